import { type Decision, allow, refuseWith } from '@tequio/kernel';
import type { Tx } from '@tequio/platform/api';

/** A double click, or two facilitators at once, must not send two links for one place. The caller holds the seat's or secretariat's lock. */
export async function whetherAlreadyInvited(
  tx: Tx,
  email: string,
  secretariatId: string,
  place: { readonly seatId: string } | { readonly role: string },
): Promise<Decision> {
  const open = await tx.query(
    `SELECT id FROM invitation
     WHERE email = $1 AND chain = $2 AND granted @> $3::jsonb AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > $4`,
    [email, secretariatId, JSON.stringify(place), tx.now],
  );
  return open.length === 0 ? allow() : refuseWith('conflict', 'secretariat.already-invited', { at: 'email' });
}

export async function requireOrganisation(tx: Tx, organisationId: string | null): Promise<Decision> {
  if (organisationId === null) return allow();
  const found = await tx.query('SELECT id FROM organisation WHERE id = $1', [organisationId]);
  return found.length > 0 ? allow() : refuseWith('invalid', 'secretariat.organisation-not-found', { at: 'organisationId' });
}
