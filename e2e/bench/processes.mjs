// What a process has used, from the kernel's own figures (Linux; elsewhere they are not told).
import { readFileSync, readdirSync } from 'node:fs';

const ticksPerSecond = 100;

function statOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1].split(' ');
    return { parent: Number(fields[1]), seconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond, ofDeadChildren: (Number(fields[13]) + Number(fields[14])) / ticksPerSecond };
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return null;
    throw error;
  }
}

/** Seconds of CPU of a process alone. */
export const cpuOf = (pid) => statOf(pid)?.seconds ?? 0;

/** Seconds of CPU of a process with all its children, also those that have ended. */
export function cpuOfFamily(pid) {
  const own = statOf(pid);
  if (!own) return 0;
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    const stat = statOf(name);
    return stat?.parent === pid ? [stat.seconds] : [];
  });
  return own.seconds + own.ofDeadChildren + children.reduce((sum, seconds) => sum + seconds, 0);
}

/** The most memory it ever held, in MB. */
export function peakMemoryOf(pid) {
  const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
  return Number(kilobytes ?? 0) / 1024;
}
