import { defineConfig } from 'rolldown';

const root = import.meta.dirname;

/** What one can start: the server and the two commands that work beside it. */
const entries = ['main', 'admin', 'verify'];

/** Our own code is bundled; packages stay in node_modules. The decorators' runtime is ESM only when bundled. */
function isPackage(id) {
  return !id.startsWith('.') && !id.startsWith('/') && !/^[a-z]:/i.test(id) && !id.startsWith('@tequio/') && !id.startsWith('@oxc-project/runtime');
}

export default defineConfig({
  cwd: root,
  input: Object.fromEntries(entries.map((name) => [name, `apps/api/${name}.ts`])),
  platform: 'node',
  tsconfig: 'tsconfig.json',
  external: isPackage,
  output: { dir: 'dist/api', format: 'esm', sourcemap: true, cleanDir: true, entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
});
