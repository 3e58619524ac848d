import { Client } from 'pg';
import { emptyTestDatabase, testDatabase } from './test-database';

async function onlyValue(url: string, statement: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

describe('a test database', () => {
  it('belongs to the application’s role, which is no superuser', async () => {
    const database = await testDatabase();
    expect(await onlyValue(database.url, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toBe(false);
    expect(await onlyValue(database.url, 'SELECT datdba = current_user::regrole FROM pg_database WHERE datname = current_database()')).toBe(true);
    await database.drop();
  });

  it('shares nothing with the next one', async () => {
    const [first, second] = await Promise.all([testDatabase(), testDatabase()]);
    await onlyValue(first.url, 'CREATE TABLE mark (here int)');
    expect(await onlyValue(second.url, "SELECT to_regclass('mark')")).toBeNull();
    await Promise.all([first.drop(), second.drop()]);
  });

  it('is gone once dropped', async () => {
    const [database, other] = [await testDatabase(), await emptyTestDatabase()];
    await database.drop();
    expect(await onlyValue(other.url, `SELECT count(*)::int FROM pg_database WHERE datname = '${database.name}'`)).toBe(0);
    await other.drop();
  });
});
