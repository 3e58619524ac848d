// Reads the few tables of an OpenType file that decide which letters it has and how wide and tall a line of it is.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
// The converter that subset-font itself uses.
const { convert } = require(require.resolve('fontverter', { paths: [require.resolve('subset-font')] }));

export async function readFont(woff2) {
  const bytes = await convert(woff2, 'sfnt');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const tables = new Map();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + index * 16;
    tables.set(bytes.toString('latin1', at, at + 4), view.getUint32(at + 8));
  }
  const glyphs = glyphsByCode(view, tables.get('cmap'));
  const wideGlyphs = view.getUint16(tables.get('hhea') + 34);
  const advance = (glyph) => view.getUint16(tables.get('hmtx') + Math.min(glyph, wideGlyphs - 1) * 4);
  return {
    has: (letter) => glyphs.has(letter.codePointAt(0)),
    em: view.getUint16(tables.get('head') + 18),
    ascent: view.getInt16(tables.get('hhea') + 4),
    descent: -view.getInt16(tables.get('hhea') + 6),
    lineGap: view.getInt16(tables.get('hhea') + 8),
    widthOf: (text) => [...text].reduce((sum, letter) => sum + advance(glyphs.get(letter.codePointAt(0)) ?? 0), 0),
  };
}

function glyphsByCode(view, cmap) {
  const glyphs = new Map();
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const at = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    if (view.getUint16(at) === 12) readGroups(view, at, glyphs);
    if (view.getUint16(at) === 4) readSegments(view, at, glyphs);
  }
  return glyphs;
}

function readGroups(view, at, glyphs) {
  for (let group = 0; group < view.getUint32(at + 12); group += 1) {
    const row = at + 16 + group * 12;
    const first = view.getUint32(row);
    for (let code = first; code <= view.getUint32(row + 4); code += 1) glyphs.set(code, view.getUint32(row + 8) + code - first);
  }
}

function readSegments(view, at, glyphs) {
  const count = view.getUint16(at + 6) / 2;
  for (let segment = 0; segment < count; segment += 1) {
    const last = view.getUint16(at + 14 + segment * 2);
    const first = view.getUint16(at + 16 + (count + segment) * 2);
    const delta = view.getInt16(at + 16 + (2 * count + segment) * 2);
    const rangeAt = at + 16 + (3 * count + segment) * 2;
    const range = view.getUint16(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const told = range === 0 ? code : view.getUint16(rangeAt + range + (code - first) * 2);
      if (told !== 0) glyphs.set(code, (told + delta) & 0xffff);
    }
  }
}
