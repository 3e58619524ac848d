/** Another process that starts the server, so that a spec can kill it. Run with the folder of the data. */
import { registerHooks } from 'node:module';

// Node runs our sources as they are, but wants to be told the extension.
registerHooks({
  resolve: (specifier, context, next) => next(context.parentURL?.endsWith('.ts') && specifier.startsWith('./') ? `${specifier}.ts` : specifier, context),
});

const { startEmbeddedPostgres } = await import('../start-embedded-postgres.ts');
try {
  const server = await startEmbeddedPostgres({ dataDir: process.argv[2], log: () => undefined });
  process.on('message', async () => {
    await server.stop();
    process.disconnect();
  });
  process.send({ url: server.url, adminUrl: server.adminUrl, startedHere: server.startedHere });
} catch (error) {
  process.send({ failure: error.message });
  process.disconnect();
}
