// Jest loads ES modules only with this switch; set here so that every shell, Windows' too, can run it.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const jest = createRequire(import.meta.url).resolve('jest/bin/jest.js');
const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, '--config', 'jest.config.mjs', ...process.argv.slice(2)],
  { cwd: new URL('..', import.meta.url), stdio: 'inherit' },
);
process.exitCode = status ?? 1;
