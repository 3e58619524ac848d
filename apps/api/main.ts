import 'reflect-metadata';
import { join } from 'node:path';
import { createLogger, readSettings } from '@tequio/platform/api';
import { type Application, createApplication } from './application';
import { beginAgainAfterInterruption, turnToLoad } from './demonstration/begin-again';
import { type DemonstrationAccount, loadAll } from './loading';
import { servePages } from './pages';
import { addressFor, platformSettings } from './platform-settings';
import { type PreparedDatabase, prepareDatabase } from './prepared-database';
import { findProjectRoot } from './project-root';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

let database: PreparedDatabase | undefined;
let application: Application | undefined;
let ending: Promise<void> | undefined;

/** Answers first, then the database: what was begun is finished. */
function end(): Promise<void> {
  return (ending ??= (async () => {
    await application?.app.close();
    await database?.stop();
  })());
}

async function start(): Promise<void> {
  const settings = readSettings(process.env, { projectRoot: findProjectRoot(import.meta.dirname) });
  const address = await addressFor(settings);
  database = await prepareDatabase(settings, say);
  if (ending) return;

  let hasPages = false;
  let accounts: readonly DemonstrationAccount[] = [];
  const logger = createLogger(settings.production ? 'info' : 'warn');
  const turn = await turnToLoad(database.url);
  try {
    if (settings.demo) await beginAgainAfterInterruption(database.url, say);
    application = await createApplication({ settings: platformSettings(settings, database.url, address.url), logger }, async (built) => {
      hasPages = await servePages(built, settings.projectRoot, address.url);
    });
    accounts = await loadAll({
      app: application.app,
      dataFolder: join(settings.projectRoot, 'data'),
      demonstration: settings.demo,
      say,
    });
  } finally {
    await turn.end();
  }
  if (ending) return;
  await application.app.listen({ host: address.host, port: address.port });
  welcome(address.url, hasPages, accounts);
}

/** Said in one piece: whoever waits for the address has the accounts with it. */
function welcome(url: string, hasPages: boolean, accounts: readonly DemonstrationAccount[]): void {
  const lines = ['', `Tequio: ${url}`];
  if (!hasPages) lines.push('The pages are not built ("npm run build:web" builds them): only the API answers.');
  if (accounts.length > 0) {
    const widthOf = (column: 'who' | 'email') => Math.max(...accounts.map((account) => account[column].length));
    const [who, email] = [widthOf('who'), widthOf('email')];
    lines.push('', 'Accounts of the demonstration (fictional people):');
    lines.push(...accounts.map((account) => `  ${account.who.padEnd(who)}  ${account.email.padEnd(email)}  ${account.password}`));
  }
  say(lines.join('\n'));
}

// Registered before anything starts: a signal during the start must not leave a database server behind
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    void end().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}

start().catch(async (error: unknown) => {
  process.stderr.write(`Tequio did not start: ${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env['TEQUIO_TRACE'] && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  await end().catch(() => undefined);
  process.exit(1);
});
