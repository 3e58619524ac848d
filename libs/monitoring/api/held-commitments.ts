import { Injectable } from '@nestjs/common';
import { CycleDirectory } from '@tequio/cycle/api';
import type { Tx } from '@tequio/platform/api';
import { type MonitoredCommitment, findMonitored } from './monitored-commitment';

const cycleOfCommitment = `SELECT cycle_id AS "cycleId" FROM commitment WHERE id = $1`;

/** A commitment as a command finds it: its cycle held first, then read, so that neither its phase nor its edition moves meanwhile. */
@Injectable()
export class HeldCommitments {
  constructor(private readonly cycles: CycleDirectory) {}

  /** Null when there is no such commitment. */
  async hold(tx: Tx, id: string): Promise<MonitoredCommitment | null> {
    const [found] = await tx.query<{ cycleId: string }>(cycleOfCommitment, [id]);
    if (!found) return null;
    const { phase } = await this.cycles.lockCycle(tx, found.cycleId);
    const commitment = await findMonitored(tx, id);
    return commitment && { ...commitment, facts: { ...commitment.facts, phase } };
  }
}
