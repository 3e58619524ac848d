import { Injectable } from '@nestjs/common';
import { CycleDirectory, type CycleInWork } from '@tequio/cycle/api';
import { type FollowedCommitment, ProgressDirectory } from '@tequio/monitoring/api';
import type { Tx } from '@tequio/platform/api';
import type { CommitmentAtClose, RenewalFacts } from '@tequio/renewal/domain';
import { renewalPages } from '@tequio/renewal/wire';
import { ClosingReportEntity } from './persistence';

const beginReport = `
  INSERT INTO closing_report (cycle_id, secretariat_id, body, revision) VALUES ($1, $2, '', 0) ON CONFLICT ON CONSTRAINT closing_report_pk DO NOTHING`;
const cycleOfCommitment = `SELECT c.cycle_id AS "cycleId" FROM commitment c JOIN published_commitment p ON p.commitment_id = c.id WHERE c.id = $1`;
const whatIsThere = `
  SELECT c.id, b.commitment_id IS NOT NULL AS "isEvaluated", r.commitment_id IS NOT NULL AS "isChosen"
  FROM unnest($1::uuid[]) AS c (id)
  LEFT JOIN closing_balance b ON b.commitment_id = c.id
  LEFT JOIN renewal_choice r ON r.commitment_id = c.id`;

export interface ClosingAtHand {
  readonly cycle: CycleInWork;
  readonly report: ClosingReportEntity;
}

/** Locks in one order: the cycle's phase, then its one closing row; so everything written at a close is written one after the other. */
@Injectable()
export class ClosingStore {
  constructor(
    private readonly cycles: CycleDirectory,
    private readonly progress: ProgressDirectory,
  ) {}

  async lock(tx: Tx, cycleId: string): Promise<ClosingAtHand> {
    const cycle = await this.cycles.lockCycle(tx, cycleId);
    return { cycle, report: await this.lockReport(tx, cycle) };
  }

  async lockReport(tx: Tx, cycle: CycleInWork): Promise<ClosingReportEntity> {
    await tx.query(beginReport, [cycle.id, cycle.secretariatId]);
    const report = await tx.lockForChange(ClosingReportEntity, { cycleId: cycle.id });
    if (!report) throw new Error(`The closing row of cycle ${cycle.id} vanished while it was being locked`);
    return report;
  }

  /** The closing of the cycle in which this commitment was published; null when it never was. */
  async lockOfCommitment(tx: Tx, commitmentId: string): Promise<(ClosingAtHand & { commitments: FollowedCommitment[]; commitment: FollowedCommitment }) | null> {
    const [found] = await tx.query<{ cycleId: string }>(cycleOfCommitment, [commitmentId]);
    if (!found) return null;
    const closing = await this.lock(tx, found.cycleId);
    const commitments = await this.progress.ofCycle(tx, found.cycleId);
    const commitment = commitments.find(({ id }) => id === commitmentId);
    return commitment ? { ...closing, commitments, commitment } : null;
  }

  /** Every published commitment of the cycle and whether its balance and its choice are there. */
  async commitmentsAtClose(tx: Pick<Tx, 'query'>, cycle: Pick<CycleInWork, 'id' | 'entitySlug' | 'number'>): Promise<CommitmentAtClose[]> {
    const commitments = await this.progress.ofCycle(tx, cycle.id);
    const rows = await tx.query<{ id: string; isEvaluated: boolean; isChosen: boolean }>(whatIsThere, [commitments.map(({ id }) => id)]);
    const there = new Map(rows.map((row) => [row.id, row]));
    return commitments.map(({ id, number, title }) => ({
      id,
      number,
      title,
      isEvaluated: there.get(id)?.isEvaluated ?? false,
      isChosen: there.get(id)?.isChosen ?? false,
      path: renewalPages.commitment(cycle.entitySlug, cycle.number, number),
    }));
  }
}

export function closingFacts(
  { cycle, report }: { readonly cycle: Pick<CycleInWork, 'secretariatId' | 'phase'>; readonly report: { readonly publishedAt: string | null } | null },
  commitment: Pick<FollowedCommitment, 'responsibleOrganisationIds' | 'liaisonAccountId'> | null = null,
): RenewalFacts {
  return {
    secretariatId: cycle.secretariatId,
    phase: cycle.phase,
    isReportPublished: (report?.publishedAt ?? null) !== null,
    responsibleOrganisationIds: commitment?.responsibleOrganisationIds ?? [],
    liaisonAccountId: commitment?.liaisonAccountId ?? null,
  };
}
