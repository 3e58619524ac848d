import { textOf, workspaceFiles, workspaceProjects } from './workspace-files';

const imported = /(?:from|import)\s*\(?\s*'@tequio\/([a-z]+)\//g;

/** Area → the areas its files import, in whatever layer; read from the text, so it holds without any lint. */
function usesByArea(areas: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const uses = new Map(areas.map((area) => [area, new Set<string>()]));
  for (const file of workspaceFiles(/^libs\/.*\.ts$/)) {
    const own = file.split('/')[1] ?? '';
    for (const [, used = ''] of textOf(file).matchAll(imported)) if (used !== own && areas.includes(used)) uses.get(own)?.add(used);
  }
  return uses;
}

/** The first circle found, as the areas one walks through; null when there is none. */
function circleIn(uses: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | null {
  const done = new Set<string>();
  const walk = (area: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(area)) return [...path.slice(path.indexOf(area)), area];
    if (done.has(area)) return null;
    for (const used of uses.get(area) ?? []) {
      const circle = walk(used, [...path, area]);
      if (circle !== null) return circle;
    }
    done.add(area);
    return null;
  };
  for (const area of uses.keys()) {
    const circle = walk(area, []);
    if (circle !== null) return circle;
  }
  return null;
}

describe('the areas', () => {
  let projects: Awaited<ReturnType<typeof workspaceProjects>>;
  let uses: ReadonlyMap<string, ReadonlySet<string>>;

  beforeAll(async () => {
    projects = await workspaceProjects();
    uses = usesByArea([...projects.areasLowestFirst, ...projects.highestAreas]);
  });

  it('never stand in a circle', () => expect(circleIn(uses)).toBeNull());

  it('use only lower ones', () => {
    const upward = [...uses].flatMap(([area, used]) =>
      [...used].filter((other) => rank(other) >= rank(area)).map((other) => `${area} uses ${other}`),
    );
    expect(upward).toEqual([]);
  });

  it('would be found in a circle', () =>
    expect(
      circleIn(
        new Map([
          ['identity', new Set(['cycle'])],
          ['cycle', new Set(['identity'])],
        ]),
      ),
    ).toEqual(['identity', 'cycle', 'identity']));

  const rank = (area: string): number => {
    const index = projects.areasLowestFirst.indexOf(area);
    return index === -1 ? projects.areasLowestFirst.length : index;
  };
});
