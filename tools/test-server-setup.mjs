// Starts PostgreSQL once for all database tests and migrates the template they copy.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importBundled } from './bundle.mjs';

export default async function startTestServer() {
  const [{ announceTestServer, createTemplateDatabase }, { migrate }] = await Promise.all([
    importBundled('libs/platform/api/testing/index.ts'),
    importBundled('migrations/data-source.ts'),
  ]);
  const server = await givenServer();
  const template = await createTemplateDatabase(server, migrate);
  announceTestServer(template.server);
  const stop = async () => {
    await template.drop();
    await server.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop().finally(() => process.exit(1)));
  globalThis.tequioTestServer = { stop };
}

/** `DATABASE_URL` where it is given (its role must be allowed to create databases), else the embedded server. */
async function givenServer() {
  const given = process.env.DATABASE_URL;
  if (given) return { adminUrl: given, applicationUrl: given, stop: async () => {} };
  const { startEmbeddedPostgres } = await importBundled('libs/platform/api/embedded-postgres/index.ts');
  // A folder of its own: two runs at once must not stop each other's server.
  const dataDir = mkdtempSync(join(tmpdir(), 'tequio-test-'));
  // Closed to the account root steps down to, the server would make its home elsewhere and leave it there.
  chmodSync(dataDir, 0o755);
  const { adminUrl, url, stop } = await startEmbeddedPostgres({ dataDir, log: () => {} });
  return {
    adminUrl,
    applicationUrl: url,
    async stop() {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
