import { startEmbeddedPostgres } from '@tequio/platform/api';
import type { Settings } from '@tequio/platform/api';
import { migrate } from '../../migrations/data-source';

export interface PreparedDatabase {
  readonly url: string;
  /** Ends the database where this process started it. */
  stop(): Promise<void>;
}

/** The database of `DATABASE_URL`, or our own; with its tables up to date either way. */
export async function prepareDatabase(settings: Settings, say: (line: string) => void): Promise<PreparedDatabase> {
  const database = settings.databaseUrl === null ? await embedded(settings, say) : { url: settings.databaseUrl, stop: () => Promise.resolve() };
  try {
    const done = await migrate(database.url);
    if (done.length > 0) say(`Tables brought up to date (${done.length} migrations)`);
  } catch (error) {
    await database.stop();
    throw error;
  }
  return database;
}

async function embedded(settings: Settings, say: (line: string) => void): Promise<PreparedDatabase> {
  say('Starting the embedded PostgreSQL …');
  const { url, stop } = await startEmbeddedPostgres({ dataDir: settings.dataDir, log: say });
  return { url, stop };
}
