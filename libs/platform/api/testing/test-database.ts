import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** One PostgreSQL server and its migrated template, as the set-up of the database tests hands them to the workers. */
export interface TestServer {
  /** Somebody who may create databases. */
  readonly adminUrl: string;
  /** The application's own role, on any database of the server; every test database belongs to it. */
  readonly applicationUrl: string;
  readonly templateName: string;
}

export interface TestDatabase {
  readonly name: string;
  readonly url: string;
  /** Ends whatever is still connected and removes the database. */
  drop(): Promise<void>;
}

const serverVariable = 'TEQUIO_TEST_SERVER';

export function announceTestServer(server: TestServer): void {
  process.env[serverVariable] = JSON.stringify(server);
}

function announcedTestServer(): TestServer {
  const announced = process.env[serverVariable];
  if (announced === undefined) throw new Error('No test server is announced: run database tests with "npm run test:db"');
  return JSON.parse(announced) as TestServer;
}

/** A database of its own for the caller, with every table and no row: tests share nothing and need no order. */
export async function testDatabase(server = announcedTestServer()): Promise<TestDatabase> {
  return createDatabase(server, newName('test'), server.templateName);
}

/** A database without tables, for the tests of the migrations themselves. */
export async function emptyTestDatabase(server = announcedTestServer()): Promise<TestDatabase> {
  return createDatabase(server, newName('empty'), 'template0');
}

/** The template every test database is copied from; `migrate` gives it its tables. */
export async function createTemplateDatabase(
  urls: Omit<TestServer, 'templateName'>,
  migrate: (url: string) => Promise<unknown>,
): Promise<TestDatabase & { readonly server: TestServer }> {
  const server = { ...urls, templateName: newName('template') };
  const template = await createDatabase(server, server.templateName, 'template0');
  await migrate(template.url);
  return { ...template, server };
}

async function createDatabase(server: TestServer, name: string, template: string): Promise<TestDatabase> {
  const owner = decodeURIComponent(new URL(server.applicationUrl).username);
  await asAdmin(server, async (admin) => {
    await admin.query(
      `CREATE DATABASE ${admin.escapeIdentifier(name)} OWNER ${admin.escapeIdentifier(owner)} TEMPLATE ${admin.escapeIdentifier(template)}`,
    );
  });
  return {
    name,
    url: onDatabase(server.applicationUrl, name),
    drop: () =>
      asAdmin(server, async (admin) => {
        await admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(name)} WITH (FORCE)`);
      }),
  };
}

async function asAdmin(server: TestServer, work: (admin: Client) => Promise<void>): Promise<void> {
  const admin = new Client({ connectionString: server.adminUrl });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function onDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

function newName(purpose: string): string {
  return `tequio_${purpose}_${randomBytes(6).toString('hex')}`;
}
