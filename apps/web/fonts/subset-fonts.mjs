// Cuts the two bundled families down to the letters the interface and the plans use, and writes their stylesheet.
// Uncut they weigh 190 kB; a public page may spend 80 kB on type (see letters.mjs for what is kept).
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { everydayLetters, indigenousLetters, unicodeRangeOf } from './letters.mjs';

const require = createRequire(import.meta.url);
const outputFolder = join(import.meta.dirname, '../../../dist/fonts');

// Fallback metrics: measured so that a line set in the fallback has the width and height of the bundled family,
// and the swap moves nothing on the page.
const families = [
  {
    name: 'Source Serif 4 Variable',
    package: 'source-serif-4',
    styles: ['normal', 'italic'],
    fallback: { name: 'Source Serif Fallback', local: ['Georgia', 'Times New Roman', 'Liberation Serif', 'DejaVu Serif'] },
  },
  {
    name: 'Atkinson Hyperlegible Next Variable',
    package: 'atkinson-hyperlegible-next',
    styles: ['normal'],
    fallback: { name: 'Atkinson Fallback', local: ['Arial', 'Helvetica', 'Liberation Sans', 'DejaVu Sans'] },
  },
];

const weights = { min: 400, max: 700 };

function fontFile(family, script, style) {
  const folder = require.resolve(`@fontsource-variable/${family.package}/package.json`).replace(/package\.json$/, '');
  return join(folder, 'files', `${family.package}-${script}-wght-${style}.woff2`);
}

async function cut(family, script, style, letters) {
  const whole = await readFile(fontFile(family, script, style));
  const part = await subsetFont(whole, letters, { targetFormat: 'woff2', variationAxes: { wght: weights } });
  const name = `${family.package}-${script}-${style}.woff2`;
  await writeFile(join(outputFolder, name), part);
  return { name, kilobytes: part.length / 1024 };
}

function face(family, file, style, letters) {
  return `@font-face {
  font-family: '${family.name}';
  font-style: ${style};
  font-weight: ${weights.min} ${weights.max};
  font-display: swap;
  src: url('./${file}') format('woff2');
  unicode-range: ${unicodeRangeOf(letters)};
}`;
}

await mkdir(outputFolder, { recursive: true });
const rules = [];
let firstLoad = 0;
for (const family of families) {
  for (const style of family.styles) {
    const everyday = await cut(family, 'latin', style, everydayLetters);
    rules.push(face(family, everyday.name, style, everydayLetters));
    if (style === 'normal') firstLoad += everyday.kilobytes;
    const rare = await cut(family, 'latin-ext', style, indigenousLetters);
    rules.push(face(family, rare.name, style, indigenousLetters));
    console.log(`${everyday.name} ${everyday.kilobytes.toFixed(1)} kB, ${rare.name} ${rare.kilobytes.toFixed(1)} kB`);
  }
}
if (firstLoad > 80) throw new Error(`The fonts of a first load weigh ${firstLoad.toFixed(1)} kB; the limit is 80 kB.`);
await writeFile(join(outputFolder, 'fonts.css'), rules.join('\n'));
