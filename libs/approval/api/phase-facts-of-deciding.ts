import { Injectable } from '@nestjs/common';
import type { CycleInWork, PhaseFactRegistry } from '@tequio/cycle/api';
import type { GateFacts } from '@tequio/cycle/domain';
import type { Tx } from '@tequio/platform/api';
import { approvalPaths } from '@tequio/approval/wire';
import { ApprovalDirectory } from './approval-directory';
import type { VoteCount } from './vote-count';

/** What the gates of the deciding phase ask: approved by every required sector, and no objection open. */
@Injectable()
export class PhaseFactsOfDeciding {
  constructor(private readonly directory: ApprovalDirectory) {}

  register(registry: PhaseFactRegistry): void {
    registry.register({ gate: 'version-approved', facts: (tx, cycle, lock) => this.approved(tx, cycle, lock) });
    registry.register({ gate: 'no-open-objection', facts: (tx, cycle, lock) => this.objections(tx, cycle, lock) });
  }

  private async approved(tx: Tx, cycle: CycleInWork, lock: boolean): Promise<GateFacts['version-approved']> {
    const path = approvalPaths.page(cycle.entitySlug, cycle.number);
    const ballot = await this.ballot(tx, cycle, lock);
    // An edited text has no version of its own yet: what was approved is not what stands there.
    if (!ballot || ballot.textEdited) return { planVersionHash: null, missingSectors: [], path };
    const count = await this.directory.resultFor(tx, ballot, cycle.now, lock);
    const label = (code: string) => count.sectors.find((sector) => sector.code === code)?.label.es ?? code;
    return {
      planVersionHash: ballot.versionHash,
      missingSectors: count.result.missingSectors.map((code) => ({ id: code, label: label(code), path: `${path}#sector-${code}` })),
      path,
    };
  }

  private async objections(tx: Tx, cycle: CycleInWork, lock: boolean): Promise<GateFacts['no-open-objection']> {
    const ballot = await this.ballot(tx, cycle, lock);
    if (!ballot) return { openObjections: [] };
    const path = approvalPaths.page(cycle.entitySlug, cycle.number);
    const count = await this.directory.resultFor(tx, ballot, cycle.now, lock);
    return {
      openObjections: count.result.openObjections.map((id) => ({ id, label: nameOfSeatBehind(count, id), path: `${path}#objecion-${id}` })),
    };
  }

  private ballot(tx: Tx, cycle: CycleInWork, lock: boolean) {
    return lock ? this.directory.holdBallot(tx, cycle.id) : this.directory.findBallot(tx, cycle.id);
  }
}

export function nameOfSeatBehind(count: VoteCount, stanceId: string): string {
  const stance = count.stances.find((candidate) => candidate.id === stanceId);
  const seat = count.seats.find((candidate) => candidate.seatId === stance?.seatId);
  return seat?.organisationName ?? seat?.label ?? '';
}
