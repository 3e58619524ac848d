import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type VersionsWire, draftingTexts, versionsPath } from '@tequio/drafting/wire';
import type { ReasonWire, SubjectKind } from '@tequio/kernel';
import { BlockedAction, BusyMark, FormField, GrowWithText, RefusalList } from '@tequio/platform/ui';
import { Language, fill, problemOf, submission, textsOf } from '@tequio/platform/web';
import { DraftClient } from './draft-client';

/** The frozen versions of a text, newest first, with who, when, why and the fingerprint; here a new one is frozen. */
@Component({
  selector: 'tq-version-history',
  imports: [BlockedAction, BusyMark, FormField, GrowWithText, RefusalList, RouterLink],
  template: `
    <section class="stack" aria-labelledby="versiones">
      <h2 id="versiones">{{ texts.title }}</h2>
      @if (history.hasValue()) {
        <ol class="list-lines">
          @for (version of history.value().versions; track version.id) {
            <li>
              <p>
                <strong>{{ number(version.number) }}</strong>
                <span class="muted"> · {{ signed(version.by.name, version.frozenAt) }}</span>
              </p>
              <p class="reason">{{ version.reason }}</p>
              <details>
                <summary class="small">{{ texts.hash }}</summary>
                <p class="hash">{{ version.hash }}</p>
              </details>
            </li>
          } @empty {
            <li class="muted">{{ texts.none }}</li>
          }
        </ol>
        @if (comparisonPage(); as page) {
          @if (history.value().versions.length > 1) {
            <p><a [routerLink]="page">{{ texts.compareTitle }}</a></p>
          }
        }
        @if (history.value().reopenings.length > 0) {
          <details>
            <summary>{{ texts.reopenings }}</summary>
            <ul class="list-plain small">
              @for (reopening of history.value().reopenings; track reopening.at) {
                <li>{{ signed(reopening.by.name, reopening.at) }}: {{ reopening.reason }}</li>
              }
            </ul>
          </details>
        }
      } @else if (history.error()) {
        <tq-refusal-list [refusals]="failure()" [announced]="true" />
      } @else {
        <tq-busy-mark />
      }
      @if (against() !== null) {
        @if (asks()) {
          <div class="stack">
            <tq-form-field [label]="texts.freezeReason" [hint]="texts.freezeHint" [errors]="errors()">
              <textarea tqGrow rows="2" #reason></textarea>
            </tq-form-field>
            <div class="row">
              <tq-blocked-action [busy]="freezing.pending()" (pressed)="freezing.run(reason.value)">{{ texts.freeze }}</tq-blocked-action>
              <button type="button" class="button quiet" (click)="asks.set(false)">{{ closureTexts.cancel }}</button>
            </div>
          </div>
        } @else {
          <tq-blocked-action look="" [refusals]="against() ?? []" (pressed)="asks.set(true)">{{ texts.freeze }}</tq-blocked-action>
        }
      }
    </section>
  `,
  styles: `
    .reason {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class VersionHistory {
  readonly kind = input.required<SubjectKind>();
  readonly subjectId = input.required<string>();
  /** Reasons against freezing, from the draft; without them nothing is frozen here. */
  readonly againstFreezing = input<readonly ReasonWire[] | null>(null);
  /** Where two versions are compared, without language. */
  readonly comparisonPage = input<string>();
  readonly zone = input<string>();
  /** The latest version the page knows of: a new one is looked for when it changes. */
  readonly latest = input<number | null>(null);
  readonly frozen = output<void>();

  protected readonly texts = textsOf(draftingTexts).versions;
  protected readonly closureTexts = textsOf(draftingTexts).closure;
  private readonly language = inject(Language);
  private readonly client = inject(DraftClient);
  protected readonly asks = signal(false);

  protected readonly history = httpResource<VersionsWire>(() => versionsPath(this.kind(), this.subjectId()));
  protected readonly failure = computed(() => (this.history.error() ? problemOf(this.history.error()).reasons : []));
  protected readonly against = computed(() => this.againstFreezing()?.map(({ text }) => ({ text })) ?? null);
  protected readonly freezing = submission(
    (reason: string) => this.client.freezeVersion({ kind: this.kind(), id: this.subjectId() }, reason),
    () => {
      this.asks.set(false);
      this.history.reload();
      this.frozen.emit();
    },
  );
  protected readonly errors = computed(() => (this.freezing.problem()?.reasons ?? []).map(({ text }) => text));

  constructor() {
    let known: number | null | undefined;
    effect(() => {
      const latest = this.latest();
      if (known !== undefined && known !== latest) untracked(() => this.history.reload());
      known = latest;
    });
  }

  protected number(n: number): string {
    return fill(this.texts.number, { n });
  }

  protected signed(name: string | null, at: string): string {
    const moment = this.language.dateTime(at, this.zone());
    return name ? fill(this.texts.frozen, { name, at: moment }) : moment;
  }
}
