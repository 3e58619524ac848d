import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { notFound } from '../http/refused-error';
import { poolOf } from './open-database';
import { statementName } from './prepared-statement';
import { SqlJson } from './sql-json';

/**
 * Reads outside a transaction, straight from the pool. Every text is prepared once per connection under its name:
 * write texts as constants and put values into `params`, never into the text.
 */
@Injectable()
export class Sql {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  async many<R extends object>(text: string, params: readonly unknown[] = []): Promise<R[]> {
    const { rows } = await this.pool.query<R>({ name: statementName(text), text, values: params as unknown[] });
    return rows;
  }

  async one<R extends object>(text: string, params: readonly unknown[] = []): Promise<R | null> {
    const rows = await this.many<R>(text, params);
    return rows[0] ?? null;
  }

  /** The single value of a statement that selects one `json` or `jsonb`, unread; null when there is no row or no value. */
  async json<T = unknown>(text: string, params: readonly unknown[] = []): Promise<SqlJson<T> | null> {
    const { rows } = await this.pool.query<[string | null]>({
      name: `j${statementName(text)}`,
      text,
      values: params as unknown[],
      rowMode: 'array',
      types: unreadValues,
    });
    const value = rows[0]?.[0] ?? null;
    return value === null ? null : new SqlJson(value);
  }

  /** As `json`, where nothing found is a 404 with this code. */
  async requireJson<T = unknown>(code: string, text: string, params: readonly unknown[] = []): Promise<SqlJson<T>> {
    return (await this.json<T>(text, params)) ?? notFound(code);
  }
}

const unreadValues = { getTypeParser: () => (value: string) => value };
