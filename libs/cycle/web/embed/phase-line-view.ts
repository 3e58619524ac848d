import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink, type UrlTree } from '@angular/router';
import type { ReasonWire } from '@tequio/kernel';
import { nextPhaseOf } from '@tequio/cycle/domain';
import { type PhaseLineWire, type PhaseOnLine, cyclePages, cycleTexts } from '@tequio/cycle/wire';
import { Language, fill, textsOf, shortDate, spanOfDays } from '@tequio/platform/web';

/** Blockers shown at once; the rest waits behind one press. */
const blockersAtOnce = 3;

/** The line of phases itself: an ordered list to the ear, a line to the eye, a row of eight marks where it is narrow. */
@Component({
  selector: 'tq-phase-line-view',
  imports: [RouterLink],
  templateUrl: './phase-line-view.html',
  styleUrl: './phase-line-view.css',
})
export class PhaseLineView {
  readonly line = input.required<PhaseLineWire>();

  private readonly tables = textsOf(cycleTexts);
  protected readonly texts = this.tables.line;
  protected readonly names = this.tables.phases;
  private readonly language = inject(Language);
  private readonly router = inject(Router);
  protected readonly isOpen = signal(false);

  protected readonly cycle = computed(() => this.line().cycle);
  protected readonly heading = computed(() =>
    fill(this.tables.workspace.title, { number: this.cycle().number, entity: this.cycle().entityName }),
  );
  protected readonly workPath = computed(() => cyclePages.overview(this.cycle().entitySlug, this.cycle().number));
  protected readonly calendarPath = computed(() => cyclePages.calendar(this.cycle().entitySlug, this.cycle().number));
  protected readonly current = computed(() => this.line().phases.find((phase) => phase.place === 'current'));
  protected readonly currentSince = computed(() => {
    const since = this.current()?.enteredOn;
    return since ? fill(this.texts.since, { date: this.language.date(since) }) : null;
  });

  private readonly blockers = computed<readonly ReasonWire[]>(() => (this.line().gates ?? []).flatMap((gate) => gate.reasons));
  protected readonly showsBlockers = computed(() => this.line().gates !== null);
  protected readonly firstBlockers = computed(() => this.blockers().slice(0, blockersAtOnce));
  protected readonly moreBlockers = computed(() => this.blockers().slice(blockersAtOnce));
  protected readonly moreText = computed(() => this.language.plural(this.moreBlockers().length, this.texts.more));
  protected readonly blockersTitle = computed(() => {
    const next = nextPhaseOf(this.cycle().phase);
    const phase = next === null ? this.texts.nextCycle : this.names[next];
    const count = this.blockers().length;
    return fill(count === 0 ? this.texts.noBlockers : this.language.plural(count, this.texts.blockers), { phase });
  });

  protected readonly nextDate = computed(() => {
    const next = this.line().nextDate;
    if (next === null) return null;
    return { title: next.title, on: this.language.date(next.on), left: this.daysLeft(next.daysLeft), isNear: next.daysLeft <= 7 };
  });

  protected placeWord(phase: PhaseOnLine): string {
    return phase.place === 'past' ? this.texts.past : phase.place === 'current' ? this.texts.here : this.texts.ahead;
  }

  /** What is known of the days of a phase: when it was, since when it is, when it is planned. */
  protected days(phase: PhaseOnLine): string | null {
    if (phase.place === 'past' && phase.enteredOn && phase.leftOn) {
      return spanOfDays(phase.enteredOn, phase.leftOn, this.language, 'short');
    }
    if (phase.place === 'current') return phase.enteredOn ? fill(this.texts.since, { date: shortDate(phase.enteredOn, this.language) }) : null;
    if (phase.place === 'past' || !phase.plannedFrom || !phase.plannedTo) return null;
    if (phase.plannedFrom === phase.plannedTo) return fill(this.texts.plannedOn, { date: shortDate(phase.plannedFrom, this.language) });
    return fill(this.texts.planned, { days: spanOfDays(phase.plannedFrom, phase.plannedTo, this.language, 'short') });
  }

  protected overrides(phase: PhaseOnLine): string | null {
    return phase.overrides > 0 ? this.language.plural(phase.overrides, this.texts.overrides) : null;
  }

  /** Keeps the query and the fragment of an address: a blocker points at the very line that clears it. */
  protected treeOf(address: string): UrlTree {
    return this.router.parseUrl(address);
  }

  protected toggle(): void {
    this.isOpen.update((open) => !open);
  }

  private daysLeft(days: number): string {
    if (days === 0) return this.texts.today;
    return days === 1 ? this.texts.tomorrow : this.language.plural(days, this.texts.daysLeft);
  }
}
