// Spanish, English and the typography of both: what every page may need.
const ascii = Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) => String.fromCodePoint(0x20 + index)).join('');
const spanish = 'áéíóúüñÁÉÍÓÚÜÑ¿¡ªº°«»‹›';
const typography = '\u00a0–—‘’“”…·•×−±½%€§©';
// Everyday letters in the spelling of Mixe, Purépecha, Mayan and Mixtec languages.
const everydayIndigenous = 'äëïöÄËÏÖàèìòùÀÈÌÒÙâêîôûÂÊÎÔÛãõçÇ';

export const everydayLetters = ascii + spanish + typography + everydayIndigenous;

// Fetched only when a page shows one of them: saltillo, barred i, superscript n, long and underlined vowels, signs.
export const rareLetters = 'ꞌꞋʼʻɨƗɇɆʉɄⁿāēīōūĀĒĪŌŪŋŊńŃćĆśŚźŹǎěǐǒǔẍẌ\u0331\u0301\u0300\u0308≥≤‰←↑→↓◆';

export function unicodeRangeOf(letters) {
  const codes = [...new Set([...letters].map((letter) => letter.codePointAt(0)))].sort((a, b) => a - b);
  const ranges = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  const hex = (code) => code.toString(16).toUpperCase().padStart(4, '0');
  return ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(', ');
}
