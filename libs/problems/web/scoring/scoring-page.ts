import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PhaseLineRefresh, PhaseLineView, shownReasons } from '@tequio/cycle/web/embed';
import { type CycleWorkspace, cycleApi } from '@tequio/cycle/wire';
import { BlockedAction, Notice, PageHeader, PageOutcome, RefusalList, StatusMark } from '@tequio/platform/ui';
import { Language, fill, submission, textsOf, usePageTitle } from '@tequio/platform/web';
import { type ScoringWire, type SheetRow, problemsApi, problemsPages, problemsTexts } from '@tequio/problems/wire';
import { ProblemsClient } from '../problems-client';
import { ProblemRanking } from './problem-ranking';
import { ScoreSheet } from './score-sheet';

/** The round: my sheet while it is open, the ranking once it is closed. */
@Component({
  selector: 'tq-scoring-page',
  imports: [BlockedAction, Notice, PageHeader, PageOutcome, PhaseLineView, ProblemRanking, RefusalList, RouterLink, ScoreSheet, StatusMark],
  templateUrl: './scoring-page.html',
  styleUrl: './scoring-page.css',
})
export class ScoringPage {
  readonly slug = input.required<string>();
  readonly cycle = input.required<string>();

  protected readonly words = textsOf(problemsTexts);
  protected readonly texts = this.words.scoring;
  private readonly language = inject(Language);
  private readonly client = inject(ProblemsClient);
  private readonly refresh = inject(PhaseLineRefresh);

  protected readonly workspace = httpResource<CycleWorkspace>(() => cycleApi.ofEntity(this.slug(), this.cycle()));
  private readonly cycleId = computed(() => (this.workspace.hasValue() ? this.workspace.value().line.cycle.id : null));
  protected readonly scoring = httpResource<ScoringWire>(() => {
    const id = this.cycleId();
    return id === null ? undefined : problemsApi.rounds(id);
  });
  private readonly stored = computed(() => (this.scoring.hasValue() ? this.scoring.value() : null));

  protected readonly crumbs = computed(() => [{ text: this.words.list.title, link: problemsPages.list(this.slug(), this.cycle()) }]);
  protected readonly mayScore = computed(() => this.stored()?.can.score.length === 0);
  protected readonly againstOpening = computed(() => shownReasons(this.stored()?.can['open-round'] ?? []));
  /** Only the facilitation is shown the buttons: to everybody else they would be noise. */
  protected readonly runsRounds = computed(() => !this.stored()?.can['open-round'].some((reason) => reason.kind === 'forbidden'));
  protected readonly opened = computed(() => {
    const stored = this.stored();
    return stored?.open ? fill(this.texts.roundOpen, { date: this.language.date(stored.open.round.openedAt, stored.cycle.timeZone) }) : '';
  });
  protected readonly progress = computed(() => {
    const open = this.stored()?.open;
    return open ? fill(this.language.plural(open.seatsScored, this.texts.progress), { seats: open.seats }) : '';
  });

  protected readonly opening = submission(
    () => this.client.openRound(this.cycleId() ?? ''),
    () => this.readAgain(),
  );
  protected readonly closing = submission(
    (roundId: string) => this.client.closeRound(roundId),
    () => this.readAgain(),
  );
  protected readonly refusals = computed(() =>
    shownReasons([...(this.opening.problem()?.reasons ?? []), ...(this.closing.problem()?.reasons ?? [])]),
  );

  constructor() {
    usePageTitle(() => this.texts.title);
  }

  protected linkOf(row: SheetRow): string {
    return problemsPages.problem(this.slug(), this.cycle(), row.number);
  }

  protected readAgain(): void {
    this.scoring.reload();
    this.refresh.lookAgain();
  }
}
