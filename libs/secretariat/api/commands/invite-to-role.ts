import { Injectable } from '@nestjs/common';
import { InvitationDirectory } from '@tequio/identity/api';
import { isMailAddress, mailAddress } from '@tequio/identity/domain';
import { type Actor, allow, decide, reasonsAgainst, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { may } from '@tequio/secretariat/domain';
import type { InviteToRoleRequest } from '@tequio/secretariat/wire';
import type { RoleGranted } from '../membership-grants';
import { SecretariatEntity } from '../persistence/secretariat.entity';
import { requireOrganisation, whetherAlreadyInvited } from '../persistence/invited-people';
import type { InvitationSent } from './invite-to-seat';

/** Invites somebody who takes part without a seat; the first facilitator is the administrator's to invite. */
@Injectable()
export class InviteToRole {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly invitations: InvitationDirectory,
  ) {}

  execute(actor: Actor, secretariatId: string, request: InviteToRoleRequest): Promise<InvitationSent> {
    return this.transactions.run(actor, 'invitation.sent', async (tx) => {
      const action = request.role === 'facilitator' ? 'secretariat.invite-facilitator' : 'secretariat.invite-member';
      const allowed = may(actor, action, { secretariatId });
      if (!allowed.allowed) return allowed;
      if (!(await tx.lockForChange(SecretariatEntity, { id: secretariatId }))) return refuseWith('not-found', 'secretariat.not-found');
      const email = mailAddress(request.email);
      const granted: RoleGranted = { secretariatId, role: request.role, organisationId: request.organisationId ?? null };
      const decision = decide(
        reasonsAgainst(
          isMailAddress(email) ? allow() : refuseWith('invalid', 'secretariat.mail-address-invalid', { at: 'email' }),
          await requireOrganisation(tx, granted.organisationId),
          await whetherAlreadyInvited(tx, email, secretariatId, { role: request.role }),
        ),
        undefined,
      );
      if (!decision.allowed) return decision;
      const { id, expiresAt } = await this.invitations.issue(tx, { email, grantKind: 'role', granted, chain: secretariatId });
      return allow({ id, expiresAt });
    });
  }
}
