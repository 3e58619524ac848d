import { type Instant, type LocalDate, localDateOf } from '@tequio/kernel';
import type { CyclePhase } from '@tequio/cycle/domain';
import { type CycleSummary, cyclePages } from '@tequio/cycle/wire';

/** A cycle as every command and every gate needs it. */
export interface CycleInWork {
  readonly id: string;
  readonly secretariatId: string;
  readonly number: number;
  readonly phase: CyclePhase;
  readonly origin: 'work' | 'historic';
  readonly openedAt: Instant | null;
  readonly termStart: LocalDate | null;
  readonly termEnd: LocalDate | null;
  readonly overview: string;
  readonly calendarPublishedAt: Instant | null;
  readonly hasNextCycle: boolean;
  readonly entityId: string;
  readonly entitySlug: string;
  readonly entityName: string;
  readonly secretariatName: string;
  readonly timeZone: string;
  /** The moment of asking, and the day it then is in the forum. */
  readonly now: Instant;
  readonly today: LocalDate;
  /** Page of its work, without language: `/trabajo/durango/2`. */
  readonly workPath: string;
}

export type CycleRow = Omit<CycleInWork, 'now' | 'today' | 'workPath'>;

export const selectCycles = `
  SELECT c.id, c.secretariat_id AS "secretariatId", c.number, c.phase, c.origin, c.opened_at AS "openedAt",
         c.term_start AS "termStart", c.term_end AS "termEnd", c.overview, c.calendar_published_at AS "calendarPublishedAt",
         EXISTS (SELECT FROM cycle next WHERE next.previous_cycle_id = c.id) AS "hasNextCycle",
         e.id AS "entityId", e.slug AS "entitySlug", e.short_name AS "entityName", s.name AS "secretariatName", s.time_zone AS "timeZone"
  FROM cycle c JOIN secretariat s ON s.id = c.secretariat_id JOIN entity e ON e.id = s.entity_id`;

export function inWork(row: CycleRow, now: Instant): CycleInWork {
  return { ...row, now, today: localDateOf(now, row.timeZone), workPath: cyclePages.overview(row.entitySlug, row.number) };
}

export function summaryOf(cycle: CycleRow): CycleSummary {
  const { id, secretariatId, number, phase, origin, openedAt, termStart, termEnd, entitySlug, entityName, secretariatName, timeZone } = cycle;
  return { id, secretariatId, number, phase, origin, openedAt, termStart, termEnd, entitySlug, entityName, secretariatName, timeZone };
}
