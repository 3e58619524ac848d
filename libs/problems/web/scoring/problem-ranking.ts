import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { StatusMark } from '@tequio/platform/ui';
import { Language, fill, textsOf } from '@tequio/platform/web';
import { type CriterionResult, type Measured, highestScore, lowestScore } from '@tequio/problems/domain';
import { type RankedProblemWire, type RankingWire, problemsPages, problemsTexts } from '@tequio/problems/wire';
import { markOfState } from '../problem-marks';

/** Width of the drawing in its own units: 20 for each step of the scale, and a margin for the dots. */
const scale = 20;

/** What a closed round says: the order, and how far the seats lie apart. */
@Component({
  selector: 'tq-problem-ranking',
  imports: [RouterLink, StatusMark],
  templateUrl: './problem-ranking.html',
  styleUrl: './problem-ranking.css',
})
export class ProblemRanking {
  readonly ranking = input.required<RankingWire>();
  readonly slug = input.required<string>();
  readonly cycle = input.required<string>();
  readonly zone = input.required<string>();

  protected readonly words = textsOf(problemsTexts);
  protected readonly texts = this.words.scoring;
  private readonly language = inject(Language);
  protected readonly marks = markOfState;
  protected readonly steps = Array.from({ length: highestScore - lowestScore + 1 }, (_, index) => lowestScore + index);
  protected readonly closed = computed(() => {
    const { closedAt } = this.ranking().round;
    return closedAt === null ? '' : fill(this.texts.roundClosed, { date: this.language.date(closedAt, this.zone()) });
  });

  protected linkOf(item: RankedProblemWire): string {
    return problemsPages.problem(this.slug(), this.cycle(), item.number);
  }

  protected labelOf(code: string): string {
    const criterion = this.ranking().round.criteria.find((each) => each.code === code);
    return criterion?.[this.language.code] ?? code;
  }

  protected number(value: number): string {
    return this.language.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 2 });
  }

  protected at(value: number): number {
    return 10 + (value - lowestScore) * scale;
  }

  protected span(measured: Measured): number {
    return (measured.highest - measured.lowest) * scale;
  }

  /** A spread of one step or more is worth talking about. */
  protected differs(item: RankedProblemWire): boolean {
    return item.spread >= 1;
  }

  protected counts(result: CriterionResult): string {
    return result.counts.join(' · ');
  }
}
