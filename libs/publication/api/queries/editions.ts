import { Injectable } from '@nestjs/common';
import { Sql, type SqlJson, notFound } from '@tequio/platform/api';
import type { EditionMark, PublicEdition } from '@tequio/publication/wire';

const mark = `
  'id', d.id, 'number', d.number, 'hash', d.hash, 'previousHash', d.previous_hash, 'planVersionHash', d.plan_version_hash, 'publishedAt', iso(d.published_at)`;

const ofPlan = `
  SELECT (SELECT json_agg(json_build_object(${mark}) ORDER BY d.number DESC) FROM edition d WHERE d.plan_id = p.id)
  FROM entity e JOIN secretariat s ON s.entity_id = e.id JOIN plan p ON p.secretariat_id = s.id
  WHERE e.slug = $1 AND p.number = $2 AND EXISTS (SELECT FROM edition known WHERE known.plan_id = p.id)`;

const oneOfPlan = `
  SELECT json_build_object(${mark},
    'entity', json_build_object('name', e.name, 'shortName', e.short_name, 'slug', e.slug, 'timeZone', s.time_zone),
    'planNumber', p.number,
    'nextNumber', (SELECT min(later.number) FROM edition later WHERE later.plan_id = d.plan_id AND later.number > d.number),
    'approvalsBySector', said.content -> 'approvalsBySector',
    'waivedSectors', coalesce((
      SELECT jsonb_agg(sector -> 'label') FROM jsonb_array_elements(said.content -> 'approvalsBySector') AS sector WHERE (sector ->> 'waived')::boolean), '[]'),
    'content', said.content -> 'content',
    'jsonHref', '/api/v1/editions/' || d.id)
  FROM entity e JOIN secretariat s ON s.entity_id = e.id JOIN plan p ON p.secretariat_id = s.id
  JOIN edition d ON d.plan_id = p.id AND d.number = $3
  CROSS JOIN LATERAL (SELECT d.canonical_json::jsonb AS content OFFSET 0) said
  WHERE e.slug = $1 AND p.number = $2`;

/** What anybody reads of editions. */
@Injectable()
export class Editions {
  constructor(private readonly sql: Sql) {}

  /** Exactly the bytes whose SHA-256 is the edition's hash. */
  async canonicalJson(id: string): Promise<{ readonly canonicalJson: string; readonly hash: string }> {
    const edition = await this.sql.one<{ canonicalJson: string; hash: string }>(
      'SELECT canonical_json AS "canonicalJson", hash FROM edition WHERE id = $1',
      [id],
    );
    return edition ?? notFound('publication.not-found');
  }

  ofPlan(slug: string, planNumber: number): Promise<SqlJson<readonly EditionMark[]>> {
    return this.sql.requireJson('publication.not-found', ofPlan, [slug, planNumber]);
  }

  ofPlanNumbered(slug: string, planNumber: number, number: number): Promise<SqlJson<PublicEdition>> {
    return this.sql.requireJson('publication.not-found', oneOfPlan, [slug, planNumber, number]);
  }
}
