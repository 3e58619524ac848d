import { Injectable } from '@nestjs/common';
import { isMailAddress, mailAddress, may } from '@tequio/identity/domain';
import { type Actor, allow, reasonsAgainst, decide, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { InvitationDirectory, type IssuedInvitation } from '../invitations/invitation-directory';

/** Also run by `npm run admin -- invite <mail>`, for the first one of an installation. */
@Injectable()
export class InviteAdministrator {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly invitations: InvitationDirectory,
  ) {}

  execute(actor: Actor, email: string): Promise<IssuedInvitation> {
    return this.transactions.run(actor, 'invitation.sent', async (tx) => {
      // First of all: whether a mail address is an administrator's is told to nobody else
      const permitted = may(actor, 'identity.invite-administrator');
      if (!permitted.allowed) return permitted;
      const mailbox = mailAddress(email);
      const [already] = await tx.query('SELECT id FROM account WHERE email = $1 AND is_administrator AND disabled_at IS NULL', [mailbox]);
      const decision = decide(
        reasonsAgainst(
          isMailAddress(mailbox) ? allow() : refuseWith('invalid', 'identity.mail-address-invalid', { at: 'email' }),
          already ? refuseWith('conflict', 'identity.already-administrator', { at: 'email' }) : allow(),
        ),
        undefined,
      );
      if (!decision.allowed) return decision;
      return allow(await this.invitations.issue(tx, { email: mailbox, grantKind: 'administrator', granted: {}, chain: 'installation' }));
    });
  }
}
