import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { createLogger, readSettings } from '@tequio/platform/api';
import { createApplication } from './application';
import { addressFor, platformSettings } from './platform-settings';
import { prepareDatabase } from './prepared-database';
import { findProjectRoot } from './project-root';

/** Runs one command with everything there but the port, beside a running server or alone, and ends with its exit code. */
export async function runCommand(command: (app: INestApplicationContext) => Promise<number>): Promise<void> {
  const tell = (line: string): void => void process.stderr.write(`${line}\n`);
  try {
    const settings = readSettings(process.env, { projectRoot: findProjectRoot(import.meta.dirname) });
    const { url } = await addressFor(settings);
    const database = await prepareDatabase(settings, tell);
    try {
      const { app } = await createApplication({ settings: platformSettings(settings, database.url, url), logger: createLogger('error', 2) });
      try {
        process.exitCode = await command(app);
      } finally {
        await app.close();
      }
    } finally {
      await database.stop();
    }
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
