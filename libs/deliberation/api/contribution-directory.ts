import { Injectable } from '@nestjs/common';
import type { Tx } from '@tequio/platform/api';

export interface UnansweredContribution {
  readonly id: string;
  readonly folio: string;
}

const unanswered = `
  SELECT id, folio FROM contribution
  WHERE cycle_id = $1 AND state IN ('received', 'in-analysis') ORDER BY sequence`;
const unansweredLocked = `${unanswered} FOR UPDATE`;

/** The door of this area for the others. */
@Injectable()
export class ContributionDirectory {
  /** With `lock`, nobody answers one of them until the transaction ends. */
  unansweredOf(tx: Tx, cycleId: string, lock: boolean): Promise<UnansweredContribution[]> {
    return tx.query<UnansweredContribution>(lock ? unansweredLocked : unanswered, [cycleId]);
  }
}
