import { Injectable } from '@nestjs/common';
import { CycleDirectory, type CycleInWork } from '@tequio/cycle/api';
import { type Actor, type Decision, type Subject, allow, refuseWith } from '@tequio/kernel';
import type { Tx } from '@tequio/platform/api';
import { type DraftingAction, type DraftingFacts, may } from '@tequio/drafting/domain';
import { type DraftSubject, type DraftSubjectOwner, DraftSubjects, type SubjectAccess } from './draft-subjects';

/** A text with where it stands, whoever asks. */
export interface DraftInPlace {
  readonly reference: Subject;
  readonly owner: DraftSubjectOwner;
  readonly subject: DraftSubject;
  readonly cycle: CycleInWork;
  readonly isReopened: boolean;
  readonly access: SubjectAccess;
}

export interface DraftAtHand extends DraftInPlace {
  readonly facts: DraftingFacts;
}

const openReopening = `SELECT id FROM text_reopening WHERE subject_kind = $1 AND subject_id = $2 AND closed_at IS NULL`;

/** Gathers what permission asks about a text, in one order of locks: cycle, owner's row, document. */
@Injectable()
export class DraftGate {
  constructor(
    private readonly subjects: DraftSubjects,
    private readonly cycles: CycleDirectory,
  ) {}

  /** Phase and state stay as they are until the transaction ends. */
  async enter(tx: Tx, action: DraftingAction, kind: string, id: string): Promise<Decision<DraftAtHand>> {
    return this.judge(tx.actor, action, await this.hold(tx, kind, id));
  }

  /** For reading: nothing waits, nothing is held. */
  async look(tx: Tx, actor: Actor, action: 'draft.read' | 'version.read', kind: string, id: string): Promise<Decision<DraftAtHand>> {
    return this.judge(actor, action, await this.place(tx, kind, id));
  }

  /** Where the text stands, whoever asks: for asking about several people at once. */
  place(tx: Tx, kind: string, id: string): Promise<DraftInPlace | null> {
    return this.find(tx, kind, id, false);
  }

  /** The text held for a change that several people make together; each is then asked for by `factsFor`. */
  hold(tx: Tx, kind: string, id: string): Promise<DraftInPlace | null> {
    return this.find(tx, kind, id, true);
  }

  factsFor(actor: Actor, { owner, subject, cycle, isReopened, access }: DraftInPlace): DraftingFacts {
    return {
      secretariatId: subject.secretariatId,
      phase: cycle.phase,
      openIn: owner.openIn,
      isReopened,
      subjectRead: access(actor, 'read'),
      subjectEdit: access(actor, 'edit'),
      subjectFreeze: access(actor, 'freeze'),
    };
  }

  private judge(actor: Actor, action: DraftingAction, found: DraftInPlace | null): Decision<DraftAtHand> {
    if (!found) return refuseWith('not-found', 'drafting.no-such-text');
    const facts = this.factsFor(actor, found);
    const decision = may(actor, action, facts);
    return decision.allowed ? allow({ ...found, facts }) : decision;
  }

  private async find(tx: Tx, kind: string, id: string, hold: boolean): Promise<DraftInPlace | null> {
    const owner = this.subjects.ownerOf(kind);
    const subject = await owner.find(tx, id, false);
    if (!subject) return null;
    const cycle = hold ? await this.cycles.lockCycle(tx, subject.cycleId) : await this.cycles.requireCycle(tx, subject.cycleId);
    if (hold) await owner.find(tx, id, true);
    const [reopening] = await tx.query(openReopening, [kind, id]);
    return { reference: { kind: owner.kind, id }, owner, subject, cycle, isReopened: reopening !== undefined, access: await owner.access(tx, id) };
  }
}
