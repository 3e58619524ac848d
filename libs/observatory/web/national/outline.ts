type Point = readonly [x: number, y: number];

/** Units of the drawing per unit of the map as it comes: whole numbers are then half a pixel exact, and half as long. */
const outlineScale = 2;
// Islands smaller than this cannot be seen at any size the page has
const smallestRing = 2.5;

/**
 * The outline of an entity in as few characters as the eye allows: the map's own paths, with their five decimals, weigh more
 * than all the rest of the page.
 */
export function lightOutline(path: string): string {
  const rings = ringsOf(path);
  const largest = Math.max(0, ...rings.map(sizeOf));
  return rings
    .filter((ring) => sizeOf(ring) >= Math.min(smallestRing, largest))
    .map(drawn)
    .join('');
}

/** The map knows moves, lines and closings only (`m`, `M`, `l`, `z`). */
function ringsOf(path: string): readonly (readonly Point[])[] {
  const rings: Point[][] = [];
  let ring: Point[] = [];
  let start: Point = [0, 0];
  let at: Point = [0, 0];
  for (const [, command = '', numbers = ''] of path.matchAll(/([mMlLzZ])([^mMlLzZ]*)/g)) {
    if (command === 'z' || command === 'Z') {
      at = start;
      continue;
    }
    const values = (numbers.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    for (let index = 0; index + 1 < values.length; index += 2) {
      const [x, y] = [values[index] ?? 0, values[index + 1] ?? 0];
      at = command === command.toUpperCase() ? [x, y] : [at[0] + x, at[1] + y];
      if (index === 0 && command.toLowerCase() === 'm') {
        ring = [];
        rings.push(ring);
        start = at;
      }
      ring.push(at);
    }
  }
  return rings;
}

function sizeOf(ring: readonly Point[]): number {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}

function drawn(ring: readonly Point[]): string {
  let last: Point = [0, 0];
  let text = '';
  for (const [x, y] of ring) {
    const point: Point = [Math.round(x * outlineScale), Math.round(y * outlineScale)];
    const step: Point = [point[0] - last[0], point[1] - last[1]];
    if (text !== '' && step[0] === 0 && step[1] === 0) continue;
    text += text === '' ? `M${point[0]} ${point[1]}l` : `${step[0] < 0 || text.endsWith('l') ? '' : ' '}${step[0]}${step[1] < 0 ? '' : ' '}${step[1]}`;
    last = point;
  }
  return `${text}z`;
}

export interface SourceMap {
  readonly viewBox: string;
  readonly locations: readonly { readonly id: string; readonly path: string }[];
}

/** The text of `mexico-outlines.ts`, which `tools/draw-country.mjs` writes and a spec holds against the package. */
export function drawnCountry({ viewBox, locations }: SourceMap): string {
  const scaled = viewBox.split(' ').map((number) => Number(number) * outlineScale);
  return [
    '// Drawn by tools/draw-country.mjs from @svg-maps/mexico by Victor Cazanave (CC BY 4.0), simplified. Do not edit.',
    `export const countryViewBox = '${scaled.join(' ')}';`,
    '',
    'export const outlineOfEntity: Readonly<Record<string, string>> = {',
    ...locations.map(({ id, path }) => `  'MX-${id.toUpperCase()}': '${lightOutline(path)}',`),
    '};',
    '',
  ].join('\n');
}
