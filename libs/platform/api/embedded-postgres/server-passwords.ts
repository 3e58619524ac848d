import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { cannotStart } from './embedded-postgres-error';
import type { ServerAccount } from './server-account';
import type { ServerHome } from './server-home';

/** The superuser makes databases and extensions; the application is an ordinary role, so that row level security binds it. */
export interface ServerPasswords {
  readonly superuser: string;
  readonly application: string;
}

export function keepPasswords(home: ServerHome, account: ServerAccount): ServerPasswords {
  if (existsSync(home.passwords)) return readPasswords(home);
  if (existsSync(home.cluster)) throw cannotStart(`The passwords of ${home.cluster} are missing: put ${home.passwords} back, or move the cluster away to begin anew`);
  const passwords = { superuser: newPassword(), application: newPassword() };
  const aside = `${home.passwords}.new`;
  writeFileSync(aside, JSON.stringify(passwords));
  chmodSync(aside, 0o600);
  if (account.switchTo !== null) chownSync(aside, account.switchTo.uid, account.switchTo.gid);
  renameSync(aside, home.passwords);
  return passwords;
}

function readPasswords(home: ServerHome): ServerPasswords {
  const kept = JSON.parse(readFileSync(home.passwords, 'utf8')) as Partial<ServerPasswords>;
  if (!kept.superuser || !kept.application) throw cannotStart(`${home.passwords} does not hold both passwords`);
  return { superuser: kept.superuser, application: kept.application };
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}
