// Starts PostgreSQL once for all database tests and migrates the template they copy.
import { join } from 'node:path';
import { importBundled } from './bundle.mjs';

const root = join(import.meta.dirname, '..');

export default async function startTestServer() {
  const [{ announceTestServer, createTemplateDatabase }, { migrations }] = await Promise.all([
    importBundled('libs/platform/api/testing/index.ts'),
    importBundled('migrations/index.ts'),
  ]);
  const server = await givenServer();
  const template = await createTemplateDatabase(server, (url) => migrate(url, migrations));
  announceTestServer(template.server);
  globalThis.tequioTestServer = {
    async stop() {
      await template.drop();
      await server.stop();
    },
  };
}

/** `DATABASE_URL` where it is given (its role must be allowed to create databases), else the embedded server. */
async function givenServer() {
  const given = process.env.DATABASE_URL;
  if (given) return { adminUrl: given, applicationUrl: given, stop: async () => {} };
  const { startEmbeddedPostgres } = await importBundled('libs/platform/api/embedded-postgres/index.ts');
  const { adminUrl, url, stop } = await startEmbeddedPostgres({ dataDir: join(root, '.data/test'), log: () => {} });
  return { adminUrl, applicationUrl: url, stop };
}

async function migrate(url, migrations) {
  const { DataSource } = await import('typeorm');
  const database = await new DataSource({ type: 'postgres', url, migrations, uuidExtension: 'pgcrypto' }).initialize();
  try {
    await database.runMigrations({ transaction: 'each' });
  } finally {
    await database.destroy();
  }
}
