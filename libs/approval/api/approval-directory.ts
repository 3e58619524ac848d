import { Injectable } from '@nestjs/common';
import type { Tx } from '@tequio/platform/api';
import { SecretariatDirectory } from '@tequio/secretariat/api';
import { Ballots, type HeldBallot } from './ballots';
import { type VoteCount, VoteCounter } from './vote-count';

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
}
