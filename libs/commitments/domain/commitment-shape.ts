import type { DraftRow, DraftShape } from '@tequio/drafting/domain';

export const commitmentKinds = ['puntual', 'proactivo'] as const;
export type CommitmentKind = (typeof commitmentKinds)[number];

/** OGP Local: what an open-government commitment serves. */
export const openGovernmentValues = ['access-to-information', 'participation', 'accountability', 'innovation'] as const;
export type OpenGovernmentValue = (typeof openGovernmentValues)[number];

/** The seventeen Sustainable Development Goals, by number. */
export const sustainableDevelopmentGoals = Array.from({ length: 17 }, (_, index) => String(index + 1));

const measure = { min: -1_000_000_000_000, max: 1_000_000_000_000, decimals: 4 } as const;

/** Every field of the sheet (product §4), as the shared document holds it. */
export const commitmentShape: DraftShape = [
  { name: 'title', type: 'line', max: 300 },
  { name: 'kind', type: 'choice', options: commitmentKinds },
  { name: 'problemId', type: 'choice' },
  { name: 'statusQuo', type: 'prose', max: 8000 },
  { name: 'action', type: 'prose', max: 8000 },
  { name: 'contribution', type: 'prose', max: 8000 },
  { name: 'values', type: 'choices', max: 4, options: openGovernmentValues },
  { name: 'agenda', type: 'choice' },
  { name: 'policyArea', type: 'line', max: 200 },
  { name: 'sdgs', type: 'choices', max: 17, options: sustainableDevelopmentGoals },
  { name: 'leadOrganisationId', type: 'choice' },
  { name: 'liaisonAccountId', type: 'choice' },
  { name: 'coResponsibleOrganisationIds', type: 'choices', max: 20 },
  { name: 'counterpartOrganisationId', type: 'choice' },
  {
    name: 'milestones',
    type: 'rows',
    max: 40,
    columns: [
      { name: 'what', type: 'prose', max: 1000 },
      { name: 'responsible', type: 'line', max: 200 },
      { name: 'startsOn', type: 'date' },
      { name: 'endsOn', type: 'date' },
      { name: 'weight', type: 'number', min: 0, max: 100, decimals: 2 },
    ],
  },
  {
    name: 'indicators',
    type: 'rows',
    max: 20,
    columns: [
      { name: 'name', type: 'line', max: 300 },
      { name: 'baseline', type: 'number', ...measure },
      { name: 'target', type: 'number', ...measure },
      { name: 'unit', type: 'line', max: 100 },
      { name: 'source', type: 'line', max: 500 },
    ],
  },
  { name: 'verificationMeans', type: 'prose', max: 4000 },
  { name: 'risks', type: 'prose', max: 4000 },
];

export type Milestone = DraftRow & {
  readonly what: string;
  readonly responsible: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly weight: number | null;
};

export type Indicator = DraftRow & {
  readonly name: string;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly unit: string;
  readonly source: string;
};

/** What the shape holds, with its names: the draft of a commitment. */
export type CommitmentContent = {
  readonly title: string;
  readonly kind: CommitmentKind | null;
  readonly problemId: string | null;
  readonly statusQuo: string;
  readonly action: string;
  readonly contribution: string;
  readonly values: readonly OpenGovernmentValue[];
  readonly agenda: string | null;
  readonly policyArea: string;
  readonly sdgs: readonly string[];
  readonly leadOrganisationId: string | null;
  readonly liaisonAccountId: string | null;
  readonly coResponsibleOrganisationIds: readonly string[];
  readonly counterpartOrganisationId: string | null;
  readonly milestones: readonly Milestone[];
  readonly indicators: readonly Indicator[];
  readonly verificationMeans: string;
  readonly risks: string;
};
