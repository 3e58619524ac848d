import { Injectable } from '@nestjs/common';
import { type WithdrawalReason, effectOfEdit, stanceKinds } from '@tequio/approval/domain';
import type { Tx } from '@tequio/platform/api';

interface BallotOfPlan {
  readonly planId: string;
  readonly secretariatId: string;
}

interface FallenStance {
  readonly id: string;
  readonly seatId: string;
  readonly kind: string;
}

const markEdited = `
  UPDATE ballot SET text_edited_at = coalesce(text_edited_at, $2), text_edited_substantially = text_edited_substantially OR $3
  WHERE cycle_id = $1
  RETURNING plan_id AS "planId", secretariat_id AS "secretariatId"`;

const withdrawApprovals = `
  UPDATE stance SET withdrawn_at = $2, withdrawn_because = $3
  WHERE plan_id = $1 AND withdrawn_at IS NULL AND kind = ANY ($4)
  RETURNING id, seat_id AS "seatId", kind`;

// After a substantial change a confirmation would confirm more than the seat was told.
const endConfirmations = `UPDATE stance SET withdrawn_because = 'text-edited' WHERE plan_id = $1 AND withdrawn_because = 'editorial-change'`;

const putBeforeSeats = `
  INSERT INTO ballot (plan_id, cycle_id, secretariat_id, version_id, version_number, version_hash, asked_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (plan_id) DO UPDATE SET version_id = excluded.version_id, version_number = excluded.version_number,
    version_hash = excluded.version_hash, asked_at = excluded.asked_at, text_edited_at = NULL, text_edited_substantially = false`;

/** What the life of the text does to approvals. Runs inside the transaction of the edit or of the freeze. */
@Injectable()
export class ApprovalsAndEdits {
  /** An edit of the plan, its list, its term, one of its commitments or a problem it answers: approvals fall, objections stay. */
  async textEdited(tx: Tx, cycleId: string, editorial: boolean): Promise<void> {
    const [ballot] = await tx.query<BallotOfPlan>(markEdited, [cycleId, tx.now, !editorial]);
    if (!ballot) return;
    await this.withdraw(tx, cycleId, ballot, editorial);
    if (!editorial) await tx.query(endConfirmations, [ballot.planId]);
  }

  /** A new version is what the seats speak about from now on. */
  async versionFrozen(tx: Tx, version: { planId: string; cycleId: string; secretariatId: string; versionId: string; number: number; hash: string }): Promise<void> {
    const { planId, cycleId, secretariatId, versionId, number, hash } = version;
    // What changed without an edit of a text, say the name of an institution, makes approvals fall only now.
    const fallen = await this.withdraw(tx, cycleId, { planId, secretariatId }, false);
    if (fallen > 0) await tx.query(endConfirmations, [planId]);
    await tx.query(putBeforeSeats, [planId, cycleId, secretariatId, versionId, number, hash, tx.now]);
  }

  private async withdraw(tx: Tx, cycleId: string, ballot: BallotOfPlan, editorial: boolean): Promise<number> {
    const { planId, secretariatId } = ballot;
    const because: WithdrawalReason = editorial ? 'editorial-change' : 'text-edited';
    const falling = stanceKinds.filter((kind) => effectOfEdit(kind, editorial) !== 'stays');
    const fallen = await tx.query<FallenStance>(withdrawApprovals, [planId, tx.now, because, falling]);
    for (const { id, seatId, kind } of fallen) {
      const subject = { kind: 'stance', id };
      tx.journal({ chain: secretariatId, action: 'approval.stance-withdrawn', subject, before: { kind }, after: { withdrawnBecause: because } });
      tx.emit({ name: 'approval.stance-withdrawn', subject, secretariatId, payload: { cycleId, planId, kind, seatId, because } });
    }
    return fallen.length;
  }
}
