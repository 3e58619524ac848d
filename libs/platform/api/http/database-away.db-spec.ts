import { Client } from 'pg';
import { startTestApplication, type TestApplication } from '../testing-app';

describe('while the database is away', () => {
  let test: TestApplication;
  let keeper: Client;
  beforeAll(async () => {
    test = await startTestApplication();
    keeper = new Client({ connectionString: test.databaseUrl });
    await keeper.connect();
  });
  afterAll(async () => {
    await keeper.end();
    await test.stop();
  });

  const name = () => new URL(test.databaseUrl).pathname.slice(1);
  const closeDoors = async () => {
    await keeper.query(`ALTER DATABASE ${name()} CONNECTION LIMIT 0`);
    await keeper.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()');
  };
  const openDoors = () => keeper.query(`ALTER DATABASE ${name()} CONNECTION LIMIT -1`);

  it('says so, says when to try again, lives on, and is ready again by itself', async () => {
    expect((await test.stranger.get('/api/v1/health/ready')).status).toBe(200);
    await closeDoors();
    for (let attempts = 0; attempts < 3; attempts += 1) {
      const { status, headers, body } = await test.stranger.get('/api/v1/health/ready');
      expect({ status, wait: headers['retry-after'], code: body.code }).toEqual({ status: 503, wait: '5', code: 'platform.database-away' });
    }
    expect((await test.stranger.get('/api/v1/health/live')).status).toBe(200);
    await openDoors();
    expect((await test.stranger.get('/api/v1/health/ready')).status).toBe(200);
  });
});
