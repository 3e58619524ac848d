import { Component, computed, inject, input } from '@angular/core';
import type { NationalFigure } from '@tequio/observatory/domain';
import { type FigureWire, observatoryPages, observatoryTexts } from '@tequio/observatory/wire';
import { FigureLink, StatusMark } from '@tequio/platform/ui';
import { Language, fill, textsOf } from '@tequio/platform/web';

/** A number that opens its records, what counts for it, the official claim, and the difference in words. */
@Component({
  selector: 'tq-figure-beside-claim',
  imports: [FigureLink, StatusMark],
  template: `
    <div class="counted">
      <tq-figure-link [value]="value()" [label]="all.figures[figure()]" [link]="opensRecords() ? pages.records(figure()) : undefined" />
      <p class="muted small">{{ rule() }}</p>
    </div>
    <div class="said">
      <p class="claim numbers">{{ claim() }}</p>
      @if (source(); as source) {
        <p class="muted small">{{ source }}</p>
      }
    </div>
    <div class="difference">
      <tq-status-mark [status]="mark()" [text]="word()" />
      @if (explanation(); as explanation) {
        <p class="small">{{ explanation }}</p>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3) var(--space-6);
    }

    p + p,
    tq-status-mark + p {
      margin-top: var(--space-1);
    }

    .counted > p {
      margin-top: var(--space-2);
      max-width: 34ch;
    }

    .claim {
      font-weight: 600;
    }

    @media (min-width: 48rem) {
      :host {
        grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr) minmax(0, 1.3fr);
        align-items: start;
      }

      .said,
      .difference {
        padding-top: var(--space-2);
      }
    }
  `,
})
export class FigureBesideClaim {
  readonly figure = input.required<NationalFigure>();
  readonly facts = input.required<FigureWire>();
  /** Not on the page of the records themselves. */
  readonly opensRecords = input(true);

  protected readonly all = textsOf(observatoryTexts);
  protected readonly pages = observatoryPages;
  private readonly texts = this.all.national;
  private readonly language = inject(Language);

  protected readonly value = computed(() => {
    const { computed: count } = this.facts();
    return count === null ? null : this.language.number(count);
  });
  protected readonly rule = computed(() => fill(this.texts.counting, { rule: this.all.rules[this.figure()] }));
  protected readonly claim = computed(() => {
    const { claim } = this.facts();
    if (!claim) return this.texts.noClaim;
    return fill(claim.kind === 'more-than' ? this.texts.claimedMoreThan : this.texts.claimed, { value: this.language.number(claim.value) });
  });
  protected readonly source = computed(() => {
    const { claim } = this.facts();
    return claim && fill(this.texts.claimSource, { source: claim.source, date: this.language.date(claim.asOf) });
  });
  protected readonly mark = computed(() => {
    const { difference } = this.facts();
    if (difference === null) return 'silent';
    return difference === 0 ? 'verified' : 'waiting';
  });
  protected readonly word = computed(() => {
    const { difference } = this.facts();
    if (difference === null) return this.texts.noRecords;
    if (difference === 0) return this.texts.same;
    return this.language.plural(Math.abs(difference), difference < 0 ? this.texts.fewer : this.texts.more);
  });
  protected readonly explanation = computed(() => {
    const { computed: count, claimed, difference } = this.facts();
    if (difference === 0 || claimed === null) return null;
    const explanations: Readonly<Partial<Record<NationalFigure, string>>> & { readonly other: string } = this.all.explanations;
    return fill(explanations[this.figure()] ?? explanations.other, { computed: this.language.number(count ?? 0), claimed: this.language.number(claimed) });
  });
}
