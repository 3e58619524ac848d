import { Injectable } from '@nestjs/common';
import type { Language } from '@tequio/kernel';
import { Sql, type SqlJson } from '@tequio/platform/api';
import type { PublicCommitment, PublicCommitmentFilter, PublicCommitmentList } from '@tequio/commitments/wire';

const pageSizeUnlessAsked = 20;

/** One condition per filter. Texts are put together from these constants only, values are always parameters. */
const conditions = {
  entity: 'p.entity_slug = ',
  agenda: 'p.agenda = ',
  year: 'p.published_year = ',
  q: 'p.search @@ ',
} as const;

type FilterName = keyof typeof conditions;

const statements = new Map<string, string>();

/** What is published, in all entities: one statement a page, its JSON made by the database, excerpts instead of texts. */
@Injectable()
export class PublishedCommitments {
  constructor(private readonly sql: Sql) {}

  async list(filter: PublicCommitmentFilter, language: Language): Promise<SqlJson<PublicCommitmentList> | null> {
    const { page = 1, pageSize = pageSizeUnlessAsked } = filter;
    const given = (Object.keys(conditions) as FilterName[]).filter((name) => filter[name] !== undefined && filter[name] !== '');
    return this.sql.json(listStatement(given, language), [pageSize, (page - 1) * pageSize, page, ...given.map((name) => filter[name])]);
  }

  one(slug: string, planNumber: number, number: string, language: Language): Promise<SqlJson<PublicCommitment>> {
    return this.sql.requireJson('commitments.no-such-commitment', oneStatements[language], [slug, planNumber, number]);
  }
}

function listStatement(given: readonly FilterName[], language: Language): string {
  const key = `${language} ${given.join(' ')}`;
  const known = statements.get(key);
  if (known !== undefined) return known;
  const parameterOf = (name: FilterName, index: number) => (name === 'q' ? `websearch_to_tsquery('public.spanish_plain', $${index + 4})` : `$${index + 4}`);
  const where = given.length === 0 ? '' : `WHERE ${given.map((name, index) => conditions[name] + parameterOf(name, index)).join(' AND ')}`;
  const q = given.indexOf('q');
  // What fits best comes first when words were asked for; else the order of addresses.
  const order = `${q < 0 ? '' : `ts_rank(p.search, ${parameterOf('q', q)}) DESC, `}p.entity_slug, p.plan_number DESC, p.position, p.number`;
  const statement = `
    SELECT json_build_object(
      'items', coalesce((SELECT json_agg(json_build_object(
          'id', f.commitment_id, 'number', f.number, 'title', f.title, 'kind', f.content ->> 'kind', 'excerpt', f.excerpt,
          'agenda', CASE WHEN f.agenda IS NULL THEN NULL ELSE json_build_object('code', f.agenda, 'label', coalesce(a.label_${language}, f.agenda)) END,
          'entity', json_build_object('slug', f.entity_slug, 'name', e.short_name), 'planNumber', f.plan_number, 'publishedOn', f.published_on,
          'isHistoric', f.edition_id IS NULL, 'leadName', f.content #>> '{lead,name}'
        ) ORDER BY f.place)
        FROM (SELECT p.*, row_number() OVER () AS place FROM (SELECT * FROM published_commitment p ${where} ORDER BY ${order} LIMIT $1 OFFSET $2) p) f
        JOIN entity e ON e.id = f.entity_id LEFT JOIN agenda a ON a.code = f.agenda), '[]'),
      'total', (SELECT count(*) FROM published_commitment p ${where}),
      'page', $3::int, 'pageSize', $1::int)`;
  statements.set(key, statement);
  return statement;
}

const oneStatement = (language: Language) => `
  SELECT json_build_object(
    'id', p.commitment_id, 'number', p.number, 'title', p.title, 'kind', p.content ->> 'kind',
    'entity', json_build_object('slug', p.entity_slug, 'name', e.short_name), 'planNumber', p.plan_number, 'publishedOn', p.published_on,
    'isHistoric', p.edition_id IS NULL,
    'edition', CASE WHEN p.edition_id IS NULL THEN NULL ELSE json_build_object('id', p.edition_id, 'hash', p.edition_hash) END,
    'agenda', CASE WHEN p.agenda IS NULL THEN NULL ELSE json_build_object('code', p.agenda, 'label', coalesce(a.label_${language}, p.agenda)) END,
    'problem', p.problem,
    'content', p.content - 'liaison' - 'liaisonAccountId',
    'lineage', coalesce((
      SELECT json_agg(json_build_object('id', o.commitment_id, 'planNumber', o.plan_number, 'number', o.number, 'title', o.title) ORDER BY o.plan_number)
      FROM commitment l JOIN published_commitment o ON o.commitment_id = l.id
      WHERE l.lineage_id = c.lineage_id AND l.id <> c.id), '[]'))
  FROM entity e
  JOIN published_commitment p ON p.entity_id = e.id AND p.plan_number = $2 AND lower(p.number) = lower($3)
  JOIN commitment c ON c.id = p.commitment_id
  LEFT JOIN agenda a ON a.code = p.agenda
  WHERE e.slug = $1`;

const oneStatements = { es: oneStatement('es'), en: oneStatement('en') } as const;
