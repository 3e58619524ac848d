// Reads `[{ file, text }]` from standard input and writes what the workspace's own lint says to each, as JSON.
// A process of its own, because Nx keeps one project graph a process and Jest's module registry has none.
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';
import { text as read } from 'node:stream/consumers';
import typescript from 'typescript-eslint';

process.env.NX_DAEMON = 'false';
await createProjectGraphAsync({ exitOnError: true });

// The planted files are not on the disk, so the rules that ask the type checker stay out; none of those is tried here.
const eslint = new ESLint({ overrideConfig: [{ files: ['**/*.ts'], ...typescript.configs.disableTypeChecked }] });
const planted = JSON.parse(await read(process.stdin));
const found = [];
for (const { file, text } of planted) {
  const [result] = await eslint.lintText(text, { filePath: file, warnIgnored: true });
  found.push(result.messages.map(({ ruleId, message }) => ({ ruleId, message })));
}
process.stdout.write(JSON.stringify(found));
