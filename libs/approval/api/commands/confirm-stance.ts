import { Injectable } from '@nestjs/common';
import { type Actor, decide, refuseWith, seatOf } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { may, reasonsAgainstConfirmation } from '@tequio/approval/domain';
import { Ballots } from '../ballots';
import { Stances } from '../stances';
import { GiveStance } from './give-stance';

/** After a change marked editorial, a seat says with one act that its approval also holds for the new version. */
@Injectable()
export class ConfirmStance {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly ballots: Ballots,
    private readonly stances: Stances,
    private readonly giveStance: GiveStance,
  ) {}

  execute(actor: Actor, stanceId: string, versionHash: string): Promise<{ id: string }> {
    return this.transactions.run(actor, 'approval.stance-confirmed', async (tx) => {
      const stance = await this.stances.hold(tx, stanceId);
      if (!stance) return refuseWith('not-found', 'approval.not-found');
      const { secretariatId, phase, seatId: stanceSeatId, withdrawnBecause } = stance;
      const permitted = may(actor, 'approval.confirm-stance', { secretariatId, phase, stanceSeatId });
      if (!permitted.allowed) return permitted;
      const ballot = await this.ballots.hold(tx, stance.cycleId);
      const mySeatId = seatOf(actor, secretariatId)?.seatId ?? null;
      const decision = decide(reasonsAgainstConfirmation({ stanceSeatId, mySeatId, withdrawnBecause, ballot, versionHash }), undefined);
      if (!decision.allowed) return decision;
      if (!ballot) return refuseWith('conflict', 'approval.no-version-yet');
      return this.giveStance.record(tx, ballot, stance.kind, stance.body, stance.id);
    });
  }
}
