import { type SearchKind, comparedAtOnce, foundCloses, foundOpens } from '@tequio/observatory/domain';

/** One source of things to find; all select the same columns. Texts are put together from these constants, never from values. */
interface Source {
  readonly from: string;
  /** The table whose rows are found, by its name in `from`, and what tells them apart. */
  readonly row: 'it' | 'said';
  readonly id: string;
  readonly select: string;
  readonly isWork?: true;
  /** What else a row must be to be found at all. */
  readonly only?: string;
  readonly matches: string;
  /** What the nearness to the question is measured by. */
  readonly words: string;
  /** The day it was said, as text; what is still being written counts as the newest. */
  readonly saidOn: string;
  /** Whence the excerpt is cut: a sheet or statement, or a plain text. Passed on unread, for only a page of them is shown. */
  readonly content: string;
  readonly body: string;
  readonly entity: string;
  readonly agenda: string;
  /** The order where no words are asked. */
  readonly order: string;
}

const place = `JOIN cycle ON cycle.id = it.cycle_id JOIN secretariat s ON s.id = it.secretariat_id JOIN entity e ON e.id = s.entity_id`;
const workPath = `'/trabajo/' || e.slug || '/' || cycle.number`;
const config = `'public.spanish_plain'::regconfig`;

const sources: Readonly<Record<SearchKind, Source>> = {
  commitment: {
    from: `published_commitment it JOIN entity e ON e.id = it.entity_id`,
    row: 'it',
    id: 'it.commitment_id',
    select: `it.title, it.agenda, it.plan_number AS plan_number, e.slug, e.short_name,
      '/entidades/' || e.slug || '/planes/' || it.plan_number || '/compromisos/' || lower(it.number) AS path`,
    matches: 'it.search @@ asked.words',
    words: 'it.search',
    saidOn: 'it.published_on',
    content: 'it.content',
    body: 'null::text',
    entity: 'it.entity_slug',
    agenda: 'it.agenda',
    order: 'it.position',
  },
  problem: {
    from: `published_problem it JOIN entity e ON e.id = it.entity_id`,
    row: 'it',
    id: 'it.problem_id',
    select: `it.title, it.agenda, it.plan_number AS plan_number, e.slug, e.short_name,
      '/entidades/' || e.slug || '/planes/' || it.plan_number || '#problematica-' || it.number AS path`,
    matches: 'it.search @@ asked.words',
    words: 'it.search',
    saidOn: '(SELECT iso(max(d.published_at)) FROM edition d WHERE d.plan_id = it.plan_id)',
    content: 'it.content',
    body: 'null::text',
    entity: 'e.slug',
    agenda: 'it.agenda',
    order: '1000 + it.number',
  },
  'draft-commitment': {
    from: `commitment it ${place}`,
    row: 'it',
    id: 'it.id',
    select: `it.title, it.agenda, cycle.number AS plan_number, e.slug, e.short_name,
      ${workPath} || '/compromisos/' || lower(it.number) AS path`,
    isWork: true,
    // A historic record is found once, as what was published
    only: `it.origin = 'work'`,
    matches: 'commitment_words(it.content) @@ asked.words',
    words: 'commitment_words(it.content)',
    saidOn: `'in work'`,
    content: 'it.content',
    body: 'null::text',
    entity: 'e.slug',
    agenda: 'it.agenda',
    order: '2000',
  },
  'draft-problem': {
    from: `problem it ${place}`,
    row: 'it',
    id: 'it.id',
    select: `it.title, it.agenda, cycle.number AS plan_number, e.slug, e.short_name, ${workPath} || '/problemas/' || it.number AS path`,
    isWork: true,
    matches: 'problem_words(it.content) @@ asked.words',
    words: 'problem_words(it.content)',
    saidOn: `'in work'`,
    content: 'it.content',
    body: 'null::text',
    entity: 'e.slug',
    agenda: 'it.agenda',
    order: '3000 + it.number',
  },
  conversation: {
    from: `comment said JOIN thread it ON it.id = said.thread_id ${place}
      LEFT JOIN problem p ON it.subject_kind = 'problem' AND p.id = it.subject_id
      LEFT JOIN commitment c ON it.subject_kind = 'commitment' AND c.id = it.subject_id`,
    row: 'said',
    id: 'said.id',
    select: `coalesce(p.title, c.title, s.name) AS title, coalesce(p.agenda, c.agenda) AS agenda, cycle.number AS plan_number, e.slug, e.short_name,
      ${workPath} || CASE it.subject_kind WHEN 'problem' THEN '/problemas/' || p.number WHEN 'commitment' THEN '/compromisos/' || lower(c.number)
        WHEN 'plan' THEN '/plan' ELSE '' END AS path`,
    isWork: true,
    matches: `to_tsvector(${config}, said.body) @@ asked.words`,
    words: `to_tsvector(${config}, said.body)`,
    saidOn: 'iso(said.posted_at)',
    content: 'null::jsonb',
    body: 'said.body',
    entity: 'e.slug',
    agenda: 'coalesce(p.agenda, c.agenda)',
    order: '5000',
  },
  contribution: {
    from: `contribution it ${place}`,
    row: 'it',
    id: 'it.id',
    select: `it.folio AS title, null::text AS agenda, cycle.number AS plan_number, e.slug, e.short_name, ${workPath} || '/aportaciones#' || it.folio AS path`,
    isWork: true,
    matches: `to_tsvector(${config}, it.body) @@ asked.words`,
    words: `to_tsvector(${config}, it.body)`,
    saidOn: 'iso(it.received_at)',
    content: 'null::jsonb',
    body: 'it.body',
    entity: 'e.slug',
    agenda: 'null::text',
    order: '4000 + it.sequence',
  },
};

