import { openDatabase, platformEntities } from '@tequio/platform/api';
import { emptyTestDatabase, type TestDatabase } from '@tequio/platform/api/testing';
import type { DataSource } from 'typeorm';
import { areaEntities } from '../apps/api/app.module';
import { migrate, migrationDataSource, undoEverything } from './data-source';
import { migrations } from './index';

describe('the migrations', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await emptyTestDatabase();
  });
  afterEach(() => database.drop());

  /** What a schema of these entities would still need, as SQL. */
  const drift = async () => {
    const dataSource = await openDatabase({ url: database.url, entities: [...platformEntities, ...areaEntities], poolSize: 2 });
    try {
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      return upQueries.map(({ query }) => query);
    } finally {
      await dataSource.destroy();
    }
  };

  const withMigrations = async <T>(work: (dataSource: DataSource) => Promise<T>): Promise<T> => {
    const dataSource = await migrationDataSource(database.url).initialize();
    try {
      return await work(dataSource);
    } finally {
      await dataSource.destroy();
    }
  };

  const leftBehind = () =>
    withMigrations((dataSource) =>
      dataSource.query<{ name: string }[]>(`
        SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v', 'm', 'p', 'S') AND c.relname NOT LIKE 'migrations%'
        UNION ALL SELECT p.proname FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
        UNION ALL SELECT t.cfgname FROM pg_ts_config t WHERE t.cfgnamespace = 'public'::regnamespace`),
    );

  it('make the tables that the entities say, go back to nothing and come again', async () => {
    expect(await migrate(database.url)).toHaveLength(migrations.length);
    expect(await drift()).toEqual([]);

    await undoEverything(database.url);
    expect(await leftBehind()).toEqual([]);

    await migrate(database.url);
    expect(await drift()).toEqual([]);
  });

  it('run once when two processes start together', async () => {
    const done = await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
    expect(done.map((names) => names.length).sort((a, b) => a - b)).toEqual([0, 0, migrations.length]);
  });

  it('show a table that differs from its entity', async () => {
    await migrate(database.url);
    await withMigrations((dataSource) => dataSource.query('ALTER TABLE stored_file ALTER COLUMN original_name DROP NOT NULL, ADD COLUMN planted text'));
    expect((await drift()).join('\n')).toMatch(/DROP COLUMN "planted"[\s\S]*original_name|original_name[\s\S]*DROP COLUMN "planted"/);
  });
});
