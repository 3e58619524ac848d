import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The secret kept in the data folder, made the first time. Two processes that come together end up with the same one. */
export function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'session-secret');
  const kept = readKept(file);
  if (kept !== null) return kept;
  makeFolderOfItsParentsOwner(dataDir);
  const aside = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(aside, randomBytes(32).toString('base64url'), { mode: 0o600 });
  if (process.getuid?.() === 0) chownSync(aside, statSync(dataDir).uid, statSync(dataDir).gid);
  try {
    // A link is refused when the name is taken, and is never seen half written.
    linkSync(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
  return readFileSync(file, 'utf8').trim();
}

function readKept(file: string): string | null {
  try {
    const secret = readFileSync(file, 'utf8').trim();
    if (secret === '') rmSync(file);
    else chmodSync(file, 0o600);
    return secret === '' ? null : secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Made by root in somebody's checkout, the folder must still be theirs when they start without root. */
function makeFolderOfItsParentsOwner(folder: string): void {
  const first = mkdirSync(folder, { recursive: true, mode: 0o755 });
  if (first === undefined || process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(dirname(first));
  chownSync(folder, uid, gid);
}
