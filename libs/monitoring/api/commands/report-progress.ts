import { Inject, Injectable } from '@nestjs/common';
import { type AccountActor, type Decision, type Ids, type Refusal, type Sha256, allow, decide, localDateOf, reasonsAgainst, refusal, refuseWith } from '@tequio/kernel';
import { canReport, daysLate, may, responsibleMembership } from '@tequio/monitoring/domain';
import type { EvidenceRequest, ReportProgressRequest } from '@tequio/monitoring/wire';
import { IDS, SHA256, StoredFiles, TransactionRunner, type Tx } from '@tequio/platform/api';
import { HeldCommitments } from '../held-commitments';
import { EvidenceEntity, ProgressReportEntity } from '../persistence';

export const commitmentNotFound = refuseWith('not-found', 'monitoring.commitment-not-found');

type Captured = Pick<EvidenceEntity, 'description' | 'link' | 'storedFileId' | 'sha256'>;

/** The responsible institution says how far it is and shows it. */
@Injectable()
export class ReportProgress {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly commitments: HeldCommitments,
    private readonly files: StoredFiles,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(SHA256) private readonly sha256: Sha256,
  ) {}

  execute(actor: AccountActor, commitmentId: string, request: ReportProgressRequest): Promise<{ id: string }> {
    return this.transactions.run(actor, 'progress.reported', async (tx) => {
      const commitment = await this.commitments.hold(tx, commitmentId);
      if (!commitment) return commitmentNotFound;
      const { facts } = commitment;
      const permitted = may(actor, 'progress.report', facts);
      if (!permitted.allowed) return permitted;

      const milestoneId = request.milestoneId ?? null;
      const draft = { ...request, milestoneId, evidence: request.evidence.map((one) => ({ kind: one.fileId ? ('file' as const) : ('link' as const), description: one.description })) };
      const captured = await this.capture(tx, actor, request.evidence);
      const decision = decide(reasonsAgainst(canReport(draft, commitment.milestones), captured), undefined);
      if (!decision.allowed) return decision;
      if (!captured.allowed) return captured;

      const id = this.ids.next();
      const late = daysLate(localDateOf(tx.now, commitment.timeZone), milestoneId, commitment.milestones);
      await tx.manager.insert(ProgressReportEntity, {
        id,
        secretariatId: commitment.secretariatId,
        cycleId: commitment.cycleId,
        commitmentId,
        milestoneId,
        status: request.status,
        body: request.body,
        declaredBy: actor.accountId,
        organisationId: responsibleMembership(actor, facts)?.organisationId ?? null,
        declaredAt: tx.now,
        daysLate: late,
      });
      await tx.manager.insert(
        EvidenceEntity,
        captured.value.map((one, position) => ({ ...one, id: this.ids.next(), reportId: id, position, capturedAt: tx.now })),
      );
      tx.journal({
        chain: commitment.secretariatId,
        subject: { kind: 'commitment', id: commitmentId },
        after: { reportId: id, status: request.status, milestoneId, daysLate: late, evidence: captured.value.map((one) => one.sha256) },
      });
      tx.emit({ name: 'progress.reported', subject: { kind: 'commitment', id: commitmentId }, secretariatId: commitment.secretariatId, payload: { reportId: id } });
      return allow({ id });
    });
  }

  /** What is shown, with its digest of this moment; a file must be one that this person uploaded. */
  private async capture(tx: Tx, actor: AccountActor, evidence: readonly EvidenceRequest[]): Promise<Decision<Captured[]>> {
    const reasons: Refusal[] = [];
    const captured: Captured[] = [];
    for (const [index, one] of evidence.entries()) {
      const at = `evidence.${index}`;
      if ((one.link === undefined) === (one.fileId === undefined)) {
        reasons.push(refusal('invalid', 'monitoring.evidence-is-either', { at }));
      } else if (one.fileId !== undefined) {
        const file = await this.files.find(one.fileId, tx);
        if (file?.uploadedBy === actor.accountId) captured.push({ description: one.description, link: null, storedFileId: file.id, sha256: file.sha256 });
        else reasons.push(refusal('invalid', 'monitoring.evidence-file-unknown', { at: `${at}.fileId` }));
      } else if (one.link !== undefined) {
        if (isWebAddress(one.link)) captured.push({ description: one.description, link: one.link, storedFileId: null, sha256: this.sha256(one.link) });
        else reasons.push(refusal('invalid', 'monitoring.evidence-link-is-not-https', { at: `${at}.link` }));
      }
    }
    return decide(reasons, captured);
  }
}

function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
}
