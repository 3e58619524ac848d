// `node tools/lint.mjs [folders]`: the boundary rule passes in silence without Nx' project graph, so the graph is made first.
import { join } from 'node:path';
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';

process.env.NX_DAEMON = 'false';
process.chdir(join(import.meta.dirname, '..'));

const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
await createProjectGraphAsync({ exitOnError: true });

const eslint = new ESLint({
  cache: true,
  cacheLocation: 'node_modules/.cache/eslint/',
  cacheStrategy: 'content',
  errorOnUnmatchedPattern: folders.length > 0,
  fix: process.argv.includes('--fix'),
});
const results = await eslint.lintFiles(folders.length > 0 ? folders : ['.']);
await ESLint.outputFixes(results);
const report = await (await eslint.loadFormatter('stylish')).format(results);
if (report) console.log(report);
const problems = results.reduce((sum, { errorCount, warningCount }) => sum + errorCount + warningCount, 0);
console.log(`${results.length} files linted, ${problems} problems`);
process.exitCode = problems > 0 ? 1 : 0;
