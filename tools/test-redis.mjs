// `npm run test:redis`: what several processes share through a real Redis. No part of `npm test`, which needs none.
import { spawnSync } from 'node:child_process';

if (spawnSync('redis-server', ['--version']).status === 0) {
  process.argv = [...process.argv.slice(0, 2), 'redis', '--runInBand', ...process.argv.slice(2)];
  await import('./jest.mjs');
} else {
  console.error('✗ npm run test:redis needs redis-server in the PATH (on Debian: apt-get install redis-server)');
  process.exitCode = 1;
}
