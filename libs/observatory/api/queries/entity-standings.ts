import { Inject, Injectable } from '@nestjs/common';
import { type Clock, localDateOf } from '@tequio/kernel';
import { daysToPlan, nationalStageOf, stallOf } from '@tequio/observatory/domain';
import type { EntityStanding, EntityStandings } from '@tequio/observatory/wire';
import { CLOCK, Sql } from '@tequio/platform/api';

type StandingRow = Omit<EntityStanding, 'stage' | 'daysToPlan' | 'isStalled' | 'stalledDays'>;

// A declaration may be signed again: the first counts. Of an installation, too.
const standings = `
  SELECT e.code, e.name, e.short_name AS "shortName", e.slug,
         coalesce(facts.participates, false) AS participates, coalesce(facts.installed, false) AS "hasSecretariat",
         coalesce(facts.renews, false) AS renews, plans.count > 0 AS "hasPlan",
         facts.declared_on AS "declaredOn", facts.installed_on AS "installedOn", plans.first_on AS "firstPlanOn",
         plans.count AS plans, (SELECT count(*) FROM published_commitment c WHERE c.entity_id = e.id) AS commitments
  FROM entity e
  CROSS JOIN LATERAL (
    SELECT bool_or(f.stage = 'participating') AS participates, bool_or(f.stage = 'secretariat-installed') AS installed,
           bool_or(f.stage = 'renewing') AS renews,
           min(f.occurred_on) FILTER (WHERE f.stage = 'joint-declaration') AS declared_on,
           min(f.occurred_on) FILTER (WHERE f.stage = 'secretariat-installed') AS installed_on
    FROM exercise_stage_fact f WHERE f.entity_id = e.id
  ) facts
  CROSS JOIN LATERAL (
    SELECT count(*) AS count, (array_agg(p.published_on ORDER BY p.number))[1] AS first_on FROM published_plan p WHERE p.entity_id = e.id
  ) plans
  ORDER BY e.short_name COLLATE "es-MX-x-icu", e.id`;

// Where the waiting of the whole country is told in one day
const countryZone = 'America/Mexico_City';

/** The 32 entities and how far each has come; all of them, because people compare theirs with the others. */
@Injectable()
export class EntityStandingsOfCountry {
  constructor(
    private readonly sql: Sql,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async all(): Promise<EntityStandings> {
    const today = localDateOf(this.clock.now(), countryZone);
    const rows = await this.sql.many<StandingRow>(standings);
    const items = rows.map((row) => {
      const stall = stallOf(row, today);
      return {
        ...row,
        stage: nationalStageOf(row),
        daysToPlan: daysToPlan(row),
        isStalled: stall.isStalled,
        stalledDays: stall.isStalled ? stall.days : null,
      };
    });
    return { items, total: items.length, today };
  }
}
