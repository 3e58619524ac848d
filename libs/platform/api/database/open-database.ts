import pg, { type Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { EntityClass } from './entity-class';
import { valueParsers } from './value-parsers';

export interface DatabaseSettings {
  readonly url: string;
  readonly entities: readonly EntityClass[];
  /** Connections at most; one request holds one only while a statement or a transaction runs. */
  readonly poolSize?: number;
  /** Told of connections that broke while they waited in the pool. */
  readonly onIdleFailure?: (error: Error) => void;
}

/** One pool for TypeORM and for plain SQL: two of them would double the connections and halve their use. */
export async function openDatabase(settings: DatabaseSettings): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    driver: pg,
    url: settings.url,
    entities: [...settings.entities],
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    poolSize: settings.poolSize ?? 16,
    connectTimeoutMS: 5_000,
    applicationName: 'tequio',
    poolErrorHandler: settings.onIdleFailure ?? (() => undefined),
    extra: {
      types: valueParsers,
      keepAlive: true,
      // Otherwise a moment's text and a cast to a day would depend on where the server stands
      options: '-c timezone=UTC',
      // No statement of ours takes this long; one that does must not hold its locks for ever
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 60_000,
    },
  });
  return dataSource.initialize();
}

export function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as unknown as { readonly master: Pool }).master;
}
