import { Injectable } from '@nestjs/common';
import { type VerifiedStatus, type DeclaredStatus, isClosed, standingOf } from '@tequio/monitoring/domain';
import type { RowReader } from '@tequio/platform/api';
import { monitoredOfCycle } from './monitored-commitment';
import { reportedProgress } from './reported-progress';

export interface FollowedCommitment {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** The lead institution as the edition names it. */
  readonly lead: string | null;
  readonly declared: DeclaredStatus | null;
  readonly verified: VerifiedStatus;
  readonly isClosed: boolean;
  /** Whether anybody ever reported; a commitment without a word is inactive. */
  readonly isActive: boolean;
  /** Who owes the work: they report, and may neither verify nor evaluate it. */
  readonly responsibleOrganisationIds: readonly string[];
  readonly liaisonAccountId: string | null;
}

/** The door of this area for the others. */
@Injectable()
export class ProgressDirectory {
  /** Every published commitment of the cycle and how it stands. */
  async ofCycle(reader: RowReader, cycleId: string): Promise<FollowedCommitment[]> {
    const commitments = await monitoredOfCycle(reader, cycleId);
    const progressOf = await reportedProgress(reader, commitments.map((commitment) => commitment.id));
    return commitments.map(({ id, number, title, lead, facts }) => {
      const { reports, verdicts } = progressOf(id);
      const standing = standingOf(reports, verdicts);
      return {
        id,
        number,
        title,
        lead,
        declared: standing.declared,
        verified: standing.verified,
        isClosed: isClosed(standing),
        isActive: reports.length > 0,
        responsibleOrganisationIds: facts.responsibleOrganisationIds,
        liaisonAccountId: facts.liaisonAccountId,
      };
    });
  }
}
