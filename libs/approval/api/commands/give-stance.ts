import { Inject, Injectable } from '@nestjs/common';
import { CycleDirectory } from '@tequio/cycle/api';
import { type Actor, type Decision, type Ids, accountIdOf, allow, decide, refuseWith, seatOf } from '@tequio/kernel';
import { IDS, TransactionRunner, type Tx } from '@tequio/platform/api';
import { type StanceGiven, may, reasonsAgainstStance } from '@tequio/approval/domain';
import { Ballots, type HeldBallot } from '../ballots';

// The index `stance_one_voice_a_seat` speaks the last word: titular and alternate are one voice.
const insert = `
  INSERT INTO stance (id, secretariat_id, cycle_id, plan_id, version_id, version_number, version_hash, seat_id, sector_code, account_id, kind, body, given_at, confirms_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
  ON CONFLICT (plan_id, seat_id) WHERE withdrawn_at IS NULL DO NOTHING
  RETURNING id`;

/** A seat approves, approves with observations, or objects with a reason, on the exact version whose hash it names. */
@Injectable()
export class GiveStance {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly ballots: Ballots,
    private readonly cycles: CycleDirectory,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  execute(actor: Actor, cycleId: string, given: StanceGiven): Promise<{ id: string }> {
    return this.transactions.run(actor, 'approval.stance-given', async (tx) => {
      const ballot = await this.ballots.hold(tx, cycleId);
      const cycle = ballot ?? (await this.cycles.lockCycle(tx, cycleId));
      const permitted = may(actor, 'approval.give-stance', { secretariatId: cycle.secretariatId, phase: cycle.phase });
      if (!permitted.allowed) return permitted;
      const decision = decide(reasonsAgainstStance(given, ballot), undefined);
      if (!decision.allowed) return decision;
      return ballot ? this.record(tx, ballot, given.kind, given.body.trim(), null) : refuseWith('conflict', 'approval.no-version-yet');
    });
  }

  /** Also the confirmation of an earlier stance after an editorial change. */
  async record(tx: Tx, ballot: HeldBallot, kind: StanceGiven['kind'], body: string, confirmsId: string | null): Promise<Decision<{ id: string }>> {
    const seat = seatOf(tx.actor, ballot.secretariatId);
    const accountId = accountIdOf(tx.actor);
    if (!seat || !accountId) return refuseWith('forbidden', 'approval.only-seats-decide');
    const { secretariatId, cycleId, planId, versionId, versionNumber, versionHash } = ballot;
    const id = this.ids.next();
    const said = await tx.query(insert, [
      id, secretariatId, cycleId, planId, versionId, versionNumber, versionHash, seat.seatId, seat.sectorCode, accountId, kind, body, tx.now, confirmsId,
    ]);
    if (said.length === 0) return refuseWith('conflict', 'approval.seat-already-spoke');
    const subject = { kind: 'stance', id };
    const after = { kind, versionHash, versionNumber, seatId: seat.seatId, capacity: seat.capacity, confirmsId };
    tx.journal({ chain: secretariatId, subject, after });
    tx.emit({ name: 'approval.stance-given', subject, secretariatId, payload: { cycleId, planId, kind, seatId: seat.seatId, sectorCode: seat.sectorCode } });
    return allow({ id });
  }
}
