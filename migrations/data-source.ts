import { PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { migrations } from './index';

/** A connection for migrating: no entity, every migration. */
export function migrationDataSource(url: string): DataSource {
  return new DataSource({ type: 'postgres', url, migrations, uuidExtension: 'pgcrypto', installExtensions: false, poolSize: 2 });
}

// "migrations" as a number of its own, so that nothing else waits for this lock by accident
const migrationLock = 7_305_218_001;

/** Back to a database without a table, the way the migrations came. The caller answers for what is lost with them. */
export async function undoEverything(url: string): Promise<void> {
  const dataSource = await migrationDataSource(url).initialize();
  try {
    while ((await dataSource.query<{ id: number }[]>('SELECT id FROM migrations LIMIT 1')).length > 0) await dataSource.undoLastMigration({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
}

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
    await bringJobsUpToDate(url);
    return done.map((migration) => migration.name);
  } finally {
    await lockHolder.query('SELECT pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined);
    await lockHolder.release();
    await dataSource.destroy();
  }
}

/** The tables behind what is done later are the library's own: it makes them and keeps them, under the same lock. */
async function bringJobsUpToDate(url: string): Promise<void> {
  const jobs = new PgBoss({ connectionString: url, schema: 'jobs', max: 1, supervise: false, schedule: false });
  let failure: Error | undefined;
  jobs.on('error', (error) => (failure ??= error));
  await jobs.start();
  await jobs.stop();
  if (failure) throw failure;
}
