import { Injectable } from '@nestjs/common';
import { type CalendarItem, type GateFacts, noticeOf } from '@tequio/cycle/domain';
import { cyclePages } from '@tequio/cycle/wire';
import { localDateOf } from '@tequio/kernel';
import type { Tx } from '@tequio/platform/api';
import { SecretariatDirectory } from '@tequio/secretariat/api';
import { type CalendarRow, calendarItemsOf, selectCalendar } from './calendar-rows';
import type { CycleInWork } from './cycle-in-work';
import { PhaseFactRegistry } from './phase-fact-registry';

/** The facts this area knows itself: its calendar, and the seats of the area below. */
@Injectable()
export class OwnPhaseFacts {
  constructor(private readonly secretariats: SecretariatDirectory) {}

  register(registry: PhaseFactRegistry): void {
    registry.register({ gate: 'calendar-published-in-time', facts: (tx, cycle) => this.calendarNotice(tx, cycle) });
    registry.register({ gate: 'seats-filled', facts: (tx, cycle, lock) => this.unfilledSeats(tx, cycle, lock) });
  }

  private async calendarNotice(tx: Tx, cycle: CycleInWork): Promise<GateFacts['calendar-published-in-time']> {
    const items = await calendarItems(tx, cycle);
    const noticeDays = await this.secretariats.rule(cycle.secretariatId, 'calendar-notice-days', cycle.now, tx);
    const overviewOn = cycle.calendarPublishedAt && localDateOf(cycle.calendarPublishedAt, cycle.timeZone);
    return { ...noticeOf(overviewOn, items), noticeDays, path: cyclePages.calendar(cycle.entitySlug, cycle.number) };
  }

  private async unfilledSeats(tx: Tx, cycle: CycleInWork, lock: boolean): Promise<GateFacts['seats-filled']> {
    if (lock) await this.secretariats.lockSeats(tx, cycle.secretariatId);
    const at = cycle.now;
    const sectors = await this.secretariats.sectorsInForce(tx, cycle.secretariatId, at);
    const seats = await this.secretariats.seatsInForce(tx, cycle.secretariatId, at);
    const unfilled = sectors.filter((sector) => {
      const own = seats.filter((seat) => seat.sectorCode === sector.code);
      return sector.required && (own.length === 0 || own.some((seat) => !seat.vacant && !seat.titularAccountId && !seat.alternateAccountId));
    });
    const path = cyclePages.members(cycle.entitySlug);
    return { unfilled: unfilled.map((sector) => ({ id: sector.code, label: sector.label.es, path })) };
  }
}

export async function calendarItems(tx: Tx, cycle: CycleInWork): Promise<readonly CalendarItem[]> {
  return calendarItemsOf(await tx.query<CalendarRow>(selectCalendar, [cycle.id]), cycle.timeZone);
}

