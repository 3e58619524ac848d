import { Injectable } from '@nestjs/common';
import { type Actor, type Subject, allow, system } from '@tequio/kernel';
import { Sql, TransactionRunner } from '@tequio/platform/api';

interface WrittenByOne {
  readonly accountId: string | null;
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly updates: number;
  readonly fields: readonly string[];
  readonly editorial: boolean;
  /** SHA-256 over the updates one after another: who changes a stored update changes this. */
  readonly digest: string;
}

const authorsWaiting = `
  SELECT DISTINCT author_account_id AS "accountId" FROM document_update WHERE document_id = $1 AND NOT journaled`;

const takeOfAuthor = `
  WITH taken AS (
    UPDATE document_update SET journaled = true
    WHERE document_id = $1 AND NOT journaled AND author_account_id IS NOT DISTINCT FROM $2
    RETURNING seq, update, fields, editorial
  )
  SELECT min(seq) AS "firstSeq", max(seq) AS "lastSeq", count(*)::int AS updates, bool_and(editorial) AS editorial,
         encode(sha256(string_agg(update, ''::bytea ORDER BY seq)), 'hex') AS digest,
         (SELECT coalesce(json_agg(DISTINCT field ORDER BY field), '[]') FROM taken t, unnest(t.fields) AS field) AS fields
  FROM taken HAVING count(*) > 0`;

/**
 * Tells the journal what was typed live: one entry per person and stretch of work, not one per stroke. It names the
 * stored updates and their digest, from which before and after can be had.
 */
@Injectable()
export class JournalLiveEdits {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly sql: Sql,
  ) {}

  async execute(subject: Subject, documentId: string, secretariatId: string): Promise<void> {
    for (const { accountId } of await this.sql.many<{ accountId: string | null }>(authorsWaiting, [documentId])) {
      await this.transactions.run(writer(accountId), `${subject.kind}.text-written`, async (tx) => {
        const [written] = await tx.query<WrittenByOne>(takeOfAuthor, [documentId, accountId]);
        if (written) {
          const { firstSeq, lastSeq, updates, fields, editorial, digest } = written;
          tx.journal({ chain: secretariatId, subject, after: { documentId, firstSeq, lastSeq, updates, fields: [...fields], editorial, digest } });
        }
        return allow();
      });
    }
  }
}

/** Only the name for the journal: what he wrote was judged when it was stored. */
function writer(accountId: string | null): Actor {
  return accountId === null ? system : { kind: 'account', accountId, isAdministrator: false, isNationalObserver: false, memberships: [] };
}
