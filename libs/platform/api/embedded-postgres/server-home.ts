import { createHash } from 'node:crypto';
import { chmodSync, chownSync, closeSync, existsSync, lchownSync, mkdirSync, openSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { cannotStart } from './embedded-postgres-error';
import { type ServerAccount, canReach, chooseAccount, readAccountFacts } from './server-account';

/** Everything of one embedded server lives in one folder. */
export interface ServerHome {
  readonly folder: string;
  readonly cluster: string;
  readonly passwords: string;
  readonly log: string;
  readonly startLock: string;
  readonly ownerLock: string;
}

export interface SettledHome {
  readonly home: ServerHome;
  readonly account: ServerAccount;
}

/** Beside the project's data; elsewhere only when root has to step down to an account that cannot come in here. */
export function settleHome(dataDir: string, log: (line: string) => void): SettledHome {
  makeFolder(dataDir, ownerToInherit(dataDir));
  const real = realpathSync(dataDir);
  const near = homeIn(join(real, 'postgres'));
  const account = accountFor(real, near.cluster);
  openHome(near, account);
  if (canReach(account, near.folder)) return { home: near, account };

  const hash = createHash('sha256').update(real).digest('hex').slice(0, 12);
  const away = homeIn(join('/var/lib', `tequio-${hash}`));
  const awayAccount = accountFor(real, away.cluster);
  openHome(away, awayAccount);
  if (!canReach(awayAccount, away.folder)) throw cannotStart(`${awayAccount.name} can come neither into ${near.folder} nor into ${away.folder}`);
  log(`${account.name} cannot come into ${real}: the database lives in ${away.folder}`);
  return { home: away, account: awayAccount };
}

function homeIn(folder: string): ServerHome {
  return {
    folder,
    cluster: join(folder, 'cluster'),
    passwords: join(folder, 'passwords.json'),
    log: join(folder, 'server.log'),
    startLock: join(folder, 'start.lock'),
    ownerLock: join(folder, 'owner.lock'),
  };
}

function accountFor(dataDir: string, cluster: string): ServerAccount {
  const account = chooseAccount(readAccountFacts(dataDir, cluster));
  if (account === null) throw cannotStart('PostgreSQL refuses to run as root, and there is no account "postgres" or "nobody" to run it as');
  return account;
}

/** Made by root in somebody's checkout, the data must still be theirs when they start without root. */
function ownerToInherit(dataDir: string): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  let parent = dirname(resolve(dataDir));
  while (!existsSync(parent)) parent = dirname(parent);
  const { uid, gid } = statSync(parent);
  return { uid, gid };
}

function makeFolder(folder: string, owner: { uid: number; gid: number } | null): void {
  try {
    const made = mkdirSync(folder, { recursive: true, mode: 0o755 });
    if (made !== undefined && owner !== null) chownSync(folder, owner.uid, owner.gid);
  } catch (error) {
    throw cannotStart(`The folder ${folder} cannot be made (${(error as Error).message})`);
  }
}

function openHome(home: ServerHome, account: ServerAccount): void {
  makeFolder(home.folder, account.switchTo);
  if (account.switchTo === null) return refuseStrangersHome(home.folder);
  // A umask of 077 would shut the account out of its own home; the cluster and the passwords inside are closed by themselves.
  chmodSync(home.folder, 0o755);
  for (const lock of [home.startLock, home.ownerLock]) {
    closeSync(openSync(lock, 'a', 0o600));
    chownSync(lock, account.switchTo.uid, account.switchTo.gid);
  }
}

function refuseStrangersHome(folder: string): void {
  const ourUid = process.getuid?.();
  const owner = statSync(folder).uid;
  if (ourUid !== undefined && owner !== ourUid) throw cannotStart(`${folder} belongs to another account (number ${owner}): start as that account or as root, or set another DATA_DIR`);
}

/** No effect unless root has stepped down. */
export function giveTo(account: ServerAccount, path: string): void {
  if (account.switchTo === null) return;
  lchownSync(path, account.switchTo.uid, account.switchTo.gid);
  for (const entry of readdirSync(path, { withFileTypes: true, recursive: true })) {
    lchownSync(join(entry.parentPath, entry.name), account.switchTo.uid, account.switchTo.gid);
  }
}
