import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { cannotStart } from './embedded-postgres-error';
import type { PostgresPrograms } from './postgres-programs';
import { runProgram } from './run-program';
import { portOfRunningServer } from './running-server';
import type { ServerAccount } from './server-account';
import type { ServerHome } from './server-home';
import { openServerLog } from './server-log';

const patience = 30_000;

/** After kill -9 of the server its sessions may outlive it for a moment; and a free port may be taken before we use it. */
const passes = /pre-existing shared memory block|could not bind|Address already in use|could not create any TCP\/IP sockets/;

export async function startServer(home: ServerHome, account: ServerAccount, programs: PostgresPrograms): Promise<number> {
  const until = Date.now() + patience;
  for (;;) {
    const log = openServerLog(home, account);
    const options = `-p ${await freePort()}`;
    const outcome = await runProgram(programs.pgCtl, ['start', '-w', '-t', '120', '-D', home.cluster, '-l', home.log, '-o', options], home, account);
    const port = outcome.succeeded ? await portOfRunningServer(home) : null;
    if (port !== null) return port;
    const lines = log.linesSince();
    if (!passes.test(lines.join('\n')) || Date.now() > until) {
      throw cannotStart(`pg_ctl could not start the server on ${home.cluster}`, lines.length > 0 ? lines : outcome.output.split('\n').slice(-2));
    }
    await pause(100);
  }
}

export async function stopServer(home: ServerHome, account: ServerAccount, programs: PostgresPrograms): Promise<void> {
  if ((await portOfRunningServer(home)) === null) return;
  for (const mode of ['fast', 'immediate']) {
    const outcome = await runProgram(programs.pgCtl, ['stop', '-w', '-t', '30', '-D', home.cluster, '-m', mode], home, account);
    if (outcome.succeeded || (await portOfRunningServer(home)) === null) return;
  }
  throw new Error(`The embedded PostgreSQL on ${home.cluster} does not stop`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
