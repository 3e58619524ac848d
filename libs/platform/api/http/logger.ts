import { type Logger, destination, pino } from 'pino';

export const LOGGER = Symbol('Logger');

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug';

/** One JSON line per event on the standard output; lines of information may wait a moment so that no answer waits for them. */
export function createLogger(level: LogLevel, target: string | number = 1): Logger {
  return pino(
    { level, base: null, timestamp: () => `,"at":"${new Date().toISOString()}"`, formatters: { level: (label) => ({ level: label }) } },
    destination({ dest: target, sync: false, minLength: 4096, periodicFlush: 500 }),
  );
}
