import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';

/**
 * A lock the operating system releases when its holder dies, however it dies. Node has no flock of its own; SQLite's
 * exclusive transaction takes one on every system, and the file never holds anything.
 */
export interface HeldLock {
  release(): void;
}

const sqliteBusy = 5;

export function tryLock(file: string): HeldLock | null {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode === sqliteBusy) return null;
    throw error;
  }
  return { release: () => database.isOpen && database.close() };
}

export async function waitForLock(file: string, milliseconds: number): Promise<HeldLock | null> {
  const until = Date.now() + milliseconds;
  for (;;) {
    const lock = tryLock(file);
    if (lock !== null || Date.now() > until) return lock;
    await pause(25);
  }
}
