import { Inject, Injectable } from '@nestjs/common';
import { checkDates, may } from '@tequio/cycle/domain';
import type { CalendarEntryRequest } from '@tequio/cycle/wire';
import { type Actor, type Ids, type Refusal, allow, decide, refusal, refuseWith } from '@tequio/kernel';
import { IDS, TransactionRunner } from '@tequio/platform/api';
import { CycleDirectory } from '../cycle-directory';
import { CalendarEntryEntity } from '../persistence/calendar-entry.entity';

@Injectable()
export class AddCalendarEntry {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  execute(actor: Actor, cycleId: string, request: CalendarEntryRequest): Promise<{ id: string }> {
    return this.transactions.run(actor, 'cycle.calendar-entry-added', async (tx) => {
      const cycle = await this.cycles.lockCycle(tx, cycleId);
      const permitted = may(actor, 'keep-calendar', cycle);
      if (!permitted.allowed) return permitted;
      const checked = decide(reasonsAgainst(request), undefined);
      if (!checked.allowed) return checked;
      const id = this.ids.next();
      const entry = entryOf(request);
      await tx.manager.insert(CalendarEntryEntity, { id, cycleId, publishedAt: null, ...entry });
      tx.journal({ chain: cycle.secretariatId, subject: { kind: 'cycle', id: cycleId }, after: { entry: id, ...entry } });
      return allow({ id });
    });
  }
}

@Injectable()
export class ChangeCalendarEntry {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
  ) {}

  execute(actor: Actor, cycleId: string, entryId: string, request: CalendarEntryRequest): Promise<{ id: string }> {
    return this.transactions.run(actor, 'cycle.calendar-entry-changed', async (tx) => {
      const cycle = await this.cycles.lockCycle(tx, cycleId);
      const permitted = may(actor, 'keep-calendar', cycle);
      if (!permitted.allowed) return permitted;
      const stored = await tx.lockForChange(CalendarEntryEntity, { id: entryId, cycleId });
      if (!stored) return refuseWith('not-found', 'cycle.calendar-entry-not-found');
      const checked = decide(reasonsAgainst(request), undefined);
      if (!checked.allowed) return checked;
      const before = { title: stored.title, kind: stored.kind, phase: stored.phase, startsOn: stored.startsOn, endsOn: stored.endsOn };
      const entry = entryOf(request);
      // What was announced once stays announced, and counts from the day it changed
      const movedInTime = entry.startsOn !== stored.startsOn || entry.endsOn !== stored.endsOn;
      const publishedAt = stored.publishedAt !== null && movedInTime ? tx.now : stored.publishedAt;
      await tx.manager.update(CalendarEntryEntity, { id: entryId }, { ...entry, publishedAt });
      tx.journal({ chain: cycle.secretariatId, subject: { kind: 'cycle', id: cycleId }, before: { entry: entryId, ...before }, after: { entry: entryId, ...entry } });
      return allow({ id: entryId });
    });
  }
}

@Injectable()
export class RemoveCalendarEntry {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
  ) {}

  execute(actor: Actor, cycleId: string, entryId: string): Promise<void> {
    return this.transactions.run(actor, 'cycle.calendar-entry-removed', async (tx) => {
      const cycle = await this.cycles.lockCycle(tx, cycleId);
      const permitted = may(actor, 'keep-calendar', cycle);
      if (!permitted.allowed) return permitted;
      const stored = await tx.lockForChange(CalendarEntryEntity, { id: entryId, cycleId });
      if (!stored) return refuseWith('not-found', 'cycle.calendar-entry-not-found');
      await tx.manager.delete(CalendarEntryEntity, { id: entryId });
      const { title, kind, phase, startsOn, endsOn } = stored;
      tx.journal({ chain: cycle.secretariatId, subject: { kind: 'cycle', id: cycleId }, before: { entry: entryId, title, kind, phase, startsOn, endsOn } });
      return allow();
    });
  }
}

function entryOf({ title, kind, phase = null, startsOn, endsOn }: CalendarEntryRequest) {
  return { title: title.trim(), kind, phase, startsOn, endsOn };
}

function reasonsAgainst(request: CalendarEntryRequest): readonly Refusal[] {
  return [...(request.title.trim() === '' ? [refusal('incomplete', 'cycle.title-missing', { at: 'title' })] : []), ...checkDates(request)];
}
