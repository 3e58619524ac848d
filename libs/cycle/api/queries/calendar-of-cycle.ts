import { Injectable } from '@nestjs/common';
import { may, publishCalendar, setTerm } from '@tequio/cycle/domain';
import type { CalendarWire } from '@tequio/cycle/wire';
import { type Actor, type Decision, type Language, decide, reasonsAgainst } from '@tequio/kernel';
import { RefusalTexts, Sql } from '@tequio/platform/api';
import { SecretariatDirectory } from '@tequio/secretariat/api';
import { type CalendarRow, calendarItemsOf, selectCalendar } from '../calendar-rows';
import { CycleDirectory } from '../cycle-directory';
import { summaryOf } from '../cycle-in-work';

/** Members see every date; everybody else what was published. */
@Injectable()
export class CalendarOfCycle {
  constructor(
    private readonly sql: Sql,
    private readonly cycles: CycleDirectory,
    private readonly secretariats: SecretariatDirectory,
    private readonly texts: RefusalTexts,
  ) {}

  async execute(actor: Actor, cycleId: string, language: Language): Promise<CalendarWire> {
    const cycle = await this.cycles.requireCycle(null, cycleId);
    const seesWork = may(actor, 'read-work', cycle).allowed;
    const all = await this.sql.many<CalendarRow>(selectCalendar, [cycleId]);
    const rule = await this.secretariats.rule(cycle.secretariatId, 'calendar-notice-days', cycle.now);
    const published = cycle.calendarPublishedAt !== null;
    const items = calendarItemsOf(all, cycle.timeZone);
    const term = { startsOn: cycle.termStart ?? cycle.today, endsOn: cycle.termEnd ?? cycle.today };
    return {
      cycle: summaryOf(cycle),
      overview: seesWork || published ? cycle.overview : '',
      publishedAt: cycle.calendarPublishedAt,
      today: cycle.today,
      notice: { days: rule.value, source: rule.source },
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
