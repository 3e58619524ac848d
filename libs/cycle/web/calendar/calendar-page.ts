import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { CyclePhaseLine, PhaseLineRefresh, shownReasons } from '@tequio/cycle/web/embed';
import {
  type CalendarEntryWire,
  type CalendarWire,
  type CycleWorkspace,
  cycleApi,
  cycleLimits,
  cyclePages,
  cycleTexts,
} from '@tequio/cycle/wire';
import { BlockedAction, EmptyState, FormField, GrowWithText, Notice, PageHeader, PageOutcome, RefusalList } from '@tequio/platform/ui';
import { Language, fill, submission, textsOf, usePageTitle, spanOfDays } from '@tequio/platform/web';
import { CycleClient } from '../cycle-client';
import { CalendarEntryForm } from './calendar-entry-form';

/** Dates, overview and term of a cycle; the facilitation keeps and publishes them here. */
@Component({
  selector: 'tq-calendar-page',
  imports: [BlockedAction, CalendarEntryForm, CyclePhaseLine, EmptyState, FormField, GrowWithText, Notice, PageHeader, PageOutcome, RefusalList],
  templateUrl: './calendar-page.html',
  styleUrl: './calendar-page.css',
})
export class CalendarPage {
  readonly slug = input.required<string>();
  readonly cycle = input.required<string>();

  private readonly tables = textsOf(cycleTexts);
  protected readonly texts = this.tables.calendar;
  protected readonly phases = this.tables.phases;
  protected readonly limits = cycleLimits;
  private readonly language = inject(Language);
  private readonly client = inject(CycleClient);
  private readonly refresh = inject(PhaseLineRefresh);

  protected readonly workspace = httpResource<CycleWorkspace>(() => cycleApi.ofEntity(this.slug(), this.cycle()));
  private readonly cycleId = computed(() => (this.workspace.hasValue() ? this.workspace.value().line.cycle.id : null));
  protected readonly calendar = httpResource<CalendarWire>(() => {
    const id = this.cycleId();
    return id === null ? undefined : cycleApi.calendar(id);
  });

  protected readonly editing = signal<string | null>(null);
  protected readonly wasSaved = signal(false);
  private readonly stored = computed(() => (this.calendar.hasValue() ? this.calendar.value() : null));
  protected readonly title = computed(() => fill(this.texts.title, { number: this.cycle() }));
  protected readonly mayKeep = computed(() => this.stored()?.can.keepCalendar.length === 0);
  protected readonly againstPublishing = computed(() => shownReasons(this.stored()?.can.publishCalendar ?? []));
  protected readonly againstTerm = computed(() => shownReasons(this.stored()?.can.setTerm ?? []));
  protected readonly intro = computed(() => {
    const zone = this.stored()?.cycle.timeZone;
    return zone ? fill(this.texts.intro, { zone: this.language.zoneName(zone) }) : '';
  });
  protected readonly notice = computed(() => {
    const notice = this.stored()?.notice;
    return notice ? `${fill(this.texts.notice, { days: notice.days })} ${fill(this.texts.noticeSource, { source: notice.source })}` : null;
  });
  protected readonly hasUnpublished = computed(() => this.stored()?.entries.some((entry) => entry.publishedAt === null) ?? false);
  protected readonly state = computed(() => {
    const stored = this.stored();
    if (!stored?.publishedAt) return this.texts.notPublished;
    return fill(this.texts.published, { date: this.language.date(stored.publishedAt, stored.cycle.timeZone) });
  });
  protected readonly crumbs = computed(() => {
    const place = this.stored()?.cycle;
    if (!place) return [];
    return [{ text: fill(this.tables.workspace.title, { number: place.number, entity: place.entityName }), link: cyclePages.overview(place.entitySlug, place.number) }];
  });

  protected readonly overview = linkedSignal(() => this.stored()?.overview ?? '');
  protected readonly term = linkedSignal(() => ({ startsOn: this.stored()?.cycle.termStart ?? '', endsOn: this.stored()?.cycle.termEnd ?? '' }));

  protected readonly writing = submission(
    () => this.client.writeOverview(this.cycleId() ?? '', { base: this.stored()?.overview ?? '', text: this.overview() }),
    () => this.readAgain(),
  );
  /** What somebody else wrote meanwhile: both texts are shown, none is lost. */
  protected readonly theirs = computed(() => {
    const conflict = this.writing.refusalsAt('text').find((reason) => reason.code === 'cycle.overview-changed-meanwhile');
    const theirs = conflict?.facts?.['theirs'];
    return typeof theirs === 'string' ? theirs : null;
  });
  protected readonly overwriting = submission(
    (theirs: string) => this.client.writeOverview(this.cycleId() ?? '', { base: theirs, text: this.overview() }),
    () => {
      this.writing.forgetProblem();
      this.readAgain();
    },
  );
  protected readonly settingTerm = submission(
    () => this.client.setTerm(this.cycleId() ?? '', this.term()),
    () => this.readAgain(),
  );
  protected readonly removing = submission(
    (entryId: string) => this.client.removeEntry(this.cycleId() ?? '', entryId),
    () => this.readAgain(),
  );
  protected readonly publishing = submission(
    () => this.client.publishCalendar(this.cycleId() ?? ''),
    () => this.readAgain(),
  );
  protected readonly publishingRefusals = computed(() => shownReasons(this.publishing.problem()?.reasons ?? []));

  constructor() {
    usePageTitle(() => this.title());
  }

  protected whenOf(entry: CalendarEntryWire): string {
    return spanOfDays(entry.startsOn, entry.endsOn, this.language);
  }

  protected isPast(entry: CalendarEntryWire): boolean {
    return entry.endsOn < (this.stored()?.today ?? '');
  }

  protected textOf(event: Event): string {
    return event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement ? event.target.value : '';
  }

  protected errorsOf(what: typeof this.settingTerm, field: string): string[] {
    return what.refusalsAt(field).map((reason) => reason.text);
  }

  protected keepTheirs(theirs: string): void {
    this.overview.set(theirs);
    this.writing.forgetProblem();
    this.readAgain();
  }

  protected readAgain(): void {
    this.editing.set(null);
    this.wasSaved.set(true);
    this.calendar.reload();
    this.refresh.lookAgain();
  }
}