export interface StatementShape {
  readonly kinds: readonly SearchKind[];
  readonly hasWords: boolean;
  readonly hasEntity: boolean;
  readonly hasAgenda: boolean;
}

const parameterNames = ['pageSize', 'offset', 'words', 'secretariats', 'entity', 'agenda'] as const;
export type SearchParameter = (typeof parameterNames)[number];

/** The values that the statement of this shape takes, in their order. */
export function parametersOf({ kinds, hasWords, hasEntity, hasAgenda }: StatementShape): readonly SearchParameter[] {
  const isTaken: Readonly<Record<SearchParameter, boolean>> = {
    pageSize: true,
    offset: true,
    words: hasWords,
    secretariats: kinds.some((kind) => sources[kind].isWork),
    entity: hasEntity,
    agenda: hasAgenda,
  };
  return parameterNames.filter((name) => isTaken[name]);
}

// The fields that say most of a commitment, and of a problem; the other's are not there and are skipped
const toldText = `coalesce(shown.body, concat_ws(' ', shown.content ->> 'action', shown.content ->> 'statusQuo', shown.content ->> 'contribution',
  shown.content ->> 'whatHappens', shown.content ->> 'whoIsAffected', shown.content ->> 'causes'))`;

export function searchStatement(shape: StatementShape): string {
  const parameters = parametersOf(shape);
  const parameter = (name: SearchParameter) => `$${parameters.indexOf(name) + 1}`;
  const [pageSize, offset] = [`${parameter('pageSize')}::int`, `${parameter('offset')}::int`];
  const { steps, excerpt, among } = shape.hasWords ? nearest(shape, parameter) : inOrder(shape, parameter);
  return `
    WITH ${steps}
    SELECT json_build_object(
      'items', coalesce((
        SELECT json_agg(json_build_object(
          'kind', shown.kind, 'id', shown.id, 'title', shown.title, 'excerpt', ${excerpt},
          'entity', json_build_object('slug', shown.slug, 'name', shown.short_name),
          'planNumber', shown.plan_number, 'agenda', shown.agenda, 'path', shown.path) ORDER BY shown.nth)
        FROM shown${shape.hasWords ? ', asked' : ''}), '[]'),
      'total', (SELECT count(*) FROM ${among}),
      'page', 1 + ${offset} / ${pageSize}, 'pageSize', ${pageSize})`;
}

