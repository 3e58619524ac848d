import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { databaseCodeOf } from '../database/database-failure';
import { isError } from '../is-error';
import { LOGGER } from './logger';

/** What a database error may tell: its names, never its message or detail, which quote people's values. */
const tellingFields = ['code', 'constraint', 'table', 'column', 'routine'] as const;

/** Writes failures once, without the values they were about. */
@Injectable()
export class FailureLog {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  report(error: unknown, circumstances: Readonly<Record<string, unknown>>): void {
    this.logger.error({ ...circumstances, failure: describe(error) }, 'failure');
  }

  note(message: string, circumstances: Readonly<Record<string, unknown>>): void {
    this.logger.warn(circumstances, message);
  }
}

/** Fit for a table: the kind of failure, without values. */
export function summaryOf(error: unknown): string {
  const code = databaseCodeOf(error);
  if (code !== null) return `database error ${code}`;
  return isError(error) ? error.name : 'unknown';
}

function describe(error: unknown): Record<string, unknown> {
  if (!isError(error)) return { name: typeof error };
  const source = 'driverError' in error && isError(error.driverError) ? error.driverError : error;
  const told = Object.fromEntries(tellingFields.flatMap((field) => (field in source ? [[field, (source as unknown as Record<string, unknown>)[field]]] : [])));
  if (databaseCodeOf(error) !== null) return { name: error.name, ...told, stack: framesOf(error) };
  return { name: error.name, message: error.message, ...told, stack: framesOf(error) };
}

function framesOf(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '));
}
