import type { Sha256 } from '@tequio/kernel';
import type { Pool } from 'pg';
import type { Json } from '../database/transaction';
import { hashedContent } from './journal-content';
import { beginningOfChain } from './journal-writer';

export interface BrokenRecord {
  /** The table and key of the record, `journal_entry 0190…`. */
  readonly record: string;
  readonly problem: string;
}

interface Entry {
  readonly id: string;
  readonly chain: string;
  readonly seq: number;
  readonly at: string;
  /** Finer than what is hashed: nothing of ours writes it. */
  readonly isWholeMillisecond: boolean;
  readonly actorAccountId: string | null;
  readonly actorKind: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly before: Json;
  readonly after: Json;
  readonly previousHash: string;
  readonly hash: string;
}

interface Head {
  readonly chain: string;
  readonly seq: number;
  readonly previousHash: string;
  readonly hash: string;
}

const entriesAtOnce = 1_000;

/** Walks every chain from its beginning and names the records that no longer say what was written. */
export async function verifyJournal(pool: Pool, sha256: Sha256): Promise<{ readonly entries: number; readonly broken: readonly BrokenRecord[] }> {
  const broken: BrokenRecord[] = [];
  let entries = 0;
  const connection = await pool.connect();
  try {
    await connection.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows: heads } = await connection.query<Head>('SELECT chain, seq, previous_hash AS "previousHash", hash FROM journal_chain ORDER BY chain');
    for (const head of heads) {
      let last: Pick<Entry, 'seq' | 'hash' | 'previousHash'> = { seq: 0, hash: beginningOfChain, previousHash: beginningOfChain };
      // From below the first: nothing may hide before the beginning
      let from = Number.MIN_SAFE_INTEGER;
      for (;;) {
        const { rows } = await connection.query<Entry>(nextEntries, [head.chain, from, entriesAtOnce]);
        for (const entry of rows) {
          broken.push(...problemsOf(entry, last, sha256));
          last = entry;
          from = entry.seq;
        }
        entries += rows.length;
        if (rows.length < entriesAtOnce) break;
      }
      if (last.seq !== head.seq || last.hash !== head.hash || last.previousHash !== head.previousHash) {
        broken.push({ record: `journal_chain ${head.chain}`, problem: `its head says entry ${head.seq}, the last entry found is ${last.seq}; they do not agree` });
      }
    }
  } finally {
    await connection.query('ROLLBACK').catch(() => undefined);
    connection.release();
  }
  return { entries, broken };
}

const nextEntries = `
  SELECT id, chain, seq, at, at = date_trunc('milliseconds', at) AS "isWholeMillisecond", actor_account_id AS "actorAccountId", actor_kind AS "actorKind", action,
         subject_kind AS "subjectKind", subject_id AS "subjectId", before, after, previous_hash AS "previousHash", hash
  FROM journal_entry WHERE chain = $1 AND seq > $2 ORDER BY seq LIMIT $3`;

function problemsOf(entry: Entry, last: Pick<Entry, 'seq' | 'hash'>, sha256: Sha256): BrokenRecord[] {
  const record = `journal_entry ${entry.id} (chain ${entry.chain}, entry ${entry.seq})`;
  const problems: BrokenRecord[] = [];
  if (entry.seq !== last.seq + 1) problems.push({ record, problem: `the entry before it is ${last.seq}: an entry is missing or was renumbered` });
  if (entry.previousHash !== last.hash) problems.push({ record, problem: 'it does not continue the entry before it' });
  if (sha256(entry.previousHash + hashedContent(entry)) !== entry.hash || !entry.isWholeMillisecond) {
    problems.push({ record, problem: 'its content is not what was hashed' });
  }
  return problems;
}
