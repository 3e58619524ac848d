import { textOf, workspaceFiles, workspaceProjects } from './workspace-files';

const sources = workspaceFiles(/\.(ts|mjs|html|css|scss)$/);
const longestFile = 400;

describe('every source file', () => {
  it('has at most 400 lines, migrations excepted', () => {
    const tooLong = sources
      .filter((file) => !file.startsWith('migrations/'))
      .map((file) => ({ file, lines: textOf(file).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > longestFile);
    expect(tooLong).toEqual([]);
  });

  it('and every folder is named by what it holds', () => {
    const empty = /(^|\/)(([a-z-]+-)?(utils?|helpers?|misc)|commons?|types?|shared|stuff)([./]|$)/;
    expect(sources.filter((file) => empty.test(file))).toEqual([]);
  });

  it('lies in an area, a layer or an application that the workspace knows', async () => {
    const { projectOf } = await workspaceProjects();
    expect(sources.filter((file) => !file.startsWith('tools/') && file.endsWith('.ts') && projectOf(file) === null)).toEqual([]);
  });

  it('leaves nothing for later', () => {
    const postponed = /\b(TODO|FIXME|XXX|HACK)\b/;
    expect(sources.filter((file) => file !== 'libs/architecture/source-files.spec.ts' && postponed.test(textOf(file)))).toEqual([]);
  });
});

describe('every form', () => {
  it('names its method: sent before scripts have come, one without would write what was typed into the address', () => {
    const nameless = sources
      .filter((file) => /\/(web|ui)\//.test(file) && !/\.spec\.ts$/.test(file))
      .filter((file) => [...textOf(file).matchAll(/<form\b(?:=>|[^>])*>/g)].some(([tag]) => !/\smethod="(post|get)"/.test(tag)));
    expect(nameless).toEqual([]);
  });
});

describe('the database', () => {
  const specs = /\.spec\.ts$/;

  it('never changes its own tables from the entities', () => {
    const asksForIt = /synchronize['"]?\s*:(?!\s*false\b)|\.synchronize\(/;
    expect(sources.filter((file) => !specs.test(file) && file.endsWith('.ts') && asksForIt.test(textOf(file)))).toEqual([]);
  });

  it('is reached through the transaction, not through injected repositories', () => {
    const injected = sources.filter((file) => /^libs\/(?!platform\/|architecture\/)|^apps\//.test(file) && textOf(file).includes('InjectRepository'));
    expect(injected).toEqual([]);
  });
});
