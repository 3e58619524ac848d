import { type Decision, type Refusal, decide, refusal, seatOf } from '@tequio/kernel';
import type { Tx } from '@tequio/platform/api';
import { canMention } from '@tequio/deliberation/domain';

const membersOf = `
  SELECT DISTINCT account_id AS "accountId" FROM appointment
  WHERE secretariat_id = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to > $2) AND account_id = ANY ($3::uuid[])`;

/** Reasons against naming these people; asks nothing when nobody is named. */
export async function againstMentions(tx: Tx, secretariatId: string, mentions: readonly string[]): Promise<Decision> {
  if (mentions.length === 0) return decide([], undefined);
  const members = await tx.query<{ accountId: string }>(membersOf, [secretariatId, tx.now, mentions]);
  return canMention(mentions, new Set(members.map((member) => member.accountId)));
}

/** The row of a comment; its author speaks for the seat held at this moment. */
export function commentBy(tx: Tx, accountId: string, secretariatId: string, comment: { id: string; threadId: string; body: string }) {
  const seat = seatOf(tx.actor, secretariatId);
  return { ...comment, authorId: accountId, sectorCode: seat?.sectorCode ?? null, organisationId: seat?.organisationId ?? null, postedAt: tx.now };
}

export function againstEmpty(body: string, code: string): Refusal[] {
  return body.trim() === '' ? [refusal('invalid', code, { at: 'body' })] : [];
}
