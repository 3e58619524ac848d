import { Injectable } from '@nestjs/common';
import { CycleDirectory, type CycleInWork } from '@tequio/cycle/api';
import { type Actor, type Decision, type Subject, allow, refuseWith } from '@tequio/kernel';
import type { Tx } from '@tequio/platform/api';
import { type DraftingAction, type DraftingFacts, may } from '@tequio/drafting/domain';
import { type DraftSubject, type DraftSubjectOwner, DraftSubjects } from './draft-subjects';

export interface DraftAtHand {
  readonly reference: Subject;
  readonly owner: DraftSubjectOwner;
  readonly subject: DraftSubject;
  readonly cycle: CycleInWork;
  readonly facts: DraftingFacts;
}

/** Gathers what permission asks about a text, in one order of locks: cycle, owner's row, document. */
@Injectable()
export class DraftGate {
  constructor(
    private readonly subjects: DraftSubjects,
    private readonly cycles: CycleDirectory,
  ) {}

  /** Phase and state stay as they are until the transaction ends. */
  async enter(tx: Tx, action: DraftingAction, kind: string, id: string): Promise<Decision<DraftAtHand>> {
    const atHand = await this.gather(tx, tx.actor, kind, id, true);
    if (!atHand) return refuseWith('not-found', 'drafting.no-such-text');
    const decision = may(tx.actor, action, atHand.facts);
    return decision.allowed ? allow(atHand) : decision;
  }

  /** For reading: nothing waits, nothing is held. */
  async look(tx: Tx, actor: Actor, action: 'draft.read' | 'version.read', kind: string, id: string): Promise<Decision<DraftAtHand>> {
    const atHand = await this.gather(tx, actor, kind, id, false);
    if (!atHand) return refuseWith('not-found', 'drafting.no-such-text');
    const decision = may(actor, action, atHand.facts);
    return decision.allowed ? allow(atHand) : decision;
  }

  private async gather(tx: Tx, actor: Actor, kind: string, id: string, hold: boolean): Promise<DraftAtHand | null> {
    const owner = this.subjects.ownerOf(kind);
    const subject = await owner.find(tx, id, false);
    if (!subject) return null;
    const cycle = hold ? await this.cycles.lockCycle(tx, subject.cycleId) : await this.cycles.requireCycle(tx, subject.cycleId);
    if (hold) await owner.find(tx, id, true);
    const subjectRead = await owner.access(tx, actor, id, 'read');
    const subjectEdit = subjectRead.allowed ? await owner.access(tx, actor, id, 'edit') : subjectRead;
    const subjectFreeze = subjectRead.allowed ? await owner.access(tx, actor, id, 'freeze') : subjectRead;
    const [reopening] = await tx.query(
      `SELECT id FROM text_reopening WHERE subject_kind = $1 AND subject_id = $2 AND closed_at IS NULL`,
      [kind, id],
    );
    return {
      reference: { kind: owner.kind, id },
      owner,
      subject,
      cycle,
      facts: {
        secretariatId: subject.secretariatId,
        phase: cycle.phase,
        openIn: owner.openIn,
        isReopened: reopening !== undefined,
        subjectRead,
        subjectEdit,
        subjectFreeze,
      },
    };
  }
}
