import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cannotStart } from './embedded-postgres-error';
import type { PostgresPrograms } from './postgres-programs';
import { runProgram } from './run-program';
import type { ServerAccount } from './server-account';
import { type ServerHome, giveTo } from './server-home';

const superuser = 'postgres';

/** With a `C` character type pg_trgm would take ñ and á for punctuation; the name of a UTF-8 one differs between systems. */
const characterTypes = process.platform === 'win32' ? ['en-US', 'C'] : ['C.UTF-8', 'en_US.UTF-8'];

const clusterSettings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_checkpoints=off',
];

/** Makes the cluster the first time; afterwards only sees that these programs can read it. */
export async function ensureCluster(home: ServerHome, account: ServerAccount, programs: PostgresPrograms, password: string, log: (line: string) => void): Promise<void> {
  if (!existsSync(home.cluster)) return createCluster(home, account, programs, password, log);
  const version = readFileSync(join(home.cluster, 'PG_VERSION'), 'utf8').trim();
  if (version !== programs.majorVersion) {
    throw cannotStart(`${home.cluster} was made by PostgreSQL ${version}, and the installed one is ${programs.majorVersion}: move it away to begin anew`);
  }
  // Copied by hand, a cluster loses its owner or its closed mode, and PostgreSQL refuses it.
  if (account.switchTo !== null && statSync(home.cluster).uid !== account.switchTo.uid) giveTo(account, home.cluster);
  chmodSync(home.cluster, 0o700);
}

/** Aside, then renamed: a cluster is either whole or not there, whatever kills us in between. */
async function createCluster(home: ServerHome, account: ServerAccount, programs: PostgresPrograms, password: string, log: (line: string) => void): Promise<void> {
  log('Creating the database for the first time');
  for (const left of readdirSync(home.folder).filter((name) => name.startsWith('cluster.new'))) rmSync(join(home.folder, left), { recursive: true, force: true });
  const aside = join(home.folder, 'cluster.new');
  const passwordFile = join(home.folder, 'cluster.new.password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.switchTo !== null) chownSync(passwordFile, account.switchTo.uid, account.switchTo.gid);
  try {
    await initialise(aside, passwordFile, home, account, programs);
    renameSync(aside, home.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

async function initialise(aside: string, passwordFile: string, home: ServerHome, account: ServerAccount, programs: PostgresPrograms): Promise<void> {
  let output = '';
  for (const characterType of characterTypes) {
    mkdirSync(aside, { mode: 0o700 });
    if (account.switchTo !== null) chownSync(aside, account.switchTo.uid, account.switchTo.gid);
    const outcome = await runProgram(programs.initdb, initdbArguments(aside, passwordFile, characterType), home, account);
    if (outcome.succeeded) return;
    output = outcome.output;
    rmSync(aside, { recursive: true, force: true });
    if (!output.includes('invalid locale')) break;
  }
  throw cannotStart('initdb failed', output.split('\n').filter((line) => /error|fatal|detail|hint/i.test(line)).slice(-3));
}

function initdbArguments(aside: string, passwordFile: string, characterType: string): string[] {
  return [
    ...['--pgdata', aside, '--username', superuser, '--pwfile', passwordFile],
    ...['--auth-host=scram-sha-256', '--auth-local=scram-sha-256', '--encoding=UTF8'],
    ...['--locale=C', `--lc-ctype=${characterType}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...clusterSettings.flatMap((setting) => ['--set', setting]),
  ];
}
