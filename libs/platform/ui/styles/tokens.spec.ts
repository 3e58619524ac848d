import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contrast } from '../testing/contrast';

const sheet = readFileSync(join(process.cwd(), 'libs/platform/ui/styles/tokens.css'), 'utf8');

function colorsOf(selector: string): Map<string, string> {
  const start = sheet.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`No ${selector} in the tokens`);
  const block = sheet.slice(start, sheet.indexOf('}', start));
  return new Map([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

const light = colorsOf(':root');
const darkByPreference = colorsOf(":root:not([data-theme='light'])");
const darkByChoice = colorsOf(":root[data-theme='dark']");

const written: [string, string][] = [
  ...['ink', 'ink-soft', 'act', 'wait', 'verified', 'disputed', 'silent'].flatMap((text) =>
    ['paper', 'surface', 'sunken'].map((ground): [string, string] => [text, ground]),
  ),
  ['on-act', 'act'],
  ['on-disputed', 'disputed'],
  ['act', 'act-wash'],
  ['wait', 'wait-wash'],
  ['verified', 'verified-wash'],
  ['disputed', 'disputed-wash'],
  ['silent', 'silent-wash'],
  ['ink-soft', 'silent-wash'],
  ...['act-wash', 'wait-wash', 'verified-wash', 'disputed-wash', 'silent-wash'].flatMap((wash): [string, string][] => [
    ['ink', wash],
    ['act', wash],
  ]),
];

describe.each([
  ['light', light],
  ['dark', darkByChoice],
])('the %s theme', (_name, colors) => {
  it.each(written)('can be read: %s on %s', (text, ground) => {
    expect(contrast(colors.get(text) ?? '', colors.get(ground) ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  it('draws the edges of controls so that they can be seen', () => {
    expect(contrast(colors.get('line-strong') ?? '', colors.get('paper') ?? '')).toBeGreaterThanOrEqual(3);
  });
});

it('is the same dark whether the system or the person asked for it', () => {
  expect(darkByPreference).toEqual(darkByChoice);
});

it('names every colour in both themes', () => {
  expect([...darkByChoice.keys()]).toEqual([...light.keys()]);
});
