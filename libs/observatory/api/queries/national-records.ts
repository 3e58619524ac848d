import type { NationalFigure } from '@tequio/observatory/domain';

/**
 * What each figure counts, one row a record: `title`, `path`, `"entityName"`, `"on"`, `source` and what they are ordered by.
 * The summary counts these rows and the page lists them, so that a number can never differ from what it opens.
 */
const entitiesAtStage = (stage: string) => `
  SELECT e.short_name AS title, '/entidades/' || e.slug AS path, e.short_name AS "entityName", fact.occurred_on AS "on", fact.source, 0 AS place, '' AS part
  FROM entity e
  JOIN LATERAL (
    SELECT f.occurred_on, f.source FROM exercise_stage_fact f WHERE f.entity_id = e.id AND f.stage = '${stage}' ORDER BY f.occurred_on NULLS LAST LIMIT 1
  ) fact ON true`;

const nothing = `SELECT ''::text AS title, ''::text AS path, ''::text AS "entityName", null::text AS "on", null::text AS source, 0 AS place, '' AS part WHERE false`;

export const recordsOfFigure: Readonly<Record<NationalFigure, string>> = {
  entitiesParticipating: entitiesAtStage('participating'),
  entitiesMissing: `
  SELECT e.short_name AS title, '/entidades/' || e.slug AS path, e.short_name AS "entityName", null::text AS "on", null::text AS source, 0 AS place, '' AS part
  FROM entity e WHERE NOT EXISTS (SELECT FROM exercise_stage_fact f WHERE f.entity_id = e.id AND f.stage = 'participating')`,
  secretariatsInstalled: entitiesAtStage('secretariat-installed'),
  entitiesWithPlan: `
  SELECT e.short_name AS title, '/entidades/' || e.slug AS path, e.short_name AS "entityName", first_plan.published_on AS "on", first_plan.source, 0 AS place, '' AS part
  FROM entity e
  JOIN LATERAL (
    SELECT p.published_on, p.source FROM published_plan p WHERE p.entity_id = e.id ORDER BY p.number LIMIT 1
  ) first_plan ON true`,
  plansPublished: `
  SELECT coalesce(v.canonical_json::jsonb ->> 'title', plan.title) AS title, '/entidades/' || e.slug || '/planes/' || p.number AS path,
         e.short_name AS "entityName", p.published_on AS "on", p.source, p.number AS place, '' AS part
  FROM published_plan p JOIN entity e ON e.id = p.entity_id JOIN plan ON plan.id = p.id LEFT JOIN text_version v ON v.id = p.version_id`,
  commitments: `
  SELECT c.title, '/entidades/' || e.slug || '/planes/' || c.plan_number || '/compromisos/' || lower(c.number) AS path,
         e.short_name AS "entityName", c.published_on AS "on", null::text AS source, c.plan_number * 10000000::bigint + c.position AS place, c.number AS part
  FROM published_commitment c JOIN entity e ON e.id = c.entity_id`,
  entitiesRenewing: entitiesAtStage('renewing'),
  authorities: nothing,
  civilSocietyOrganisations: nothing,
};
