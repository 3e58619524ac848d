import { applicationDatabase, applicationRole, prepareApplicationDatabase, urlOf } from './application-database';
import { ensureCluster } from './database-cluster';
import { EmbeddedPostgresError, cannotStart } from './embedded-postgres-error';
import { type HeldLock, tryLock, waitForLock } from './held-lock';
import { type PostgresPrograms, findPostgresPrograms } from './postgres-programs';
import { portOfRunningServer } from './running-server';
import { type ServerHome, type SettledHome, settleHome } from './server-home';
import { keepPasswords } from './server-passwords';
import { startServer, stopServer } from './server-process';

export interface EmbeddedPostgresOptions {
  /** The server's own folder is made inside this one. */
  readonly dataDir: string;
  readonly log: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** For the application: an ordinary role that owns the database. */
  readonly url: string;
  /** For test tooling only: a superuser, whom row level security does not bind. */
  readonly adminUrl: string;
  /** True for the process that started the server, or adopted it from one that was killed: only its stop() stops anything. */
  readonly startedHere: boolean;
  stop(): Promise<void>;
}

const longestStart = 180_000;

/** Several processes may call this on one folder at once: one starts the server, all of them use it. */
export async function startEmbeddedPostgres({ dataDir, log }: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    const settled = settleHome(dataDir, log);
    return await alone(settled.home, () => startOrJoin(settled, log));
  } catch (error) {
    throw error instanceof EmbeddedPostgresError ? error : cannotStart(oneLine(error));
  }
}

async function startOrJoin({ home, account }: SettledHome, log: (line: string) => void): Promise<EmbeddedPostgres> {
  const programs = findPostgresPrograms(home, account, log);
  const passwords = keepPasswords(home, account);
  await ensureCluster(home, account, programs, passwords.superuser, log);
  const found = await portOfRunningServer(home);
  const port = found ?? (await startServer(home, account, programs));
  const owner = tryLock(home.ownerLock);
  try {
    await prepareApplicationDatabase(port, passwords);
  } catch (error) {
    if (owner !== null) await stopOwned(owner, home, account, programs);
    throw error;
  }
  log(whatHappened(found !== null, owner !== null, port));
  let stopping: Promise<void> | null = null;
  return {
    url: urlOf(port, applicationRole, passwords.application, applicationDatabase),
    adminUrl: urlOf(port, 'postgres', passwords.superuser, 'postgres'),
    startedHere: owner !== null,
    stop: () => (stopping ??= owner === null ? Promise.resolve() : alone(home, () => stopOwned(owner, home, account, programs))),
  };
}

async function stopOwned(owner: HeldLock, home: ServerHome, account: SettledHome['account'], programs: PostgresPrograms): Promise<void> {
  try {
    await stopServer(home, account, programs);
  } finally {
    owner.release();
  }
}

async function alone<T>(home: ServerHome, work: () => Promise<T>): Promise<T> {
  const lock = await waitForLock(home.startLock, longestStart);
  if (lock === null) throw cannotStart(`Another process has been starting or stopping it for three minutes (it holds ${home.startLock})`);
  try {
    return await work();
  } finally {
    lock.release();
  }
}

function whatHappened(wasRunning: boolean, ours: boolean, port: number): string {
  if (!wasRunning) return `PostgreSQL is running on port ${port}`;
  return ours ? `PostgreSQL was left running on port ${port} and is used again` : `PostgreSQL is already running on port ${port}`;
}

function oneLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ');
}
