import { Injectable } from '@nestjs/common';
import type { Tx } from '@tequio/platform/api';
import { SecretariatDirectory } from '@tequio/secretariat/api';
import { Ballots, type HeldBallot } from './ballots';
import { type VoteCount, VoteCounter } from './vote-count';

/** A seat that has not spoken yet about the text being decided; for the desk of whoever sits in it. */
export interface WaitingVote {
  readonly cycleId: string;
  readonly seatId: string;
  readonly entitySlug: string;
  readonly cycleNumber: number;
  readonly planTitle: string;
  readonly versionNumber: number;
  readonly askedAt: string;
  /** Its approval fell by an editorial change and one act confirms it. */
  readonly onlyConfirmation: boolean;
}

const waitingVotes = `
  SELECT b.cycle_id AS "cycleId", seat.id AS "seatId", e.slug AS "entitySlug", c.number AS "cycleNumber", p.title AS "planTitle",
         b.version_number AS "versionNumber", b.asked_at AS "askedAt",
         EXISTS (SELECT FROM stance fallen WHERE fallen.plan_id = b.plan_id AND fallen.seat_id = seat.id AND fallen.withdrawn_because = 'editorial-change') AS "onlyConfirmation"
  FROM seat
  JOIN ballot b ON b.secretariat_id = seat.secretariat_id
  JOIN cycle c ON c.id = b.cycle_id AND c.phase = 'deciding'
  JOIN plan p ON p.id = b.plan_id
  JOIN secretariat s ON s.id = b.secretariat_id
  JOIN entity e ON e.id = s.entity_id
  WHERE seat.id = ANY ($1::uuid[]) AND b.text_edited_at IS NULL
    AND NOT EXISTS (SELECT FROM stance said WHERE said.plan_id = b.plan_id AND said.seat_id = seat.id AND said.withdrawn_at IS NULL)
  ORDER BY b.asked_at`;

/** The door of other areas to what is being decided. */
@Injectable()
export class ApprovalDirectory {
  constructor(
    private readonly ballots: Ballots,
    private readonly counter: VoteCounter,
    private readonly secretariats: SecretariatDirectory,
  ) {}

  /** The text being decided, held until the transaction ends; null while no version is frozen. */
  holdBallot(tx: Pick<Tx, 'query'>, cycleId: string): Promise<HeldBallot | null> {
    return this.ballots.hold(tx, cycleId);
  }

  findBallot(tx: Pick<Tx, 'query'>, cycleId: string): Promise<HeldBallot | null> {
    return this.ballots.find(tx, cycleId);
  }

  /** How the sectors spoke on the ballot's exact text. With `hold`, nobody is appointed or leaves meanwhile. */
  async resultFor(tx: Tx, ballot: HeldBallot, at: string, hold = false): Promise<VoteCount> {
    if (hold) await this.secretariats.lockSeats(tx, ballot.secretariatId);
    return this.counter.count(tx, ballot, at);
  }

  waitingFor(tx: Pick<Tx, 'query'>, seatIds: readonly string[]): Promise<WaitingVote[]> {
    return tx.query<WaitingVote>(waitingVotes, [seatIds]);
  }
}
