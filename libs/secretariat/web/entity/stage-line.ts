import { Component, inject, input } from '@angular/core';
import { Language, fill, textsOf } from '@tequio/platform/web';
import { type StageFactWire, secretariatTexts } from '@tequio/secretariat/wire';

/** The stages of the exercise as a dated line, each with where it is written. */
@Component({
  selector: 'tq-stage-line',
  template: `
    <ol class="stages">
      @for (fact of facts(); track fact.id) {
        <li>
          <p class="stage-day" [class.muted]="fact.occurredOn === null">{{ fact.occurredOn ? language.date(fact.occurredOn.text) : texts.unknownDay }}</p>
          <p class="stage-name">{{ stages[fact.stage] }}</p>
          <p class="muted small">
            {{ fill(texts.source, { source: fact.source }) }}
            @if (fact.documentUrl; as address) {
              · <a [href]="address" rel="noopener" [attr.aria-label]="fill(texts.documentOf, { stage: stages[fact.stage] })">{{ texts.document }}</a>
            }
          </p>
        </li>
      }
    </ol>
  `,
  styles: `
    .stages {
      list-style: none;
      margin: var(--space-4) 0 0;
      padding: 0;
    }
    .stages li {
      position: relative;
      padding: 0 0 var(--space-4) var(--space-5);
      border-left: 1px solid var(--line-strong);
    }
    .stages li:last-child {
      padding-bottom: 0;
    }
    .stages li::before {
      content: '';
      position: absolute;
      left: -0.3rem;
      top: 0.5rem;
      width: 0.6rem;
      height: 0.6rem;
      border-radius: 50%;
      background: var(--act);
    }
    .stages p {
      margin: 0;
    }
    .stage-day {
      font-variant-numeric: tabular-nums;
    }
    .stage-name {
      font-family: var(--serif);
      font-size: 1.125rem;
    }
    @media (min-width: 48rem) {
      .stages {
        display: flex;
        border-top: 1px solid var(--line-strong);
      }
      .stages li {
        flex: 1 1 0;
        min-width: 9rem;
        padding: var(--space-3) var(--space-4) 0 0;
        border-left: 0;
      }
      .stages li::before {
        left: 0;
        top: -0.35rem;
      }
    }
  `,
})
export class StageLine {
  readonly facts = input.required<readonly StageFactWire[]>();

  private readonly tables = textsOf(secretariatTexts);
  protected readonly texts = this.tables.entity;
  protected readonly stages = this.tables.stages;
  protected readonly fill = fill;
  protected readonly language = inject(Language);
}
