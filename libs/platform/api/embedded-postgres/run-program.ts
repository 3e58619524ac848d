import { spawn } from 'node:child_process';
import { cleanEnvironment } from './clean-environment';
import type { ServerAccount } from './server-account';
import type { ServerHome } from './server-home';

export interface Outcome {
  readonly succeeded: boolean;
  readonly output: string;
}

/** Runs one of PostgreSQL's programs to its end, as the server's account, from an environment without surprises. */
export function runProgram(program: string, args: readonly string[], home: ServerHome, account: ServerAccount): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...account.switchTo,
      cwd: home.folder,
      env: cleanEnvironment(process.env),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      // Ctrl-C in a terminal reaches the whole group; an initdb or a stop under way must still finish.
      detached: process.platform !== 'win32',
    });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.stderr.on('data', (part: Buffer) => parts.push(part));
    child.on('error', reject);
    child.on('close', (code) => resolve({ succeeded: code === 0, output: Buffer.concat(parts).toString('utf8').trim() }));
  });
}
