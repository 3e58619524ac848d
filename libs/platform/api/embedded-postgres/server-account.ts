import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { cannotStart } from './embedded-postgres-error';

/** The account the server runs as. `switchTo` is null when that is the account we already are. */
export interface ServerAccount {
  readonly name: string;
  readonly switchTo: { readonly uid: number; readonly gid: number } | null;
}

export interface Candidate {
  readonly uid: number;
  readonly gid: number;
  readonly name: string | null;
}

export interface AccountFacts {
  /** Null on Windows, where pg_ctl itself gives up an administrator's rights. */
  readonly ourUid: number | null;
  readonly clusterOwner: Candidate | null;
  readonly checkoutOwner: Candidate | null;
  readonly postgres: Candidate | null;
  readonly nobody: Candidate | null;
}

/**
 * PostgreSQL refuses to run as root, so root steps down. An existing cluster decides, for nobody else can read it; a new one
 * goes to the owner of the checkout, who may run the next start without root. `initdb` needs an account with a name.
 */
export function chooseAccount(facts: AccountFacts): ServerAccount | null {
  if (facts.ourUid !== 0) return { name: 'the present account', switchTo: null };
  const { clusterOwner, checkoutOwner, postgres, nobody } = facts;
  if (clusterOwner !== null && clusterOwner.uid !== 0) return stepDownTo(clusterOwner);
  const chosen = [checkoutOwner, postgres, nobody].find((candidate) => candidate !== null && candidate.uid !== 0 && candidate.name !== null);
  return chosen ? stepDownTo(chosen) : null;
}

function stepDownTo({ uid, gid, name }: Candidate): ServerAccount {
  return { name: name ?? `account ${uid}`, switchTo: { uid, gid } };
}

export function readAccountFacts(dataDir: string, cluster: string): AccountFacts {
  const ourUid = process.getuid?.() ?? null;
  if (ourUid !== 0) return { ourUid, clusterOwner: null, checkoutOwner: null, postgres: null, nobody: null };
  return {
    ourUid,
    clusterOwner: existsSync(cluster) ? ownerOf(cluster) : null,
    checkoutOwner: firstOwnerButRoot([dataDir, dirname(dataDir)]),
    postgres: accountNamed('postgres'),
    nobody: accountNamed('nobody'),
  };
}

function firstOwnerButRoot(paths: readonly string[]): Candidate | null {
  return paths.filter((path) => existsSync(path)).map(ownerOf).find((owner) => owner.uid !== 0) ?? null;
}

function ownerOf(path: string): Candidate {
  const { uid, gid } = statSync(path);
  return { uid, gid, name: askId(['-un', String(uid)]) };
}

function accountNamed(name: string): Candidate | null {
  const uid = askId(['-u', name]);
  const gid = askId(['-g', name]);
  return uid === null || gid === null ? null : { uid: Number(uid), gid: Number(gid), name };
}

/** `id` knows directory services that /etc/passwd does not; it fails for an account that does not exist. */
function askId(args: readonly string[]): string | null {
  const { status, stdout } = spawnSync('id', args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

/** Asked of the system itself, as that account: mode bits alone know nothing of access lists and of mounts. */
export function canReach(account: ServerAccount, path: string): boolean {
  if (account.switchTo === null) return existsSync(path);
  const { error, status } = spawnSync('sh', ['-c', 'test -r "$1" && test -x "$1"', 'sh', path], { ...account.switchTo, cwd: '/', stdio: 'ignore' });
  // Some containers have a root that may not become anybody else.
  if (error !== undefined) throw cannotStart(`Root cannot step down to ${account.name} here (${error.message})`);
  return status === 0;
}