type Parameter = (name: SearchParameter) => string;

interface Parts {
  readonly steps: string;
  readonly excerpt: string;
  /** What is counted. */
  readonly among: string;
}

/**
 * Measuring how near a text is to the question costs far more than knowing that it matches. So the newest few hundred matches are
 * measured against each other, then the next: a page costs the same however much there is, and every match has its one place.
 */
function nearest(shape: StatementShape, parameter: Parameter): Parts {
  const offset = `${parameter('offset')}::int`;
  const matches = shape.kinds.map((kind) => {
    const { row, id, saidOn, from, matches } = sources[kind];
    return `
      SELECT '${kind}' AS kind, ${id} AS id, ${row}.ctid AS lies, ${saidOn} AS said_on
      FROM asked CROSS JOIN ${from} WHERE ${[matches, ...conditionsOf(kind, shape, parameter)].join(' AND ')}`;
  });
  const compared = shape.kinds.map((kind) => {
    const { row, words, from } = sources[kind];
    return `
      SELECT ${columnsOf(kind)}, ts_rank(${words}, asked.words) AS rank
      FROM newest CROSS JOIN asked CROSS JOIN ${from} WHERE newest.kind = '${kind}' AND ${row}.ctid = newest.lies`;
  });
  return {
    steps: `asked AS MATERIALIZED (SELECT search_query(${parameter('words')}::text) AS words),
    matching AS MATERIALIZED (${matches.join(' UNION ALL ')}),
    newest AS MATERIALIZED (
      SELECT kind, lies FROM matching ORDER BY said_on DESC NULLS LAST, id LIMIT ${comparedAtOnce} OFFSET ${offset} / ${comparedAtOnce} * ${comparedAtOnce}
    ),
    compared AS (${compared.join(' UNION ALL ')}),
    shown AS (
      SELECT row_number() OVER () AS nth, page.* FROM (
        SELECT * FROM compared ORDER BY rank DESC, id LIMIT ${parameter('pageSize')}::int OFFSET ${offset} % ${comparedAtOnce}
      ) page
    )`,
    excerpt: `ts_headline(${config}, ${toldText}, asked.words, 'MaxWords=38, MinWords=18, MaxFragments=1, StartSel=${foundOpens}, StopSel=${foundCloses}')`,
    among: 'matching',
  };
}

/** A blank question has no words to be near to, nor any to mark: the beginning of a text is as good as any part of it. */
function inOrder(shape: StatementShape, parameter: Parameter): Parts {
  const found = shape.kinds.map((kind) => {
    const conditions = conditionsOf(kind, shape, parameter);
    return `
      SELECT ${columnsOf(kind)}, ${sources[kind].order} AS place
      FROM ${sources[kind].from} ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}`;
  });
  return {
    steps: `found AS (${found.join(' UNION ALL ')}),
    shown AS (
      SELECT row_number() OVER () AS nth, page.* FROM (
        SELECT * FROM found ORDER BY short_name COLLATE "es-MX-x-icu", plan_number DESC, place, id LIMIT ${parameter('pageSize')}::int OFFSET ${parameter('offset')}::int
      ) page
    )`,
    excerpt: `left(${toldText}, 240)`,
    among: 'found',
  };
}

function columnsOf(kind: SearchKind): string {
  const { id, select, content, body } = sources[kind];
  return `'${kind}' AS kind, ${id} AS id, ${select}, ${content} AS content, ${body} AS body`;
}

function conditionsOf(kind: SearchKind, { hasEntity, hasAgenda }: StatementShape, parameter: Parameter): string[] {
  const source = sources[kind];
  return [
    source.only,
    source.isWork && `it.secretariat_id = ANY (${parameter('secretariats')}::uuid[])`,
    hasEntity && `${source.entity} = ${parameter('entity')}`,
    hasAgenda && `${source.agenda} = ${parameter('agenda')}`,
  ].filter((condition) => typeof condition === 'string');
}
