import type { DraftShape } from '@tequio/drafting/domain';

/** A problem statement as people write it together (product §3). */
export const problemShape = [
  { name: 'title', type: 'line', max: 200 },
  { name: 'whatHappens', type: 'prose', max: 6000 },
  { name: 'whoIsAffected', type: 'prose', max: 3000 },
  { name: 'where', type: 'line', max: 300 },
  { name: 'since', type: 'line', max: 200 },
  { name: 'causes', type: 'prose', max: 6000 },
  { name: 'whatWasTried', type: 'prose', max: 6000 },
  {
    name: 'evidence',
    type: 'rows',
    max: 30,
    columns: [
      { name: 'claim', type: 'line', max: 600 },
      { name: 'source', type: 'line', max: 300 },
      { name: 'link', type: 'line', max: 500 },
    ],
  },
  { name: 'agenda', type: 'choice' },
] as const satisfies DraftShape;

export interface EvidenceRow {
  readonly id: string;
  readonly claim: string;
  readonly source: string;
  /** An address on the web, or empty. */
  readonly link: string;
}

export interface ProblemContent {
  readonly title: string;
  readonly whatHappens: string;
  readonly whoIsAffected: string;
  readonly where: string;
  readonly since: string;
  readonly causes: string;
  readonly whatWasTried: string;
  readonly evidence: readonly EvidenceRow[];
  /** Code of the open list of agendas; null while nobody chose. */
  readonly agenda: string | null;
}

export const emptyProblem: ProblemContent = {
  title: '',
  whatHappens: '',
  whoIsAffected: '',
  where: '',
  since: '',
  causes: '',
  whatWasTried: '',
  evidence: [],
  agenda: null,
};
