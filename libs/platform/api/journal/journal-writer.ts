import { type Ids, accountIdOf, canonicalJson } from '@tequio/kernel';
import type { JournalNote, Tx } from '../database/transaction';
import { type JournalContent, hashedContent } from './journal-content';

/** The hash before the first entry of every chain. */
export const beginningOfChain = '0'.repeat(64);

// One statement locks the chain's row, moves its head and appends the entry, so that nobody waits for our
// round trips. The hash is computed there because only the lock's holder knows the previous one.
const append = `
  WITH head AS (
    INSERT INTO journal_chain AS chain_head (chain, seq, previous_hash, hash)
    VALUES ($1, 1, $2, encode(sha256(convert_to($2 || $3, 'UTF8')), 'hex'))
    ON CONFLICT (chain) DO UPDATE SET
      seq = chain_head.seq + 1,
      previous_hash = chain_head.hash,
      hash = encode(sha256(convert_to(chain_head.hash || $3, 'UTF8')), 'hex')
    RETURNING chain, seq, previous_hash, hash
  )
  INSERT INTO journal_entry (id, chain, seq, at, actor_account_id, actor_kind, action, subject_kind, subject_id, before, after, previous_hash, hash)
  SELECT $4, chain, seq, $5, $6, $7, $8, $9, $10, $11, $12, previous_hash, hash FROM head`;

export class JournalWriter {
  constructor(private readonly ids: Ids) {}

  async write(tx: Tx, runAction: string, notes: readonly JournalNote[]): Promise<void> {
    // Always the same order of chains, or two runs that write to the same two would wait for each other
    for (const note of [...notes].sort((a, b) => (a.chain < b.chain ? -1 : a.chain > b.chain ? 1 : 0))) {
      const content: JournalContent = {
        id: this.ids.next(),
        chain: note.chain,
        at: tx.now,
        actorAccountId: accountIdOf(tx.actor),
        actorKind: tx.actor.kind,
        action: note.action ?? runAction,
        subjectKind: note.subject.kind,
        subjectId: note.subject.id,
        before: note.before ?? null,
        after: note.after ?? null,
      };
      await tx.query(append, [
        content.chain,
        beginningOfChain,
        hashedContent(content),
        content.id,
        content.at,
        content.actorAccountId,
        content.actorKind,
        content.action,
        content.subjectKind,
        content.subjectId,
        content.before === null ? null : canonicalJson(content.before),
        content.after === null ? null : canonicalJson(content.after),
      ]);
    }
  }
}
