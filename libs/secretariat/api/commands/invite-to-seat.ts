import { Injectable } from '@nestjs/common';
import { InvitationDirectory } from '@tequio/identity/api';
import { isMailAddress, mailAddress } from '@tequio/identity/domain';
import { type Actor, type Decision, allow, decide, reasonsAgainst, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { may, mayTakeSeat } from '@tequio/secretariat/domain';
import type { InviteToSeatRequest } from '@tequio/secretariat/wire';
import type { SeatGranted } from '../membership-grants';
import { requireOrganisation, whetherAlreadyInvited } from '../persistence/invited-people';
import { lockSeat, type LockedSeat } from '../persistence/seat-facts';

export interface InvitationSent {
  readonly id: string;
  readonly expiresAt: string;
}

/** The facilitator invites somebody to sit in a seat, as titular or alternate. */
@Injectable()
export class InviteToSeat {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly invitations: InvitationDirectory,
  ) {}

  execute(actor: Actor, secretariatId: string, seatId: string, request: InviteToSeatRequest): Promise<InvitationSent> {
    return this.transactions.run(actor, 'invitation.sent', async (tx) => {
      const allowed = may(actor, 'secretariat.invite-member', { secretariatId });
      if (!allowed.allowed) return allowed;
      const seat = await lockSeat(tx, seatId);
      if (!seat || seat.secretariatId !== secretariatId) return refuseWith('not-found', 'secretariat.seat-not-found');
      const email = mailAddress(request.email);
      const granted: SeatGranted = { secretariatId, seatId, capacity: request.capacity, organisationId: request.organisationId ?? null };
      const decision = decide(
        reasonsAgainst(
          isMailAddress(email) ? allow() : refuseWith('invalid', 'secretariat.mail-address-invalid', { at: 'email' }),
          mayTakeSeat(seat, request.capacity, tx.now),
          organisationFits(seat, granted.organisationId),
          await requireOrganisation(tx, granted.organisationId),
          await whetherAlreadyInvited(tx, email, secretariatId, { seatId }),
        ),
        undefined,
      );
      if (!decision.allowed) return decision;
      const { id, expiresAt } = await this.invitations.issue(tx, { email, grantKind: 'seat', granted, chain: secretariatId });
      return allow({ id, expiresAt });
    });
  }
}

/** Nobody speaks from a seat without an institution behind him. */
function organisationFits(seat: LockedSeat, organisationId: string | null): Decision {
  if (seat.organisationId === null && organisationId === null) {
    return refuseWith('invalid', 'secretariat.seat-needs-organisation', { at: 'organisationId' });
  }
  if (seat.organisationId !== null && organisationId !== null && organisationId !== seat.organisationId) {
    return refuseWith('invalid', 'secretariat.seat-belongs-to-organisation', { at: 'organisationId' });
  }
  return allow();
}
