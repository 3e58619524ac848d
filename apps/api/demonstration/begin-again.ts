import { Client } from 'pg';
import { migrate, undoEverything } from '../../../migrations/data-source';
import { today } from './load-demonstration';
import { people } from './people';

/** "loading" as a number of its own, next to that of the migrations. */
const loadingLock = 7_305_218_002;

// Setting the clock is the first act of loading, moving it to its day the last: in between the story is half told.
// What the clock shows would not do, for it ticks on while nothing runs.
const halfTold = `
  SELECT (SELECT count(*)::int FROM account WHERE email <> ALL ($2)) AS "othersHere"
  FROM demonstration_clock WHERE moved_to < $1`;

export interface TurnToLoad {
  end(): Promise<void>;
}

/** Of several processes on one database one loads at a time; whoever is killed loses the turn with the connection. */
export async function turnToLoad(databaseUrl: string): Promise<TurnToLoad> {
  const holder = new Client({ connectionString: databaseUrl });
  // A database that ends meanwhile is told about by whoever loads
  holder.on('error', () => undefined);
  await holder.connect();
  await holder.query('SELECT pg_advisory_lock($1)', [loadingLock]);
  return { end: () => holder.end().catch(() => undefined) };
}

/**
 * An earlier start was stopped while it loaded the demonstration. Half a story is nobody's work, and nobody was let in
 * before it was whole: the tables are emptied, by the way of the migrations, and everything is loaded anew.
 * @throws where people are at work already: nothing of theirs is ever taken away
 */
export async function beginAgainAfterInterruption(databaseUrl: string, say: (line: string) => void): Promise<void> {
  const othersHere = await othersBesideHalfAStory(databaseUrl);
  if (othersHere === null) return;
  if (othersHere > 0) {
    throw new Error('The demonstration was stopped while it was being loaded beside the work of others, which stays as it is. Start with TEQUIO_DEMO=off.');
  }
  say('The last start was stopped while it was loading: beginning again …');
  await undoEverything(databaseUrl);
  await migrate(databaseUrl);
}

/** How many accounts there are beside those of the demonstration; null where it is whole or was never begun. */
async function othersBesideHalfAStory(databaseUrl: string): Promise<number | null> {
  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    const { rows } = await database.query<{ othersHere: number }>(halfTold, [today, people.map(({ email }) => email)]);
    return rows[0]?.othersHere ?? null;
  } finally {
    await database.end();
  }
}
