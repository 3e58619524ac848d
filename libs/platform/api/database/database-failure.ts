import { isError } from '../is-error';

/** What PostgreSQL or the way to it said, seen through TypeORM's wrapping. */
interface DatabaseFailure {
  readonly code?: string;
  readonly message: string;
}

const deadlockDetected = '40P01';
const serializationFailure = '40001';
const lockNotAvailable = '55P03';
const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

export function databaseCodeOf(error: unknown): string | null {
  const failure = failureIn(error);
  return failure?.code !== undefined && /^[0-9A-Z]{5}$/.test(failure.code) ? failure.code : null;
}

/** The run lost a race and may be tried again as a whole. */
export function isLostRace(error: unknown): boolean {
  const code = databaseCodeOf(error);
  return code === deadlockDetected || code === serializationFailure;
}

/** The database is away, starting, stopping or too busy: the same request may well pass in a moment. */
export function isDatabaseAway(error: unknown): boolean {
  const failure = failureIn(error);
  if (!failure) return false;
  const code = failure.code ?? '';
  return (
    networkCodes.has(code) ||
    // 08: connection lost; 53: out of disk, memory or connections; 57P: shut down or starting up
    /^(08|53)/.test(code) ||
    /^57P0[1-5]$/.test(code) ||
    code === lockNotAvailable ||
    /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Query read timeout)/.test(
      failure.message,
    )
  );
}

function failureIn(error: unknown): DatabaseFailure | null {
  if (!isError(error)) return null;
  if ('driverError' in error && isError(error.driverError)) return failureIn(error.driverError);
  if (error instanceof AggregateError) return failureIn(error.errors[0]);
  return 'code' in error && typeof error.code === 'string' ? { code: error.code, message: error.message } : { message: error.message };
}
