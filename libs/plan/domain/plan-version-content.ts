import { type RichTexts, richPart } from '@tequio/drafting/domain';
import { type CommitmentContent, type CommitmentVersionContent, byNumber, commitmentVersionContent } from '@tequio/commitments/domain';

export interface ProblemInPlan {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly agenda: string | null;
  readonly content: Readonly<Record<string, unknown>>;
  /** How the formatted texts of its content look. */
  readonly rich?: RichTexts;
}

/** A problem as it stands. */
export interface ProblemFacts extends Omit<ProblemInPlan, 'rich'> {
  readonly rich?: RichTexts | null;
}

/**
 * What a version of the plan is made of. It holds institutions by id and name and persons only as opaque ids:
 * whoever hashes or publishes it can never leak a name or an address.
 */
export interface PlanVersionContent {
  readonly schemaVersion: 1;
  readonly kind: 'plan';
  readonly entity: { readonly code: string; readonly name: string };
  readonly cycleNumber: number;
  readonly title: string;
  readonly term: { readonly start: string | null; readonly end: string | null };
  readonly introduction: string;
  readonly vision: string;
  readonly method: string;
  readonly problems: readonly ProblemInPlan[];
  readonly commitments: readonly CommitmentVersionContent[];
  /** How the formatted texts of the plan's own look; each commitment and problem tells of its own. */
  readonly rich?: RichTexts;
}

/** A sheet as it stands, with institutions still as ids. */
export interface CommitmentSheetFacts {
  readonly id: string;
  readonly number: string;
  readonly content: CommitmentContent;
  readonly rich?: RichTexts | null;
}

export interface PlanVersionFacts {
  readonly entity: { readonly code: string; readonly name: string };
  readonly cycleNumber: number;
  readonly plan: Readonly<Record<string, unknown>>;
  readonly rich?: RichTexts | null;
  readonly termStart: string | null;
  readonly termEnd: string | null;
  /** Those that a commitment of the plan answers. */
  readonly problems: readonly ProblemFacts[];
  /** The commitments in the plan; those set aside are not given. */
  readonly commitments: readonly CommitmentSheetFacts[];
  /** Names of the time of freezing, by organisation id. */
  readonly organisationNames: ReadonlyMap<string, string>;
}

/** The same facts always give the same content, whatever the order in which they were read. */
export function planVersionContent(facts: PlanVersionFacts): PlanVersionContent {
  const text = (field: string): string => {
    const value = facts.plan[field];
    return typeof value === 'string' ? value : '';
  };
  return {
    schemaVersion: 1,
    kind: 'plan',
    entity: { code: facts.entity.code, name: facts.entity.name },
    cycleNumber: facts.cycleNumber,
    title: text('title'),
    term: { start: facts.termStart, end: facts.termEnd },
    introduction: text('introduction'),
    vision: text('vision'),
    method: text('method'),
    problems: facts.problems.toSorted((a, b) => a.number - b.number).map(({ id, number, title, agenda, content, rich }) => ({ id, number, title, agenda, content, ...richPart(rich) })),
    commitments: facts.commitments.toSorted(byNumber).map((sheet) => commitmentVersionContent(sheet, sheet.content, facts.organisationNames, sheet.rich)),
    ...richPart(facts.rich),
  };
}
