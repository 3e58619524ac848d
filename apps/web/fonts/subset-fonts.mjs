// Cuts the bundled families down to the letters the interface and the plans use, and writes their stylesheet. Uncut, the
// files of a first load weigh 85 kB and those with the rarer letters 60 more; a public page may spend 80 kB on type.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { fallbackFaces } from './fallback-metrics.mjs';
import { readFont } from './font-tables.mjs';
import { everydayLetters, rareLetters, unicodeRangeOf } from './letters.mjs';

const require = createRequire(import.meta.url);
const outputFolder = join(import.meta.dirname, '../../../dist/fonts');
// The two files of a first load are asked for with the page (server.ts) and shown only if they come before the first line is
// drawn: with `swap` some line somewhere always breaks elsewhere. On a slow line the first page stays in the fallback.
const weights = { min: 400, max: 700 };
const firstLoadLimit = 80;

const families = [
  { name: 'Source Serif 4 Variable', package: 'source-serif-4', styles: ['normal', 'italic'], kind: 'serif', fallback: 'Source Serif Fallback', rare: 'noto-serif' },
  { name: 'Atkinson Hyperlegible Next Variable', package: 'atkinson-hyperlegible-next', styles: ['normal'], kind: 'sans', fallback: 'Atkinson Fallback', rare: 'noto-sans' },
];

function sourceOf(fontPackage, script, style) {
  const folder = require.resolve(`@fontsource-variable/${fontPackage}/package.json`).replace(/package\.json$/, '');
  return readFile(join(folder, 'files', `${fontPackage}-${script}-wght-${style}.woff2`));
}

/** The face of one family cut from one file to those of the letters it has; says which these were. */
async function cut(family, fontPackage, script, style, letters, frequency) {
  // The file of mathematical signs, in which the superscript n lives, is upright only.
  const whole = await sourceOf(fontPackage, script, script === 'math' ? 'normal' : style);
  const font = await readFont(whole);
  const present = [...letters].filter((letter) => font.has(letter)).join('');
  if (present === '') return { present, kilobytes: 0, rule: '', font };
  const part = await subsetFont(whole, present, { targetFormat: 'woff2', variationAxes: { wght: weights } });
  const file = `${fontPackage}-${frequency}-${script}-${style}.woff2`;
  await writeFile(join(outputFolder, file), part);
  const rule = `@font-face {
  font-family: '${family.name}';
  font-style: ${style};
  font-weight: ${weights.min} ${weights.max};
  font-display: ${frequency === 'everyday' && style === 'normal' ? 'optional' : 'swap'};
  src: url('./${file}') format('woff2');
  unicode-range: ${unicodeRangeOf(present)};
}`;
  return { present, kilobytes: part.length / 1000, rule, font };
}

/** The family at the weight of running text, whose measures the fallbacks take. */
async function regularOf(family) {
  const whole = await sourceOf(family.package, 'latin', 'normal');
  return readFont(await subsetFont(whole, everydayLetters, { targetFormat: 'sfnt', variationAxes: { wght: weights.min } }));
}

const without = (letters, taken) => [...letters].filter((letter) => !taken.includes(letter)).join('');

await mkdir(outputFolder, { recursive: true });
const rules = [];
let firstLoad = 0;
for (const family of families) {
  for (const style of family.styles) {
    const everyday = await cut(family, family.package, 'latin', style, everydayLetters, 'everyday');
    const missing = without(everydayLetters, everyday.present);
    if (missing !== '') throw new Error(`${family.name} has no ${missing}: an everyday letter must be in the first file.`);
    if (style === 'normal') {
      firstLoad += everyday.kilobytes;
      rules.push(fallbackFaces(family.fallback, family.kind, await regularOf(family)));
    }
    rules.push(everyday.rule);
    let open = rareLetters;
    // The family's own drawing first; Noto's for what it lacks.
    for (const [fontPackage, script] of [[family.package, 'latin'], [family.package, 'latin-ext'], [family.rare, 'latin-ext'], [family.rare, 'latin'], ['noto-serif', 'math']]) {
      const rare = await cut(family, fontPackage, script, style, open, 'rare');
      if (rare.rule !== '') rules.push(rare.rule);
      open = without(open, rare.present);
    }
    console.log(`${family.name} ${style}: ${everyday.kilobytes.toFixed(1)} kB${open === '' ? '' : `; left to the system: ${open}`}`);
  }
}
if (firstLoad > firstLoadLimit) throw new Error(`The fonts of a first load weigh ${firstLoad.toFixed(1)} kB; the limit is ${firstLoadLimit} kB.`);
await writeFile(join(outputFolder, 'fonts.css'), rules.join('\n'));
