import { Injectable } from '@nestjs/common';
import { type VerifiedStatus, type DeclaredStatus, isClosed, standingOf } from '@tequio/monitoring/domain';
import { type RowReader, monitoredOfCycle } from './monitored-commitment';
import { reportedProgress } from './reported-progress';

export interface FollowedCommitment {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly declared: DeclaredStatus | null;
  readonly verified: VerifiedStatus;
  readonly isClosed: boolean;
}

/** The door of this area for the others. */
@Injectable()
export class ProgressDirectory {
  /** Every published commitment of the cycle and how it stands. */
  async ofCycle(reader: RowReader, cycleId: string): Promise<FollowedCommitment[]> {
    const commitments = await monitoredOfCycle(reader, cycleId);
    const progressOf = await reportedProgress(reader, commitments.map((commitment) => commitment.id));
    return commitments.map(({ id, number, title }) => {
      const { reports, verdicts } = progressOf(id);
      const standing = standingOf(reports, verdicts);
      return { id, number, title, declared: standing.declared, verified: standing.verified, isClosed: isClosed(standing) };
    });
  }
}
