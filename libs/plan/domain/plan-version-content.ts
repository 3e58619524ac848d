/**
 * What a version of the plan is made of. It holds institutions by id and name and persons only as opaque ids:
 * whoever hashes or publishes it can never leak a name or an address.
 */
export interface Institution {
  readonly id: string;
  readonly name: string;
}

export interface ProblemInPlan {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly agenda: string | null;
  readonly content: Readonly<Record<string, unknown>>;
}

export interface CommitmentInPlan {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly title: string;
  readonly problemId: string | null;
  readonly statusQuo: unknown;
  readonly action: unknown;
  readonly contribution: unknown;
  readonly values: readonly string[];
  readonly agenda: string | null;
  readonly policyArea: string | null;
  readonly sdgs: readonly (string | number)[];
  readonly lead: Institution | null;
  readonly liaison: string | null;
  readonly coResponsible: readonly Institution[];
  readonly counterpart: Institution | null;
  readonly milestones: readonly Readonly<Record<string, unknown>>[];
  readonly indicators: readonly Readonly<Record<string, unknown>>[];
  readonly verificationMeans: unknown;
  readonly risks: unknown;
}

export interface PlanVersionContent {
  readonly schemaVersion: 1;
  readonly kind: 'plan';
  readonly entity: { readonly code: string; readonly name: string };
  readonly cycleNumber: number;
  readonly title: string;
  readonly term: { readonly start: string | null; readonly end: string | null };
  readonly introduction: unknown;
  readonly vision: unknown;
  readonly method: unknown;
  readonly problems: readonly ProblemInPlan[];
  readonly commitments: readonly CommitmentInPlan[];
}

/** A sheet as it stands, with institutions still as ids. */
export interface CommitmentSheetFacts {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly content: Readonly<Record<string, unknown>>;
}

export interface PlanVersionFacts {
  readonly entity: { readonly code: string; readonly name: string };
  readonly cycleNumber: number;
  readonly plan: Readonly<Record<string, unknown>>;
  readonly termStart: string | null;
  readonly termEnd: string | null;
  readonly problems: readonly ProblemInPlan[];
  /** The commitments in the plan; those set aside are not given. */
  readonly commitments: readonly CommitmentSheetFacts[];
  /** Names of the time of freezing, by organisation id. */
  readonly organisationNames: ReadonlyMap<string, string>;
}

/** The same facts always give the same content, whatever the order in which they were read. */
export function planVersionContent(facts: PlanVersionFacts): PlanVersionContent {
  return {
    schemaVersion: 1,
    kind: 'plan',
    entity: { code: facts.entity.code, name: facts.entity.name },
    cycleNumber: facts.cycleNumber,
    title: textOf(facts.plan['title']),
    term: { start: facts.termStart, end: facts.termEnd },
    introduction: facts.plan['introduction'] ?? null,
    vision: facts.plan['vision'] ?? null,
    method: facts.plan['method'] ?? null,
    problems: [...facts.problems].sort((a, b) => a.number - b.number).map(problemOf),
    commitments: [...facts.commitments].sort(byNumber).map((sheet) => commitmentOf(sheet, facts.organisationNames)),
  };
}

function problemOf(problem: ProblemInPlan): ProblemInPlan {
  return { id: problem.id, number: problem.number, title: problem.title, agenda: problem.agenda, content: problem.content };
}

function commitmentOf(sheet: CommitmentSheetFacts, names: ReadonlyMap<string, string>): CommitmentInPlan {
  const content = sheet.content;
  const institution = (id: unknown): Institution | null =>
    typeof id === 'string' && id !== '' ? { id, name: names.get(id) ?? '' } : null;
  return {
    id: sheet.id,
    number: sheet.number,
    kind: sheet.kind,
    title: textOf(content['title']),
    problemId: orNull(content['problemId']),
    statusQuo: content['statusQuo'] ?? null,
    action: content['action'] ?? null,
    contribution: content['contribution'] ?? null,
    values: [...list<string>(content['values'])].sort(),
    agenda: orNull(content['agenda']),
    policyArea: orNull(content['policyArea']),
    sdgs: [...list<string | number>(content['sdgs'])].sort((a, b) => Number(a) - Number(b)),
    lead: institution(content['leadOrganisationId']),
    liaison: orNull(content['liaisonAccountId']),
    coResponsible: [...list<string>(content['coResponsibleOrganisationIds'])].sort().flatMap((id) => institution(id) ?? []),
    counterpart: institution(content['counterpartOrganisationId']),
    milestones: list(content['milestones']),
    indicators: list(content['indicators']),
    verificationMeans: content['verificationMeans'] ?? null,
    risks: content['risks'] ?? null,
  };
}

function list<T = Readonly<Record<string, unknown>>>(value: unknown): readonly T[] {
  return Array.isArray(value) ? (value as T[]) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function orNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Numbers first, in their order; then the proactive ones (`P1`). */
export function byNumber(a: { readonly number: string }, b: { readonly number: string }): number {
  const numeric = (n: string): number => (/^\d+$/.test(n) ? Number(n) : Number.MAX_SAFE_INTEGER);
  return numeric(a.number) - numeric(b.number) || (a.number < b.number ? -1 : a.number > b.number ? 1 : 0);
}
