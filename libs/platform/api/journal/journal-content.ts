import { canonicalJson } from '@tequio/kernel';
import type { Json } from '../database/transaction';

/** What of an entry is hashed: all of it but its place in the chain, which the previous hash says. */
export interface JournalContent {
  readonly id: string;
  readonly chain: string;
  readonly at: string;
  readonly actorAccountId: string | null;
  readonly actorKind: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly before: Json;
  readonly after: Json;
}

/** The text that follows the previous hash under SHA-256. */
export function hashedContent(content: JournalContent): string {
  return canonicalJson({
    id: content.id,
    chain: content.chain,
    at: content.at,
    actorAccountId: content.actorAccountId,
    actorKind: content.actorKind,
    action: content.action,
    subjectKind: content.subjectKind,
    subjectId: content.subjectId,
    before: content.before,
    after: content.after,
  });
}
