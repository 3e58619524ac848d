import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cannotStart } from './embedded-postgres-error';
import { type PostmasterPid, parsePostmasterPid, withNobodysPid } from './postmaster-pid';
import type { ServerHome } from './server-home';

const recoveryLimit = 120_000;

/** The port of the server that is up on this cluster, waiting while it recovers; null when there is none. */
export async function portOfRunningServer(home: ServerHome): Promise<number | null> {
  const until = Date.now() + recoveryLimit;
  while (Date.now() < until) {
    const file = readPidFile(home);
    if (file === null || !isAlive(file.pid)) return null;
    if (!isPostgresOf(home, file.pid)) {
      forsakePidFile(home);
      return null;
    }
    if (file.ready && file.port !== null) return file.port;
    await pause(50);
  }
  throw cannotStart(`The server on ${home.cluster} is running but has not become ready in two minutes`);
}

function pidFileOf(home: ServerHome): string {
  return join(home.cluster, 'postmaster.pid');
}

/** Clears a file that was cut short, which PostgreSQL itself would stumble over. */
function readPidFile(home: ServerHome): PostmasterPid | null {
  const path = pidFileOf(home);
  if (!existsSync(path)) return null;
  const file = parsePostmasterPid(readFileSync(path, 'utf8'));
  if (file === null) rmSync(path, { force: true });
  return file;
}

function forsakePidFile(home: ServerHome): void {
  const path = pidFileOf(home);
  // In place, so that the file keeps the owner PostgreSQL expects.
  writeFileSync(path, withNobodysPid(readFileSync(path, 'utf8')));
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A number is soon given to another process; only the command line tells whether this one is our server. */
function isPostgresOf(home: ServerHome, pid: number): boolean {
  const command = commandLineOf(pid);
  return command.includes('postgres') && (process.platform === 'win32' || command.includes(home.cluster));
}

/** Empty for a process that has ended between two looks, and for one that nobody has buried yet. */
function commandLineOf(pid: number): string {
  if (process.platform === 'win32') return tell('tasklist', ['/NH', '/FI', `PID eq ${pid}`]);
  if (process.platform === 'linux') return tell('cat', [`/proc/${pid}/cmdline`]);
  return tell('ps', ['-ww', '-o', 'command=', '-p', String(pid)]);
}

function tell(program: string, args: readonly string[]): string {
  return spawnSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).stdout ?? '';
}
