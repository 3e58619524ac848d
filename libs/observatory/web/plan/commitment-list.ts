import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { observatoryPages, observatoryTexts } from '@tequio/observatory/wire';
import { textsOf } from '@tequio/platform/web';

export interface ListedCommitment {
  readonly id: string;
  readonly number: string;
  readonly kind: string | null;
  readonly title: string;
  readonly lead: { readonly name: string } | null;
}

/** The commitments of a plan as a table of contents. */
@Component({
  selector: 'tq-commitment-list',
  imports: [RouterLink],
  template: `
    <ol class="list-plain">
      @for (commitment of shown(); track commitment.id) {
        <li>
          <span class="number numbers" aria-hidden="true">{{ commitment.number }}</span>
          <span>
            <a class="serif" [routerLink]="commitment.link">{{ commitment.title || untitled }}</a>
            @if (commitment.note) {
              <span class="note muted small">{{ commitment.note }}</span>
            }
          </span>
        </li>
      }
    </ol>
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--space-3);
    }

    li {
      display: grid;
      grid-template-columns: 2.6rem minmax(0, 1fr);
      padding-block: var(--space-3);
      border-bottom: 1px solid var(--line);
      align-items: baseline;
    }

    li:first-child {
      border-top: 1px solid var(--line);
    }

    .number {
      font-family: var(--serif);
      color: var(--ink-soft);
    }

    a {
      font-size: 1.125rem;
    }

    .note {
      display: block;
    }
  `,
})
export class CommitmentList {
  readonly slug = input.required<string>();
  readonly plan = input.required<number>();
  readonly commitments = input.required<readonly ListedCommitment[]>();

  private readonly texts = textsOf(observatoryTexts);
  protected readonly untitled = this.texts.search.untitled;
  protected readonly shown = computed(() =>
    this.commitments().map((commitment) => ({
      ...commitment,
      link: observatoryPages.commitment(this.slug(), this.plan(), commitment.number),
      note: [commitment.lead?.name, this.kindOf(commitment.kind)].filter(Boolean).join(' · '),
    })),
  );

  /** Only the rare kind is worth saying in a list. */
  private kindOf(kind: string | null): string | undefined {
    return kind === 'proactivo' ? this.texts.plan.kinds.proactivo : undefined;
  }
}
