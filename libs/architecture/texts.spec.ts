import { join } from 'node:path';
import { textOf, workspaceFiles, workspaceRoot } from './workspace-files';

interface TextTable {
  readonly [name: string]: string | TextTable;
}

const spanishFiles = workspaceFiles(/^(libs|apps)\/.*texts\.es\.ts$/);
// Pages word no refusal of their own: what never came from a rule or the API they tell as a failed connection.
const ruleFiles = workspaceFiles(/^(libs|apps)\/.*\.ts$/).filter(
  (file) => !/spec\.ts$|\/testing\/|texts\.(es|en)\.ts$|^libs\/(kernel|architecture|[a-z]+\/web|platform\/ui)\//.test(file),
);

/** The ways our code names a refusal: `refusal('conflict', 'a.b')`, `notFound('a.b')`, `new EdgeRefusal(429, 'a.b')`, `{ code: 'a.b' }`. */
const refusalCode =
  /(?:'(?:not-found|forbidden|conflict|incomplete|invalid)',\s*|notFound\(\s*|EdgeRefusal\(\s*\d{3},\s*|\bcode: )'([a-z-]+\.[a-z0-9-]+)'/g;

async function tables(spanishFile: string): Promise<{ es: TextTable; en: TextTable }> {
  const spanish = (await import(join(workspaceRoot, spanishFile))) as { es: TextTable };
  const english = (await import(join(workspaceRoot, spanishFile.replace('.es.ts', '.en.ts')))) as { en: TextTable };
  return { es: spanish.es, en: english.en };
}

/** `threads.none` → its text, for every text of a table however deep. */
function flat(table: TextTable, path = ''): [string, string][] {
  return Object.entries(table).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${name}`, value]] : typeof value === 'object' ? flat(value, `${path}${name}/`) : [],
  );
}

const placeholders = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();

describe('the texts', () => {
  it.each(spanishFiles)('of %s are the same in both languages, placeholder by placeholder', async (file) => {
    const { es, en } = await tables(file);
    const spanish = flat(es);
    const english = new Map(flat(en));
    expect([...english.keys()].sort()).toEqual(spanish.map(([path]) => path).sort());
    const differing = spanish.filter(([path, text]) => String(placeholders(text)) !== String(placeholders(english.get(path) ?? '')));
    expect(differing.map(([path]) => path)).toEqual([]);
    expect([...spanish, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('word every refusal in both languages', async () => {
    const worded = new Set<string>();
    for (const file of spanishFiles) {
      const { es } = await tables(file);
      // Advice is worded like a refusal but stands in nobody's way.
      for (const table of [es['refusals'], es['advice']]) if (typeof table === 'object') for (const code of Object.keys(table)) worded.add(code);
    }
    const given = ruleFiles.flatMap((file) => [...textOf(file).matchAll(refusalCode)].map(([, code = '']) => ({ code, file })));
    expect(given.length).toBeGreaterThan(0);
    const wordless = given.filter(({ code }) => !worded.has(code)).map(({ code, file }) => `${code} (${file})`);
    expect([...new Set(wordless)].sort()).toEqual([]);
  });
});
