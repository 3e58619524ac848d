import { httpResource } from '@angular/common/http';
import { Component, ElementRef, Injector, afterNextRender, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CyclePhase } from '@tequio/cycle/domain';
import { PhaseLineRefresh, PhaseLineView, PhaseTrace, shownReasons } from '@tequio/cycle/web/embed';
import { type CalendarEntryWire, type CycleSummary, type CycleWorkspace, cycleApi, cyclePages, cycleTexts } from '@tequio/cycle/wire';
import { Notice, PageHeader, PageOutcome, RefusalList } from '@tequio/platform/ui';
import { Language, SubjectTools, fill, spanOfDays, textsOf, usePageTitle } from '@tequio/platform/web';
import { ClockMover } from './clock-mover';
import { MoveForm } from './move-form';

const upcomingAtOnce = 4;

/** The cycle's overview: where it is, what comes, where the work is done, and the move to the next phase. */
@Component({
  selector: 'tq-workspace-page',
  imports: [ClockMover, MoveForm, Notice, PageHeader, PageOutcome, PhaseLineView, PhaseTrace, RefusalList, RouterLink, SubjectTools],
  templateUrl: './workspace-page.html',
  styleUrl: './workspace-page.css',
})
export class WorkspacePage {
  readonly slug = input.required<string>();
  readonly cycle = input.required<string>();

  private readonly tables = textsOf(cycleTexts);
  protected readonly texts = this.tables.workspace;
  protected readonly words = this.tables;
  private readonly language = inject(Language);
  private readonly refresh = inject(PhaseLineRefresh);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);

  protected readonly workspace = httpResource<CycleWorkspace>(() => cycleApi.ofEntity(this.slug(), this.cycle()));
  protected readonly movedTo = signal<CyclePhase | null>(null);

  protected readonly place = computed(() => (this.workspace.hasValue() ? this.workspace.value().line.cycle : null));
  protected readonly title = computed(() => {
    const place = this.place();
    return place ? fill(this.texts.title, { number: place.number, entity: place.entityName }) : '';
  });
  protected readonly sentence = computed(() => {
    const place = this.place();
    return place ? this.tables.phaseSentences[place.phase] : '';
  });
  protected readonly crumbs = computed(() => {
    const place = this.place();
    return place ? [{ text: place.secretariatName, link: cyclePages.ofSecretariat(place.entitySlug) }] : [];
  });
  protected readonly term = computed(() => {
    const { termStart, termEnd } = this.place() ?? {};
    if (!termStart || !termEnd) return this.texts.noTerm;
    return fill(this.texts.termFromTo, { from: this.language.date(termStart), to: this.language.date(termEnd) });
  });
  protected readonly forward = computed(() => (this.workspace.hasValue() ? this.workspace.value().moves.filter((move) => move.direction === 'forward') : []));
  protected readonly back = computed(() => (this.workspace.hasValue() ? this.workspace.value().moves.filter((move) => move.direction === 'back') : []));
  protected readonly mayMove = computed(() => this.workspace.hasValue() && this.workspace.value().can.movePhase.length === 0);
  protected readonly permission = computed(() => (this.workspace.hasValue() ? shownReasons(this.workspace.value().can.movePhase) : []));
  protected readonly upcoming = computed(() => {
    if (!this.workspace.hasValue()) return [];
    const { calendar, line } = this.workspace.value();
    return calendar.filter((entry) => entry.endsOn >= line.today).slice(0, upcomingAtOnce);
  });
  protected readonly rooms = computed(() => {
    const place = this.place();
    if (!place) return [];
    const { texts } = this;
    if (place.origin === 'historic') return this.roomsOfThePast(place);
    const at = (path: (slug: string, number: number) => string) => path(place.entitySlug, place.number);
    return [
      { link: at(cyclePages.problems), name: texts.problems, hint: texts.problemsHint, phases: ['diagnosing'] },
      { link: at(cyclePages.commitments), name: texts.commitments, hint: texts.commitmentsHint, phases: ['drafting'] },
      { link: at(cyclePages.plan), name: texts.plan, hint: texts.planHint, phases: ['drafting', 'consulting', 'deciding'] },
      { link: at(cyclePages.contributions), name: texts.contributions, hint: texts.contributionsHint, phases: ['consulting'] },
      { link: at(cyclePages.approval), name: texts.approval, hint: texts.approvalHint, phases: ['deciding'] },
      { link: at(cyclePages.publication), name: texts.publication, hint: texts.publicationHint, phases: ['deciding'] },
      { link: at(cyclePages.monitoring), name: texts.monitoring, hint: texts.monitoringHint, phases: ['implementing'] },
      { link: at(cyclePages.closing), name: texts.closing, hint: texts.closingHint, phases: ['evaluating', 'closed'] },
      { link: at(cyclePages.calendar), name: texts.calendar, hint: texts.calendarHint, phases: ['convening'] },
      { link: cyclePages.members(place.entitySlug), name: texts.members, hint: texts.membersHint, phases: ['convening'] },
    ].map((room) => ({ ...room, isNow: room.phases.includes(place.phase) }));
  });

  /** The record of the past holds a plan and nothing of how it came about. */
  private roomsOfThePast({ entitySlug, number }: CycleSummary) {
    const { texts } = this;
    return [
      { link: `/entidades/${entitySlug}/planes/${number}`, name: texts.plan, hint: this.tables.list.publicPlan, isNow: false },
      { link: cyclePages.members(entitySlug), name: texts.members, hint: texts.membersHint, isNow: false },
    ];
  }

  constructor() {
    usePageTitle(() => this.title() || undefined);
  }

  protected whenOf(entry: CalendarEntryWire): string {
    return spanOfDays(entry.startsOn, entry.endsOn, this.language);
  }

  protected membersLink(): string {
    return cyclePages.members(this.slug());
  }

  protected calendarLink(): string {
    return cyclePages.calendar(this.slug(), this.cycle());
  }

  protected movedText(phase: CyclePhase): string {
    return fill(this.texts.moved, { phase: this.tables.phases[phase] });
  }

  protected moveTitle(phase: CyclePhase): string {
    return fill(this.texts.moveTo, { phase: this.tables.phases[phase] });
  }

  protected backTitle(phase: CyclePhase): string {
    return fill(this.texts.goBackTo, { phase: this.tables.phases[phase] });
  }

  protected readAgain(phase: CyclePhase): void {
    this.movedTo.set(phase);
    // The form that was pressed is gone; what came of it stands under the line of phases.
    afterNextRender(() => this.host.querySelector('.moved')?.scrollIntoView({ block: 'center' }), { injector: this.injector });
    this.workspace.reload();
    this.refresh.lookAgain();
  }
}
