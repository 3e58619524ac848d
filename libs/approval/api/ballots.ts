import { Injectable } from '@nestjs/common';
import type { Tx } from '@tequio/platform/api';
import type { BallotFacts } from '@tequio/approval/domain';

/** The text being decided, with its cycle's phase; both held until the transaction ends. */
export interface HeldBallot extends BallotFacts {
  readonly planId: string;
  readonly cycleId: string;
  readonly secretariatId: string;
  readonly phase: string;
  readonly versionId: string;
  readonly askedAt: string;
}

const columns = `
  b.plan_id AS "planId", c.id AS "cycleId", c.secretariat_id AS "secretariatId", c.phase, b.version_id AS "versionId",
  b.version_number AS "versionNumber", b.version_hash AS "versionHash", b.asked_at AS "askedAt", b.text_edited_at IS NOT NULL AS "textEdited"`;

// The cycle first: a move of the phase holds its row before it asks for the ballot, so nobody waits in a circle.
const hold = `SELECT ${columns} FROM cycle c JOIN ballot b ON b.cycle_id = c.id WHERE c.id = $1 FOR SHARE OF c FOR UPDATE OF b`;
const read = `SELECT ${columns} FROM cycle c JOIN ballot b ON b.cycle_id = c.id WHERE c.id = $1`;

@Injectable()
export class Ballots {
  /** One statement: the row itself says what is being decided, so a speaker who had to wait reads it as it is now. */
  async hold(tx: Pick<Tx, 'query'>, cycleId: string): Promise<HeldBallot | null> {
    const [ballot] = await tx.query<HeldBallot>(hold, [cycleId]);
    return ballot ?? null;
  }

  async find(tx: Pick<Tx, 'query'>, cycleId: string): Promise<HeldBallot | null> {
    const [ballot] = await tx.query<HeldBallot>(read, [cycleId]);
    return ballot ?? null;
  }
}
