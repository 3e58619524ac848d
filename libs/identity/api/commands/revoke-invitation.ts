import { Injectable } from '@nestjs/common';
import { may, mayRevokeInvitation } from '@tequio/identity/domain';
import { type Actor, allow, decide, reasonsAgainst, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { InvitationEntity } from '../persistence/invitation.entity';

/** Takes back a link before anybody uses it. */
@Injectable()
export class RevokeInvitation {
  constructor(private readonly transactions: TransactionRunner) {}

  execute(actor: Actor, invitationId: string): Promise<void> {
    return this.transactions.run(actor, 'invitation.revoked', async (tx) => {
      const invitation = await tx.lockForChange(InvitationEntity, { id: invitationId });
      const allowed = may(actor, 'identity.revoke-invitation', { invitedBy: invitation?.invitedBy ?? null });
      // Whoever may not take it back does not learn either whether it is there
      if (!invitation || !allowed.allowed) return refuseWith('not-found', 'identity.invitation-not-found');
      const decision = decide(reasonsAgainst(mayRevokeInvitation(invitation, tx.now)), undefined);
      if (!decision.allowed) return decision;
      await tx.query('UPDATE invitation SET revoked_at = $2 WHERE id = $1', [invitation.id, tx.now]);
      tx.journal({ chain: invitation.chain, subject: { kind: 'invitation', id: invitation.id } });
      return allow();
    });
  }
}
