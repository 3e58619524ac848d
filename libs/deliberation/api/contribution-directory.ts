import { Injectable } from '@nestjs/common';
import type { Tx } from '@tequio/platform/api';
import { countsForCoverageSql } from './contribution-rows';

export interface UnansweredContribution {
  readonly id: string;
  readonly folio: string;
}

const unanswered = `
  SELECT c.id, c.folio FROM contribution c
  WHERE c.cycle_id = $1 AND c.state IN ('received', 'in-analysis') AND ${countsForCoverageSql} ORDER BY c.sequence`;
const unansweredLocked = `${unanswered} FOR UPDATE`;

/** The door of this area for the others. */
@Injectable()
export class ContributionDirectory {
  /** Those that are owed a reply, see `isOwedAReply`. With `lock`, nobody answers one of them until the transaction ends. */
  unansweredOf(tx: Tx, cycleId: string, lock: boolean): Promise<UnansweredContribution[]> {
    return tx.query<UnansweredContribution>(lock ? unansweredLocked : unanswered, [cycleId]);
  }
}
