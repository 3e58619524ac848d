import { type SearchKind, foundCloses, foundOpens } from '@tequio/observatory/domain';

/** One source of things to find; all select the same columns. Texts are put together from these constants, never from values. */
interface Source {
  readonly from: string;
  readonly select: string;
  readonly isWork?: true;
  /** What else a row must be to be found at all. */
  readonly only?: string;
  readonly matches: string;
  readonly rank: string;
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
    select: `it.commitment_id AS id, it.title, it.agenda, it.plan_number AS plan_number, e.slug, e.short_name,
      '/entidades/' || e.slug || '/planes/' || it.plan_number || '/compromisos/' || lower(it.number) AS path`,
    matches: 'it.search @@ asked.words',
    rank: 'ts_rank(it.search, asked.words)',
    content: 'it.content',
    body: 'null::text',
    entity: 'it.entity_slug',
    agenda: 'it.agenda',
    order: 'it.position',
  },
  problem: {
    from: `published_problem it JOIN entity e ON e.id = it.entity_id`,
    select: `it.problem_id AS id, it.title, it.agenda, it.plan_number AS plan_number, e.slug, e.short_name,
      '/entidades/' || e.slug || '/planes/' || it.plan_number || '#problematica-' || it.number AS path`,
    matches: 'it.search @@ asked.words',
    rank: 'ts_rank(it.search, asked.words)',
    content: 'it.content',
    body: 'null::text',
    entity: 'e.slug',
    agenda: 'it.agenda',
    order: '1000 + it.number',
  },
  'draft-commitment': {
    from: `commitment it ${place}`,
    select: `it.id, it.title, it.agenda, cycle.number AS plan_number, e.slug, e.short_name,
      ${workPath} || '/compromisos/' || lower(it.number) AS path`,
    isWork: true,
    // A historic record is found once, as what was published
    only: `it.origin = 'work'`,
    matches: 'commitment_words(it.content) @@ asked.words',
    rank: 'ts_rank(commitment_words(it.content), asked.words)',
    content: 'it.content',
    body: 'null::text',
    entity: 'e.slug',
    agenda: 'it.agenda',
    order: '2000',
  },
  'draft-problem': {
    from: `problem it ${place}`,
    select: `it.id, it.title, it.agenda, cycle.number AS plan_number, e.slug, e.short_name, ${workPath} || '/problemas/' || it.number AS path`,
    isWork: true,
    matches: 'problem_words(it.content) @@ asked.words',
    rank: 'ts_rank(problem_words(it.content), asked.words)',
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
    select: `said.id, coalesce(p.title, c.title, s.name) AS title, coalesce(p.agenda, c.agenda) AS agenda, cycle.number AS plan_number, e.slug, e.short_name,
      ${workPath} || CASE it.subject_kind WHEN 'problem' THEN '/problemas/' || p.number WHEN 'commitment' THEN '/compromisos/' || lower(c.number)
        WHEN 'plan' THEN '/plan' ELSE '' END AS path`,
    isWork: true,
    matches: `to_tsvector(${config}, said.body) @@ asked.words`,
    rank: `ts_rank(to_tsvector(${config}, said.body), asked.words)`,
    content: 'null::jsonb',
    body: 'said.body',
    entity: 'e.slug',
    agenda: 'coalesce(p.agenda, c.agenda)',
    order: '5000',
  },
  contribution: {
    from: `contribution it ${place}`,
    select: `it.id, it.folio AS title, null::text AS agenda, cycle.number AS plan_number, e.slug, e.short_name, ${workPath} || '/aportaciones#' || it.folio AS path`,
    isWork: true,
    matches: `to_tsvector(${config}, it.body) @@ asked.words`,
    rank: `ts_rank(to_tsvector(${config}, it.body), asked.words)`,
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
  const { hasWords, hasEntity, hasAgenda } = shape;
  const parameters = parametersOf(shape);
  const parameter = (name: SearchParameter) => `$${parameters.indexOf(name) + 1}`;
  const found = shape.kinds.map((kind) => {
    const source = sources[kind];
    const conditions = [
      hasWords && source.matches,
      source.only,
      source.isWork && `it.secretariat_id = ANY (${parameter('secretariats')}::uuid[])`,
      hasEntity && `${source.entity} = ${parameter('entity')}`,
      hasAgenda && `${source.agenda} = ${parameter('agenda')}`,
    ].filter((condition) => typeof condition === 'string');
    return `
      SELECT '${kind}' AS kind, ${source.select}, ${source.content} AS content, ${source.body} AS body,
             ${hasWords ? source.rank : '0::real'} AS rank, ${source.order} AS place
      FROM ${hasWords ? 'asked CROSS JOIN ' : ''}${source.from}
      ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}`;
  });
  // A blank question has no words to mark: the beginning of the text is as good as any part of it
  const excerpt = hasWords
    ? `ts_headline(${config}, ${toldText}, asked.words, 'MaxWords=38, MinWords=18, MaxFragments=1, StartSel=${foundOpens}, StopSel=${foundCloses}')`
    : `left(${toldText}, 240)`;
  const order = hasWords ? 'rank DESC, id' : 'short_name COLLATE "es-MX-x-icu", plan_number DESC, place, id';
  return `
    WITH ${hasWords ? `asked AS MATERIALIZED (SELECT search_query(${parameter('words')}::text) AS words),` : ''}
    found AS (${found.join(' UNION ALL ')}),
    shown AS (
      SELECT row_number() OVER () AS nth, page.* FROM (
        SELECT * FROM found ORDER BY ${order} LIMIT ${parameter('pageSize')}::int OFFSET ${parameter('offset')}::int
      ) page
    )
    SELECT json_build_object(
      'items', coalesce((
        SELECT json_agg(json_build_object(
          'kind', shown.kind, 'id', shown.id, 'title', shown.title, 'excerpt', ${excerpt},
          'entity', json_build_object('slug', shown.slug, 'name', shown.short_name),
          'planNumber', shown.plan_number, 'agenda', shown.agenda, 'path', shown.path) ORDER BY shown.nth)
        FROM shown${hasWords ? ', asked' : ''}), '[]'),
      'total', (SELECT count(*) FROM found),
      'page', 1 + ${parameter('offset')}::int / ${parameter('pageSize')}::int, 'pageSize', ${parameter('pageSize')}::int)`;
}
