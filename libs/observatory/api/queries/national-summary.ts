import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@tequio/kernel';
import {
  type NationalFigure,
  differenceOf,
  funnelOf,
  hasRecords,
  medianOf,
  nationalFigures,
} from '@tequio/observatory/domain';
import type { AgendaCount, ClaimWire, FigureRecord, FigureRecords, FigureWire, NationalOverview, NationalSummary } from '@tequio/observatory/wire';
import { CLOCK, Sql } from '@tequio/platform/api';
import type { Clock } from '@tequio/kernel';
import { EntityStandingsOfCountry } from './entity-standings';
import { recordsOfFigure } from './national-records';

interface CountedRow {
  readonly figure: NationalFigure;
  readonly computed: number;
  readonly claim: ClaimWire | null;
}

type FigureTold = readonly [NationalFigure, FigureWire];

// Each figure by counting its own records, beside the newest claim about it
const counted = (figures: readonly NationalFigure[]) => `
  SELECT counts.figure, counts.computed,
         (SELECT json_build_object('value', c.value, 'kind', c.kind, 'asOf', c.as_of::text, 'source', c.source)
          FROM national_claim c WHERE c.figure = counts.figure ORDER BY c.as_of DESC LIMIT 1) AS claim
  FROM (${figures.map((figure) => `SELECT '${figure}' AS figure, count(*) AS computed FROM (${recordsOfFigure[figure]}) AS records`).join(' UNION ALL ')}) counts`;

const everyFigure = counted(nationalFigures);

// Only days known to the day say anything about how fresh the whole is
const newestDay = `
  SELECT greatest(
    (SELECT max(as_of)::text FROM national_claim),
    (SELECT max(occurred_on) FROM exercise_stage_fact WHERE precision = 'day'),
    (SELECT max(published_on) FROM published_plan WHERE published_on ~ '^\\d{4}-\\d{2}-\\d{2}$')
  ) AS "asOf"`;

const byAgenda: Record<Language, string> = { es: agendas('es'), en: agendas('en') };

function agendas(language: Language): string {
  return `
  SELECT a.code, a.label_${language} AS label, count(c.commitment_id) AS commitments
  FROM agenda a LEFT JOIN published_commitment c ON c.agenda = a.code
  GROUP BY a.code ORDER BY count(c.commitment_id) DESC, a.position`;
}

const listed = (figure: NationalFigure) => `
  SELECT title, path, "entityName", "on", source
  FROM (${recordsOfFigure[figure]}) records
  ORDER BY "entityName" COLLATE "es-MX-x-icu", place, part LIMIT $1 OFFSET $2`;

@Injectable()
export class NationalFiguresOfCountry {
  constructor(
    private readonly sql: Sql,
    private readonly standings: EntityStandingsOfCountry,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async summary(): Promise<NationalSummary> {
    const figures = await this.allFigures();
    const bare = nationalFigures.map((figure) => {
      const { computed, claimed, difference } = figures[figure];
      return [figure, { computed, claimed, difference }] as const;
    });
    return { asOf: await this.asOf(), figures: Object.fromEntries(bare) as NationalSummary['figures'] };
  }

  async overview(language: Language): Promise<NationalOverview> {
    const { items: entities, today } = await this.standings.all();
    const days = entities.flatMap(({ daysToPlan }) => (daysToPlan === null ? [] : [daysToPlan]));
    return {
      asOf: await this.asOf(),
      today,
      figures: await this.allFigures(),
      entities,
      funnel: funnelOf(entities),
      agendas: await this.sql.many<AgendaCount>(byAgenda[language]),
      timeToPlan: {
        medianDays: medianOf(days),
        known: days.length,
        unknown: entities.filter(({ hasPlan }) => hasPlan).length - days.length,
      },
    };
  }

  async records(figure: NationalFigure, page: number, pageSize: number): Promise<FigureRecords> {
    // Only this one is counted: the others are not shown beside it
    const [[, told]] = (await this.figures(counted([figure]))) as [FigureTold];
    return {
      figure,
      ...told,
      items: await this.sql.many<FigureRecord>(listed(figure), [pageSize, (page - 1) * pageSize]),
      total: told.computed ?? 0,
      page,
      pageSize,
    };
  }

  private async allFigures(): Promise<Readonly<Record<NationalFigure, FigureWire>>> {
    return Object.fromEntries(await this.figures(everyFigure)) as Record<NationalFigure, FigureWire>;
  }

  private async figures(statement: string): Promise<FigureTold[]> {
    const rows = await this.sql.many<CountedRow>(statement);
    return rows.map(({ figure, computed: count, claim }) => {
      const computed = hasRecords(figure) ? count : null;
      const claimed = claim?.value ?? null;
      return [figure, { computed, claimed, difference: differenceOf(computed, claimed), claim }] as const;
    });
  }

  private async asOf(): Promise<string> {
    const row = await this.sql.one<{ asOf: string | null }>(newestDay);
    return row?.asOf ?? this.clock.now().slice(0, 10);
  }
}
