import { Injectable } from '@nestjs/common';
import type { Tx } from '@tequio/platform/api';
import type { StanceKind, WithdrawalReason } from '@tequio/approval/domain';

export interface HeldStance {
  readonly id: string;
  readonly secretariatId: string;
  readonly cycleId: string;
  readonly planId: string;
  readonly seatId: string;
  readonly kind: StanceKind;
  readonly body: string;
  readonly phase: string;
  readonly versionHash: string;
  readonly withdrawnBecause: WithdrawalReason | null;
}

// Cycle, ballot, stance: the order in which everybody takes them.
const hold = `
  SELECT s.id, s.secretariat_id AS "secretariatId", s.cycle_id AS "cycleId", s.plan_id AS "planId", s.seat_id AS "seatId", s.kind, s.body,
         c.phase, s.version_hash AS "versionHash", s.withdrawn_because AS "withdrawnBecause"
  FROM stance s JOIN cycle c ON c.id = s.cycle_id JOIN ballot b ON b.plan_id = s.plan_id
  WHERE s.id = $1
  FOR SHARE OF c FOR UPDATE OF b FOR UPDATE OF s`;

@Injectable()
export class Stances {
  /** A stance with the ballot it belongs to, held until the transaction ends. */
  async hold(tx: Pick<Tx, 'query'>, id: string): Promise<HeldStance | null> {
    const [stance] = await tx.query<HeldStance>(hold, [id]);
    return stance ?? null;
  }
}
