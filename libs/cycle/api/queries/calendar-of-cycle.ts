import { Injectable } from '@nestjs/common';
import { may, publishCalendar, setTerm } from '@tequio/cycle/domain';
import type { CalendarWire } from '@tequio/cycle/wire';
import { type Actor, type Decision, type Language, decide, reasonsAgainst } from '@tequio/kernel';
import { RefusalTexts, Sql } from '@tequio/platform/api';
import { type CalendarRow, calendarItemsOf, selectCalendar } from '../calendar-rows';
import { CycleDirectory } from '../cycle-directory';
import { summaryOf } from '../cycle-in-work';

// The secretariat's own number before the common one, with where it is written down
const noticeRule = `
  SELECT value AS days, source FROM secretariat_rule
  WHERE code = 'calendar-notice-days' AND (secretariat_id = $1 OR secretariat_id IS NULL)
    AND (valid_from IS NULL OR valid_from <= $2) AND (valid_to IS NULL OR $2 < valid_to)
  ORDER BY secretariat_id NULLS LAST LIMIT 1`;

/** Members see every date; everybody else what was published. */
@Injectable()
export class CalendarOfCycle {
  constructor(
    private readonly sql: Sql,
    private readonly cycles: CycleDirectory,
    private readonly texts: RefusalTexts,
  ) {}

  async execute(actor: Actor, cycleId: string, language: Language): Promise<CalendarWire> {
    const cycle = await this.cycles.requireCycle(null, cycleId);
    const seesWork = may(actor, 'read-work', cycle).allowed;
    const all = await this.sql.many<CalendarRow>(selectCalendar, [cycleId]);
    const rule = await this.sql.one<{ days: number; source: string }>(noticeRule, [cycle.secretariatId, cycle.now]);
    const published = cycle.calendarPublishedAt !== null;
    const items = calendarItemsOf(all, cycle.timeZone);
    const term = { startsOn: cycle.termStart ?? cycle.today, endsOn: cycle.termEnd ?? cycle.today };
    return {
      cycle: summaryOf(cycle),
      overview: seesWork || published ? cycle.overview : '',
      publishedAt: cycle.calendarPublishedAt,
      today: cycle.today,
      notice: rule,
      entries: seesWork ? all : all.filter((entry) => entry.publishedAt !== null),
      can: this.texts.reasonsOf(
        {
          keepCalendar: may(actor, 'keep-calendar', cycle),
          publishCalendar: allOf(may(actor, 'publish-calendar', cycle), publishCalendar({ overview: cycle.overview, items })),
          writeOverview: may(actor, 'write-overview', cycle),
          setTerm: allOf(may(actor, 'set-term', cycle), setTerm({ phase: cycle.phase, term })),
        },
        language,
      ),
    };
  }
}

/** Who may not do it is told that alone: what else is missing is not his to mend. */
function allOf(permitted: Decision, ruled: Decision<unknown>): Decision {
  return permitted.allowed ? decide(reasonsAgainst(ruled), undefined) : permitted;
}
