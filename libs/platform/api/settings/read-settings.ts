import { resolve } from 'node:path';
import { keptSecret } from './kept-secret';
import { type Reading, readAddress, readDatabaseUrl, readDemo, readHost, readPort, readPublicUrl, readRunningAs, readSessionSecret } from './setting-readers';
import { type Settings, SettingsError } from './settings';

/** Checks every setting before it answers, so that one start tells everything there is to put right. */
export function readSettings(environment: NodeJS.ProcessEnv, { projectRoot }: { projectRoot: string }): Settings {
  const problems: string[] = [];
  const take = <T>(reading: Reading<T>, fallback: T): T => {
    if ('value' in reading) return reading.value;
    problems.push(reading.problem);
    return fallback;
  };
  // `NAME=` in a shell or a compose file means "not set".
  const given = (name: string): string | undefined => environment[name]?.trim() || undefined;

  const runningAs = take(readRunningAs(given('NODE_ENV')), 'development');
  const production = runningAs === 'production';
  const databaseUrl = take(readDatabaseUrl(given('DATABASE_URL'), production), null);
  const dataDir = resolve(projectRoot, given('DATA_DIR') ?? '.data');
  const settings = {
    runningAs,
    production,
    projectRoot,
    port: take(readPort(given('PORT')), 0),
    host: take(readHost(given('HOST')), ''),
    publicUrl: take(readPublicUrl(given('PUBLIC_URL'), production), null),
    databaseUrl,
    redisUrl: take(readAddress('REDIS_URL', given('REDIS_URL'), ['redis:', 'rediss:']), null),
    smtpUrl: take(readAddress('SMTP_URL', given('SMTP_URL'), ['smtp:', 'smtps:']), null),
    dataDir,
    demo: take(readDemo(given('TEQUIO_DEMO'), production, given('DATABASE_URL') === undefined), false),
  };
  const givenSecret = take(readSessionSecret(given('SESSION_SECRET'), production), null);
  if (problems.length > 0) throw new SettingsError(problems);
  return { ...settings, sessionSecret: givenSecret ?? makeSecret(dataDir) };
}

function makeSecret(dataDir: string): string {
  try {
    return keptSecret(dataDir);
  } catch (error) {
    throw new SettingsError([`DATA_DIR cannot keep the session secret (${(error as Error).message})`]);
  }
}
