// `node tools/jest.mjs unit,web [what Jest takes]`: Jest with the switch without which it cannot load ES modules.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const [projects = '', ...rest] = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    createRequire(import.meta.url).resolve('jest/bin/jest'),
    ...rest,
    // Specs that kill servers leave lines to them behind; once every result is in, nothing more is waited for
    ...(projects === 'database' ? ['--forceExit'] : []),
    '--config=jest.config.mjs',
    '--selectProjects',
    ...projects.split(','),
  ],
  { cwd: new URL('..', import.meta.url), stdio: 'inherit' },
);
process.exitCode = status ?? 1;
