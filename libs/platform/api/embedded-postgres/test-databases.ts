import { escapeIdentifier } from 'pg';
import { applicationRole, inDatabase } from './application-database';
import type { EmbeddedPostgres } from './start-embedded-postgres';

type Server = Pick<EmbeddedPostgres, 'url' | 'adminUrl'>;

/** For test tooling: a database that belongs to the application's role, empty or a copy of another one. Returns its address. */
export async function createDatabase(server: Server, name: string, template = 'template1'): Promise<string> {
  const statement = `CREATE DATABASE ${escapeIdentifier(name)} OWNER ${escapeIdentifier(applicationRole)} TEMPLATE ${escapeIdentifier(template)}`;
  await inDatabase(server.adminUrl, (client) => client.query(statement));
  const url = new URL(server.url);
  url.pathname = `/${encodeURIComponent(name)}`;
  return url.href;
}

export async function dropDatabase(server: Server, name: string): Promise<void> {
  await inDatabase(server.adminUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`));
}
