import type { CommitmentVersionContent } from '@tequio/commitments/domain';
import { type Passage, type RichTexts, richAt } from '@tequio/drafting/domain';
import type { PlanVersionContent } from './plan-version-content';

/** The words around a version, in the language of who compares. */
export interface PlanPassageWords {
  readonly term: string;
  readonly problem: string;
  readonly fields: { readonly title: string; readonly introduction: string; readonly vision: string; readonly method: string };
  /** `Compromiso {number}` with its number already in place. */
  commitment(number: string): string;
  readonly title: string;
  readonly parts: {
    readonly statusQuo: string;
    readonly action: string;
    readonly contribution: string;
    readonly values: string;
    readonly lead: string;
    readonly coResponsible: string;
    readonly counterpart: string;
    readonly milestones: string;
    readonly indicators: string;
    readonly verificationMeans: string;
    readonly risks: string;
  };
}

/** A plan version cut into the pieces that are compared as one, in the order in which it reads. */
export function planPassages(plan: PlanVersionContent, words: PlanPassageWords): readonly Passage[] {
  const passage = (path: string, label: string, value: unknown): Passage => ({ path, label, text: textOf(value), ...richAt(plan.rich, path) });
  return [
    passage('title', words.fields.title, plan.title),
    passage('term', words.term, [plan.term.start, plan.term.end].filter((day) => day !== null).join(' – ')),
    passage('introduction', words.fields.introduction, plan.introduction),
    passage('vision', words.fields.vision, plan.vision),
    passage('method', words.fields.method, plan.method),
    ...plan.problems.map((problem) => passage(`problems.${problem.id}`, `${words.problem} ${problem.number}`, problem.title)),
    ...plan.commitments.flatMap((commitment) => commitmentPassages(commitment, words)),
  ];
}

function commitmentPassages(commitment: CommitmentVersionContent, words: PlanPassageWords): Passage[] {
  const above = words.commitment(commitment.number);
  const passage = (part: string, label: string, value: unknown): Passage => ({
    path: `commitments.${commitment.id}.${part}`,
    label: `${above} · ${label}`,
    text: textOf(value),
    ...richOfPart(commitment.rich, part),
  });
  const { parts } = words;
  return [
    passage('title', words.title, commitment.title),
    passage('statusQuo', parts.statusQuo, commitment.statusQuo),
    passage('action', parts.action, commitment.action),
    passage('contribution', parts.contribution, commitment.contribution),
    passage('values', parts.values, commitment.values.join(', ')),
    passage('lead', parts.lead, commitment.lead?.name),
    passage('coResponsible', parts.coResponsible, commitment.coResponsible.map((institution) => institution.name).join(', ')),
    passage('counterpart', parts.counterpart, commitment.counterpart?.name),
    ...rows('milestones', parts.milestones, commitment.milestones, cellsInOrder.milestones, passage),
    ...rows('indicators', parts.indicators, commitment.indicators, cellsInOrder.indicators, passage),
    passage('verificationMeans', parts.verificationMeans, commitment.verificationMeans),
    passage('risks', parts.risks, commitment.risks),
  ];
}

/** A row is one passage: how its one long text looks is how it looks. */
function richOfPart(rich: RichTexts | undefined, part: string): Pick<Passage, 'rich'> {
  return richAt(rich, part.startsWith('milestones.') ? `${part}.what` : part);
}

/** As a person reads a row; canonical JSON keeps its cells by the alphabet. */
const cellsInOrder = {
  milestones: ['what', 'responsible', 'startsOn', 'endsOn', 'weight'],
  indicators: ['name', 'baseline', 'target', 'unit', 'source'],
} as const;

function rows(
  name: string,
  label: string,
  all: readonly Readonly<Record<string, unknown>>[],
  order: readonly string[],
  passage: (part: string, label: string, value: unknown) => Passage,
): Passage[] {
  return all.map((row, index) => {
    const cells = order.map((cell) => textOf(row[cell])).filter((text) => text !== '');
    return passage(`${name}.${textOf(row['id']) || index}`, `${label} ${index + 1}`, cells.join(' · '));
  });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
