/**
 * The workspace's projects, read from its folders: an area's layer is a project because it is there,
 * and no folder carries a configuration of its own. Nx loads this as a plugin; the lint rules read the order of areas.
 */
export const areasLowestFirst = [
  'identity',
  'secretariat',
  'cycle',
  'drafting',
  'deliberation',
  'problems',
  'commitments',
  'plan',
  'sessions',
  'approval',
  'publication',
  'monitoring',
  'renewal',
];

/** They stand above every other area and never use each other. */
export const highestAreas = ['observatory', 'desk'];

const isArea = (name) => areasLowestFirst.includes(name) || highestAreas.includes(name);

/** Folder → what it is; the first that fits wins, so a web layer's `embed` comes before the layer. */
const shapes = [
  { folder: /^libs\/([^/]+)\/web\/embed\//, project: (area) => isArea(area) && { type: 'embed', scope: area } },
  { folder: /^libs\/([^/]+)\/(domain|wire|api|web)\//, project: (area, layer) => isArea(area) && { type: layer, scope: area } },
  { folder: /^libs\/platform\/(api|web)\//, project: (layer) => ({ type: `platform-${layer}`, scope: 'platform' }) },
  { folder: /^libs\/platform\/ui\//, project: () => ({ type: 'ui', scope: 'platform' }) },
  { folder: /^libs\/(kernel|architecture)\//, project: (name) => ({ type: name, scope: name }) },
  { folder: /^apps\/(api|web)\//, project: (name) => ({ type: `${name}-app`, scope: 'apps' }) },
  { folder: /^(migrations|e2e)\//, project: (name) => ({ type: name, scope: name }) },
];

/** The project a file belongs to, or null when its folder is none. */
export function projectOf(file) {
  for (const { folder, project } of shapes) {
    const match = folder.exec(file);
    if (match === null) continue;
    const found = project(...match.slice(1));
    if (found) return { ...found, root: match[0].slice(0, -1) };
  }
  return null;
}

function inferred({ root, type, scope }) {
  const tests = root === 'e2e' ? 'browser' : /^(web|embed|ui|platform-web|web-app)$/.test(type) ? 'web' : 'unit';
  return {
    name: scope === 'apps' ? type : root.replace(/^libs\//, '').replaceAll('/', '-'),
    root,
    projectType: type.endsWith('-app') ? 'application' : 'library',
    tags: [`scope:${scope}`, `type:${type}`],
    targets: {
      lint: { command: `node tools/lint.mjs ${root}`, cache: true, inputs: ['default', '^default', '{workspaceRoot}/eslint.config.mjs'] },
      test: { command: `node tools/jest.mjs ${tests} --passWithNoTests ${root}/`, cache: true, inputs: ['default', '^default'] },
    },
  };
}

export const name = 'workspace-projects';

export const createNodes = [
  '{libs,apps,migrations,e2e}/**/*.{ts,mjs,html}',
  (files) => {
    const seen = new Map();
    for (const file of [...files].sort()) {
      const project = projectOf(file);
      if (project !== null && !seen.has(project.root)) seen.set(project.root, [file, project]);
    }
    return [...seen.values()].map(([file, project]) => [file, { projects: { [project.root]: inferred(project) } }]);
  },
];
export const createNodesV2 = createNodes;
