import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { shownReasons } from '@tequio/cycle/web/embed';
import { RefusalList } from '@tequio/platform/ui';
import { Language, submission, textsOf } from '@tequio/platform/web';
import { type Criterion, type Scores, highestScore, lowestScore } from '@tequio/problems/domain';
import { type SheetRow, problemsTexts } from '@tequio/problems/wire';
import { ProblemsClient } from '../problems-client';

/** One problem on my sheet: each criterion from one to five. */
@Component({
  selector: 'tq-score-sheet',
  imports: [RefusalList],
  templateUrl: './score-sheet.html',
  styleUrl: './score-sheet.css',
})
export class ScoreSheet {
  readonly roundId = input.required<string>();
  readonly criteria = input.required<readonly Criterion[]>();
  readonly row = input.required<SheetRow>();
  readonly saved = output<void>();

  protected readonly texts = textsOf(problemsTexts).scoring;
  private readonly language = inject(Language);
  private readonly client = inject(ProblemsClient);

  protected readonly steps = Array.from({ length: highestScore - lowestScore + 1 }, (_, index) => lowestScore + index);
  protected readonly scores = linkedSignal<Scores>(() => this.row().mine ?? {});
  protected readonly wasSaved = signal(false);
  protected readonly saving = submission(
    () => this.client.score(this.roundId(), this.row().problemId, this.scores()),
    () => {
      this.wasSaved.set(true);
      this.saved.emit();
    },
  );
  protected readonly refusals = computed(() =>
    shownReasons(this.saving.refusalsElsewhere(this.criteria().map(({ code }) => `scores.${code}`))),
  );

  protected labelOf(criterion: Criterion): string {
    return criterion[this.language.code];
  }

  protected nameOf(criterion: Criterion): string {
    return `${this.row().problemId}-${criterion.code}`;
  }

  protected errorsAt(criterion: Criterion): string[] {
    return this.saving.refusalsAt(`scores.${criterion.code}`).map((reason) => reason.text);
  }

  protected give(criterion: Criterion, step: number): void {
    this.wasSaved.set(false);
    this.scores.update((scores) => ({ ...scores, [criterion.code]: step }));
  }

  protected save(event: Event): void {
    event.preventDefault();
    void this.saving.run();
  }
}
