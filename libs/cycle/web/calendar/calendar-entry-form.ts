import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { calendarKinds, cyclePhases } from '@tequio/cycle/domain';
import { type CalendarEntryRequest, type CalendarEntryWire, cycleLimits, cycleTexts } from '@tequio/cycle/wire';
import { FormField, RefusalList } from '@tequio/platform/ui';
import { submission, textsOf } from '@tequio/platform/web';
import { CycleClient } from '../cycle-client';

const emptyEntry: CalendarEntryRequest = { title: '', kind: 'activity', phase: null, startsOn: '', endsOn: '' };
const fields = ['title', 'kind', 'phase', 'startsOn', 'endsOn'] as const;

/** One date of the calendar, new or changed. */
@Component({
  selector: 'tq-calendar-entry-form',
  imports: [FormField, RefusalList],
  templateUrl: './calendar-entry-form.html',
  styles: `
    .grid > tq-form-field {
      margin-top: 0;
    }
  `,
})
export class CalendarEntryForm {
  readonly cycleId = input.required<string>();
  /** Null for a new one. */
  readonly entry = input<CalendarEntryWire | null>(null);
  readonly saved = output<void>();
  readonly cancelled = output<void>();

  private readonly tables = textsOf(cycleTexts);
  protected readonly texts = this.tables.calendar;
  protected readonly phaseNames = this.tables.phases;
  protected readonly kinds = calendarKinds;
  protected readonly phases = cyclePhases;
  protected readonly limits = cycleLimits;
  private readonly client = inject(CycleClient);

  protected readonly draft = linkedSignal<CalendarEntryRequest>(() => {
    const entry = this.entry();
    if (entry === null) return emptyEntry;
    return { title: entry.title, kind: entry.kind, phase: entry.phase, startsOn: entry.startsOn, endsOn: entry.endsOn };
  });

  protected readonly saving = submission(
    () => {
      const entry = this.entry();
      // A day without an end is over on the same day
      const { endsOn, ...rest } = this.draft();
      const request = { ...rest, endsOn: endsOn === '' ? rest.startsOn : endsOn };
      return entry === null ? this.client.addEntry(this.cycleId(), request) : this.client.changeEntry(this.cycleId(), entry.id, request);
    },
    () => {
      if (this.entry() === null) this.draft.set(emptyEntry);
      this.saved.emit();
    },
  );
  protected readonly refusals = computed(() => this.saving.refusalsElsewhere(fields));

  protected errorsAt(field: (typeof fields)[number]): string[] {
    return this.saving.refusalsAt(field).map((reason) => reason.text);
  }

  protected write(field: (typeof fields)[number], event: Event): void {
    const { target } = event;
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const value = field === 'phase' && target.value === '' ? null : target.value;
    this.draft.update((draft) => ({ ...draft, [field]: value }));
  }

  protected save(event: Event): void {
    event.preventDefault();
    void this.saving.run();
  }
}
