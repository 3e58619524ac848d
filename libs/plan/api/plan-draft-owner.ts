import { Injectable } from '@nestjs/common';
import type { DraftSubject, DraftSubjectOwner, SubjectAccess } from '@tequio/drafting/api';
import { type DraftText, type Passage, storedRich } from '@tequio/drafting/domain';
import { type Decision, type Language, allow, refuseWith } from '@tequio/kernel';
import type { Tx } from '@tequio/platform/api';
import { type PlanVersionContent, may, planPassages, planShape } from '@tequio/plan/domain';
import { planPaths } from '@tequio/plan/wire';
import { PlanAssembly } from './plan-assembly';
import { planPassageWords } from './plan-passage-words';

interface PlanAtHand {
  readonly secretariatId: string;
  readonly cycleId: string;
  readonly phase: string;
  readonly origin: string;
  readonly number: number;
  readonly title: string;
  readonly slug: string;
}

const planById = `
  SELECT p.secretariat_id AS "secretariatId", p.cycle_id AS "cycleId", c.phase, p.origin, p.number, p.title, e.slug
  FROM plan p JOIN cycle c ON c.id = p.cycle_id JOIN secretariat s ON s.id = p.secretariat_id JOIN entity e ON e.id = s.entity_id
  WHERE p.id = $1`;
const planByIdHeld = `${planById} FOR UPDATE OF p`;

/** What the drafting area has to know of the plan's text. */
@Injectable()
export class PlanDraftOwner implements DraftSubjectOwner {
  readonly kind = 'plan' as const;
  readonly shape = planShape;
  readonly openIn = ['convening', 'diagnosing', 'drafting'] as const;

  constructor(private readonly assembly: PlanAssembly) {}

  async find(tx: Tx, id: string, hold: boolean): Promise<DraftSubject | null> {
    const plan = await this.at(tx, id, hold);
    if (!plan) return null;
    const { secretariatId, cycleId, number, slug, title } = plan;
    return { secretariatId, cycleId, label: title, path: planPaths.page(slug, number) };
  }

  async access(tx: Tx, id: string): Promise<SubjectAccess> {
    const plan = await this.at(tx, id);
    return (actor, action) => {
      if (!plan) return refuseWith('not-found', 'plan.not-found');
      const facts = { secretariatId: plan.secretariatId, phase: plan.phase, historic: plan.origin === 'historic' };
      if (action === 'read') return may(actor, 'plan.read-draft', facts);
      if (action === 'edit') return may(actor, 'plan.edit-draft', facts);
      // A version of the plan holds all of its commitments: it is frozen by the plan's own command, which looks at them.
      const permitted = may(actor, 'plan.freeze', facts);
      return permitted.allowed ? refuseWith('conflict', 'plan.frozen-on-its-page', { facts: { href: planPaths.page(plan.slug, plan.number) } }) : permitted;
    };
  }

  async validate(): Promise<Decision> {
    return allow();
  }

  async project(tx: Tx, id: string, { content, rich }: DraftText): Promise<void> {
    await tx.query('UPDATE plan SET content = $2, title = $3, rich = $4 WHERE id = $1', [id, JSON.stringify(content), content['title'], storedRich(rich)]);
  }

  async versionContent(tx: Tx, id: string): Promise<object> {
    return this.assembly.versionContent(tx, id);
  }

  passages(version: unknown, language: Language): readonly Passage[] {
    return planPassages(version as PlanVersionContent, planPassageWords(language));
  }

  /** Held before its document, as freezing the plan does: an edit and a freeze wait for one another, never in a circle. */
  private async at(tx: Pick<Tx, 'query'>, id: string, hold = false): Promise<PlanAtHand | null> {
    const [plan] = await tx.query<PlanAtHand>(hold ? planByIdHeld : planById, [id]);
    return plan ?? null;
  }
}
