import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import type { ServerPasswords } from './server-passwords';

export const applicationRole = 'tequio';
export const applicationDatabase = 'tequio';

/** Not all of them are trusted: only the superuser may create them, and a new database finds them in its template. */
const extensions = ['unaccent', 'pg_trgm', 'pgcrypto', 'btree_gist', 'citext'];

/** Says itself what PGSSLMODE would otherwise decide: on the loopback of one machine there is no certificate. */
export function urlOf(port: number, user: string, password: string, database: string): string {
  return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}?sslmode=disable`;
}

/** The superuser's part, done again at every start so that a start cut short is completed by the next one. */
export async function prepareApplicationDatabase(port: number, passwords: ServerPasswords): Promise<void> {
  const adminUrl = (database: string): string => urlOf(port, 'postgres', passwords.superuser, database);
  await inDatabase(adminUrl('template1'), async (client) => createExtensions(client));
  await inDatabase(adminUrl('postgres'), async (client) => {
    const { rows: roles } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [applicationRole]);
    if (roles.length === 0) {
      await client.query(`CREATE ROLE ${escapeIdentifier(applicationRole)} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${escapeLiteral(passwords.application)}`);
    }
    const { rows: databases } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [applicationDatabase]);
    if (databases.length === 0) await client.query(`CREATE DATABASE ${escapeIdentifier(applicationDatabase)} OWNER ${escapeIdentifier(applicationRole)}`);
  });
  await inDatabase(adminUrl(applicationDatabase), async (client) => createExtensions(client));
}

async function createExtensions(client: Client): Promise<void> {
  const { rows } = await client.query<{ extname: string }>('SELECT extname FROM pg_extension');
  const present = new Set(rows.map((row) => row.extname));
  for (const extension of extensions.filter((name) => !present.has(name))) await client.query(`CREATE EXTENSION ${escapeIdentifier(extension)}`);
}

export async function inDatabase<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
