import { DataSource } from 'typeorm';
import { migrations } from './index';

/** A connection for migrating: no entity, every migration. */
export function migrationDataSource(url: string): DataSource {
  return new DataSource({ type: 'postgres', url, migrations, uuidExtension: 'pgcrypto', installExtensions: false, poolSize: 2 });
}

// "migrations" as a number of its own, so that nothing else waits for this lock by accident
const migrationLock = 7_305_218_001;

/**
 * Brings the tables up to date. Of several processes that start together one migrates and the others wait,
 * then find nothing left to do.
 */
export async function migrate(url: string): Promise<readonly string[]> {
  const dataSource = await migrationDataSource(url).initialize();
  const lockHolder = dataSource.createQueryRunner();
  try {
    await lockHolder.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const done = await dataSource.runMigrations({ transaction: 'each' });
    return done.map((migration) => migration.name);
  } finally {
    await lockHolder.query('SELECT pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined);
    await lockHolder.release();
    await dataSource.destroy();
  }
}
