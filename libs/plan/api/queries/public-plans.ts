import { Injectable } from '@nestjs/common';
import { Sql, type SqlJson } from '@tequio/platform/api';
import type { PublicPlan, PublicPlanRow } from '@tequio/plan/wire';

const publication = `json_build_object('on', f.published_on, 'precision', f.precision, 'source', f.source)`;

const ofEntity = `
  SELECT coalesce((
    SELECT json_agg(json_build_object(
      'id', p.id, 'number', p.number, 'title', coalesce(v.canonical_json::jsonb ->> 'title', p.title), 'origin', p.origin,
      'publication', ${publication},
      'edition', CASE WHEN f.edition_number IS NOT NULL THEN json_build_object('number', f.edition_number, 'hash', f.edition_hash) END,
      'commitments', (SELECT count(*) FROM published_commitment pc WHERE pc.entity_id = e.id AND pc.plan_number = p.number)
    ) ORDER BY p.number)
    FROM secretariat s JOIN plan p ON p.secretariat_id = s.id JOIN publication_fact f ON f.plan_id = p.id
    LEFT JOIN text_version v ON v.id = f.version_id
    WHERE s.entity_id = e.id
  ), '[]')
  FROM entity e WHERE e.slug = $1`;

// What the public reads comes from the published version, never from the draft that may have moved on.
const published = `
  SELECT json_build_object(
    'id', p.id, 'cycleId', p.cycle_id, 'number', p.number, 'title', coalesce(said.content ->> 'title', p.title), 'origin', p.origin,
    'entity', json_build_object('code', e.code, 'name', e.name, 'shortName', e.short_name, 'slug', e.slug, 'timeZone', s.time_zone),
    'term', json_build_object('start', coalesce(said.content -> 'term' ->> 'start', c.term_start::text), 'end', coalesce(said.content -> 'term' ->> 'end', c.term_end::text)),
    'publication', ${publication},
    'edition', CASE WHEN f.edition_number IS NOT NULL
      THEN json_build_object('number', f.edition_number, 'hash', f.edition_hash, 'planVersionHash', v.hash) END,
    'introduction', nullif(said.content ->> 'introduction', ''),
    'vision', nullif(said.content ->> 'vision', ''),
    'method', nullif(said.content ->> 'method', ''),
    'rich', said.content -> 'rich',
    'problems', coalesce((
      SELECT json_agg(json_build_object('id', problem -> 'id', 'number', problem -> 'number', 'title', problem -> 'title', 'agenda', problem -> 'agenda') ORDER BY place)
      FROM jsonb_array_elements(said.content -> 'problems') WITH ORDINALITY AS listed (problem, place)), '[]'),
    'commitments', coalesce((
      SELECT json_agg(json_build_object(
        'id', pc.commitment_id, 'number', pc.number, 'kind', pc.content -> 'kind', 'title', pc.title, 'agenda', pc.agenda, 'lead', pc.content -> 'lead'
      ) ORDER BY CASE WHEN pc.number ~ '^[0-9]{1,6}$' THEN pc.number::int END NULLS LAST, pc.number)
      FROM published_commitment pc WHERE pc.entity_id = e.id AND pc.plan_number = p.number), '[]')
  )
  FROM entity e
  JOIN secretariat s ON s.entity_id = e.id
  JOIN plan p ON p.secretariat_id = s.id AND p.number = $2
  JOIN publication_fact f ON f.plan_id = p.id
  JOIN cycle c ON c.id = p.cycle_id
  LEFT JOIN text_version v ON v.id = f.version_id
  CROSS JOIN LATERAL (SELECT v.canonical_json::jsonb AS content OFFSET 0) said
  WHERE e.slug = $1`;

/** What anybody reads of plans: one statement each, shaped by the database. */
@Injectable()
export class PublicPlans {
  constructor(private readonly sql: Sql) {}

  ofEntity(slug: string): Promise<SqlJson<readonly PublicPlanRow[]>> {
    return this.sql.requireJson('plan.not-found', ofEntity, [slug]);
  }

  /** 404 for what is not published, as for what does not exist. */
  published(slug: string, number: number): Promise<SqlJson<PublicPlan>> {
    return this.sql.requireJson('plan.not-found', published, [slug, number]);
  }
}
