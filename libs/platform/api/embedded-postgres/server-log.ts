import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import type { ServerAccount } from './server-account';
import type { ServerHome } from './server-home';

const largest = 10 * 1024 * 1024;

/** Opens the log for one start; its answer tells what the server has written since. */
export function openServerLog(home: ServerHome, account: ServerAccount): { readonly linesSince: () => readonly string[] } {
  if (existsSync(home.log) && statSync(home.log).size > largest) renameSync(home.log, `${home.log}.1`);
  closeSync(openSync(home.log, 'a', 0o600));
  if (account.switchTo !== null) chownSync(home.log, account.switchTo.uid, account.switchTo.gid);
  const before = statSync(home.log).size;
  return { linesSince: () => tellingLines(readFileSync(home.log).subarray(before).toString('utf8')) };
}

const lastLines = 4;

/** The last lines without their time and process number, which the person who reads an error does not need. */
export function tellingLines(log: string): readonly string[] {
  return log
    .split(/\r?\n/)
    .map((line) => line.replace(/^\d{4}-\d{2}-\d{2} \S+ \S+ \[\d+\] /, '').replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .slice(-lastLines);
}
