/** One line that says why there is no database and, where known, what to do about it. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}

const wayOut = 'Set DATABASE_URL to a PostgreSQL 15 or newer to do without the embedded one.';

export function cannotStart(reason: string, logLines: readonly string[] = []): EmbeddedPostgresError {
  const log = logLines.length > 0 ? ` Its log ends with: ${logLines.join(' | ')}.` : '';
  return new EmbeddedPostgresError(`The embedded PostgreSQL did not start: ${withFullStop(reason)}${log} ${wayOut}`);
}

function withFullStop(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
