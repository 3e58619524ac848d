import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Settings, SettingsError, readSettings } from './index';

const secret = 'x'.repeat(32);
const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgresql://tequio:secret@db/tequio',
  PUBLIC_URL: 'https://plan.example.mx',
  SESSION_SECRET: secret,
};
let projectRoot: string;

function read(environment: NodeJS.ProcessEnv): Settings {
  return readSettings(environment, { projectRoot });
}

function problemsOf(environment: NodeJS.ProcessEnv): readonly string[] {
  try {
    read(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

beforeEach(() => {
  projectRoot = mkdtempSync(join(tmpdir(), 'tequio-settings-'));
});

afterEach(() => rmSync(projectRoot, { recursive: true, force: true }));

describe('settings', () => {
  it('have an answer for everything when nothing is said', () => {
    expect(read({})).toEqual({
      runningAs: 'development',
      production: false,
      projectRoot,
      port: 3000,
      host: '127.0.0.1',
      publicUrl: null,
      databaseUrl: null,
      redisUrl: null,
      smtpUrl: null,
      dataDir: join(projectRoot, '.data'),
      sessionSecret: expect.stringMatching(/^[\w-]{43}$/),
      demo: true,
    });
  });

  it('in production are exactly what was given', () => {
    expect(read({ ...production, PORT: '8080', HOST: '::', REDIS_URL: 'rediss://r', SMTP_URL: 'smtps://m:465', DATA_DIR: '/srv/data' })).toMatchObject({
      production: true,
      port: 8080,
      host: '::',
      publicUrl: 'https://plan.example.mx',
      databaseUrl: production.DATABASE_URL,
      redisUrl: 'rediss://r',
      smtpUrl: 'smtps://m:465',
      dataDir: '/srv/data',
      sessionSecret: secret,
      demo: false,
    });
    expect(existsSync(join(projectRoot, '.data'))).toBe(false);
  });

  it.each<[string, NodeJS.ProcessEnv, Partial<Settings>]>([
    ['port 0 asks the system for one', { PORT: '0' }, { port: 0 }],
    ['an empty setting counts as not set', { PORT: '', DATABASE_URL: ' ' }, { port: 3000, databaseUrl: null }],
    ['a slash behind the public address is dropped', { PUBLIC_URL: 'http://localhost:3000/' }, { publicUrl: 'http://localhost:3000' }],
    ['a relative data folder belongs to the project', { DATA_DIR: 'elsewhere' }, { demo: true }],
    ['an own database has no demonstration', { DATABASE_URL: 'postgres://db/x' }, { demo: false }],
    ['an own database has one when asked for', { DATABASE_URL: 'postgres://db/x', TEQUIO_DEMO: 'on' }, { demo: true }],
    ['the embedded database has none when refused', { TEQUIO_DEMO: '0' }, { demo: false }],
    ['tests say that they are tests', { NODE_ENV: 'test' }, { runningAs: 'test', production: false }],
  ])('%s', (_rule, environment, expected) => {
    expect(read(environment)).toMatchObject(expected);
  });

  it.each<[string, NodeJS.ProcessEnv, RegExp]>([
    ['a port that is a word', { PORT: 'http' }, /^PORT /],
    ['a port beyond the last', { PORT: '65536' }, /^PORT /],
    ['a port with a sign', { PORT: '-1' }, /^PORT /],
    ['a host with a port', { HOST: 'localhost:3000' }, /^HOST /],
    ['an unknown way of running', { NODE_ENV: 'staging' }, /^NODE_ENV /],
    ['a public address with a path', { PUBLIC_URL: 'https://example.mx/plan' }, /^PUBLIC_URL /],
    ['a public address without protocol', { PUBLIC_URL: 'example.mx' }, /^PUBLIC_URL /],
    ['another kind of database', { DATABASE_URL: 'mysql://db/x' }, /^DATABASE_URL .*postgres:\/\//],
    ['something that is not Redis', { REDIS_URL: 'http://r' }, /^REDIS_URL /],
    ['something that does not take mail', { SMTP_URL: 'mail.example.mx' }, /^SMTP_URL /],
    ['a secret one could guess', { SESSION_SECRET: 'short' }, /^SESSION_SECRET /],
    ['a demonstration that is a maybe', { TEQUIO_DEMO: 'maybe' }, /^TEQUIO_DEMO /],
    ['production without database', { ...production, DATABASE_URL: '' }, /^DATABASE_URL is missing/],
    ['production without public address', { ...production, PUBLIC_URL: undefined }, /^PUBLIC_URL is missing/],
    ['production without secret', { ...production, SESSION_SECRET: undefined }, /^SESSION_SECRET is missing/],
    ['a demonstration in production', { ...production, TEQUIO_DEMO: 'on' }, /^TEQUIO_DEMO cannot be on/],
  ])('refuse %s', (_what, environment, expected) => {
    expect(problemsOf(environment)).toEqual([expect.stringMatching(expected)]);
  });

  it('name every problem at once, in one line, and make nothing', () => {
    const environment = { NODE_ENV: 'production', PORT: 'x', SMTP_URL: 'x' };
    expect(problemsOf(environment)).toHaveLength(5);
    expect(() => read(environment)).toThrow(/^The settings do not allow a start: [^\n]*DATABASE_URL[^\n]*PORT[^\n]*SMTP_URL[^\n]*SESSION_SECRET[^\n]*$/);
    expect(existsSync(join(projectRoot, '.data'))).toBe(false);
  });

  it('never quote what may be a password', () => {
    expect(problemsOf({ DATABASE_URL: 'mysql://root:hunter2@db', SESSION_SECRET: 'hunter2' }).join()).not.toContain('hunter2');
  });
});

describe('the secret that nobody gave', () => {
  it('is made once and kept where only the owner can read it', () => {
    const first = read({}).sessionSecret;
    expect(read({}).sessionSecret).toBe(first);
    const file = join(projectRoot, '.data/session-secret');
    expect(readFileSync(file, 'utf8')).toBe(first);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is closed again when somebody opened it', () => {
    read({});
    const file = join(projectRoot, '.data/session-secret');
    chmodSync(file, 0o644);
    read({});
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('tells which folder could not keep it', () => {
    writeFileSync(join(projectRoot, 'file'), '');
    expect(problemsOf({ DATA_DIR: 'file' })).toEqual([expect.stringMatching(/^DATA_DIR /)]);
  });
});
