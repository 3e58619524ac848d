/** What a running server writes into `postmaster.pid`, one fact a line. */
export interface PostmasterPid {
  readonly pid: number;
  readonly port: number | null;
  readonly ready: boolean;
}

/** Null for a file that was cut short, as a machine that lost power leaves it. */
export function parsePostmasterPid(content: string): PostmasterPid | null {
  const lines = content.split(/\r?\n/).map((line) => line.trim());
  const pid = positiveInteger(lines[0]);
  if (pid === null) return null;
  return { pid, port: positiveInteger(lines[3]), ready: lines[7] === 'ready' };
}

// Above the largest process id of every system we run on, below the largest 32-bit number.
const nobodysPid = 2_147_483_646;

/**
 * The file of a dead server whose number now belongs to somebody else's process. PostgreSQL would take that process for
 * the server and refuse; deleting the file would lose the shared memory key that keeps it from starting beside orphans.
 */
export function withNobodysPid(content: string): string {
  const rest = content.indexOf('\n');
  return rest === -1 ? `${nobodysPid}\n` : `${nobodysPid}${content.slice(rest)}`;
}

function positiveInteger(text: string | undefined): number | null {
  if (text === undefined || !/^\d{1,10}$/.test(text)) return null;
  const value = Number(text);
  return value > 0 ? value : null;
}
