import { Injectable } from '@nestjs/common';
import type { Tx } from '@tequio/platform/api';
import { type SeatInForce, SecretariatDirectory, type SectorInForce } from '@tequio/secretariat/api';
import { type ApprovalResult, type SectorRule, type StandingStance, approvalResult, sectorRuleOf } from '@tequio/approval/domain';

export interface CountedStance extends StandingStance {
  readonly accountId: string;
  readonly givenAt: string;
}

/** Sectors, seats and standing stances of a plan at one moment, with what the rule makes of them. */
export interface VoteCount {
  readonly rule: SectorRule;
  readonly sectors: readonly SectorInForce[];
  readonly seats: readonly SeatInForce[];
  readonly stances: readonly CountedStance[];
  readonly result: ApprovalResult;
}

const standing = `
  SELECT id, seat_id AS "seatId", kind, version_hash AS "versionHash", account_id AS "accountId", given_at AS "givenAt"
  FROM stance WHERE plan_id = $1 AND withdrawn_at IS NULL ORDER BY given_at, id`;

@Injectable()
export class VoteCounter {
  constructor(private readonly secretariats: SecretariatDirectory) {}

  /** The caller holds the ballot, or only looks. Seats are those in force at `at`. */
  async count(tx: Tx, ballot: { secretariatId: string; planId: string; versionHash: string }, at: string): Promise<VoteCount> {
    const { secretariatId, planId, versionHash } = ballot;
    const rule = sectorRuleOf(await this.secretariats.rule(secretariatId, 'approval-rule', at, tx));
    const sectors = await this.secretariats.sectorsInForce(tx, secretariatId, at);
    const seats = await this.secretariats.seatsInForce(tx, secretariatId, at);
    const stances = await tx.query<CountedStance>(standing, [planId]);
    const result = approvalResult({
      rule,
      versionHash,
      stances,
      sectors: sectors.map(({ code, required }) => ({
        code,
        required,
        seats: seats.filter((seat) => seat.sectorCode === code).map((seat) => ({ seatId: seat.seatId, filled: isFilled(seat), recordedVacant: seat.vacant })),
      })),
    });
    return { rule, sectors, seats, stances, result };
  }
}

export function isFilled(seat: Pick<SeatInForce, 'titularAccountId' | 'alternateAccountId'>): boolean {
  return seat.titularAccountId !== null || seat.alternateAccountId !== null;
}
