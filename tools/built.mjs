// `node tools/built.mjs admin invite somebody@example.org`: runs a command of the built product, building it first where it is missing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const [command = '', ...rest] = process.argv.slice(2);
const built = join(root, 'dist/api', `${command}.js`);

if (!existsSync(built)) {
  const build = spawnSync('npm', ['run', '--silent', 'build:api'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  if (build.status !== 0) process.exit(build.status ?? 1);
}
process.exitCode = spawnSync(process.execPath, ['--enable-source-maps', built, ...rest], { stdio: 'inherit' }).status ?? 1;
