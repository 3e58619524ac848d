// What a line is set in until the bundled family has arrived: the system's font, stretched to the family's own measures, so
// that the swap moves nothing on the page.

// Widths of 26 letters and the space in thousandths of an em, from Adobe's font metrics of Times and Helvetica. Times New
// Roman, Arial and the Liberation fonts keep the same widths.
const times = widths('a444b500c444d500e444f333g500h500i278j278k500l278m778n500o500p500q500r333s389t278u500v500w722x500y500z444 250');
const helvetica = widths('a556b556c500d556e556f278g556h556i222j222k500l222m833n556o556p556q556r333s500t278u556v500w722x500y500z500 278');

// A stretch of ordinary Spanish without accents (their letters are as wide as the plain ones).
const sample =
  'el secretariado convierte problemas publicos en un plan que todas las personas pueden leer comprobar y comparar con lo que ' +
  'de verdad se hizo y despues vuelve a empezar con lo que quedo pendiente';

const systemFonts = {
  serif: { widths: times, local: ['Times New Roman', 'Liberation Serif', 'Tinos', 'Times'] },
  sans: { widths: helvetica, local: ['Arial', 'Liberation Sans', 'Arimo', 'Helvetica'] },
};

export function fallbackFace(name, kind, font) {
  const system = systemFonts[kind];
  const systemWidth = [...sample].reduce((sum, letter) => sum + system.widths.get(letter), 0) / 1000;
  const stretch = font.widthOf(sample) / font.em / systemWidth;
  const percent = (share) => `${(share * 100).toFixed(2)}%`;
  return `@font-face {
  font-family: '${name}';
  src: ${system.local.map((local) => `local('${local}')`).join(', ')};
  size-adjust: ${percent(stretch)};
  ascent-override: ${percent(font.ascent / font.em / stretch)};
  descent-override: ${percent(font.descent / font.em / stretch)};
  line-gap-override: ${percent(font.lineGap / font.em / stretch)};
}`;
}

function widths(table) {
  return new Map([...table.matchAll(/([a-z ])\s?(\d+)/g)].map(([, letter, width]) => [letter, Number(width)]));
}
