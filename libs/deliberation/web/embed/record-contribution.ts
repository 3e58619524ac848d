import { Component, computed, inject, input, output, signal } from '@angular/core';
import { deliberationTexts } from '@tequio/deliberation/wire';
import type { SubjectKind } from '@tequio/kernel';
import { FormField, GrowWithText, Notice } from '@tequio/platform/ui';
import { KeptText, fill, submission, textsOf } from '@tequio/platform/web';
import { DeliberationClient } from './deliberation-client';

/** Writes down what somebody said about a text; answers with its folio. */
@Component({
  selector: 'tq-record-contribution',
  imports: [FormField, GrowWithText, Notice],
  template: `
    <form method="post" class="stack" (submit)="send($event)">
      <tq-form-field [label]="texts.body" [hint]="texts.bodyHint" [errors]="bodyErrors()" [limit]="10000">
        <textarea tqGrow rows="4" [value]="kept().text()" (input)="kept().write(area.value)" #area></textarea>
      </tq-form-field>
      <tq-form-field [label]="texts.author" [hint]="texts.authorHint" [errors]="authorErrors()">
        <input type="text" autocomplete="off" [value]="author()" (input)="author.set(name.value)" #name />
      </tq-form-field>
      <p><button type="submit" class="button primary">{{ texts.register }}</button></p>
    </form>
    @if (folio(); as folio) {
      <tq-notice kind="verified" [announced]="true"><p>{{ registered(folio) }}</p></tq-notice>
    }
  `,
})
export class RecordContribution {
  readonly cycleId = input.required<string>();
  readonly subjectKind = input.required<SubjectKind>();
  readonly subjectId = input.required<string>();
  readonly recorded = output<void>();

  protected readonly texts = textsOf(deliberationTexts).contributions;
  private readonly client = inject(DeliberationClient);
  private readonly keptText = inject(KeptText);
  protected readonly kept = computed(() => this.keptText.keep(`contribution:${this.subjectKind()}:${this.subjectId()}`));
  protected readonly author = signal('');
  protected readonly folio = signal<string | null>(null);

  protected readonly recording = submission(
    () =>
      this.client.recordContribution(this.cycleId(), {
        subjectKind: this.subjectKind(),
        subjectId: this.subjectId(),
        body: this.kept().text(),
        ...(this.author().trim() === '' ? {} : { authorName: this.author() }),
      }),
    ({ folio }) => {
      this.kept().forget();
      this.author.set('');
      this.folio.set(folio);
      this.recorded.emit();
    },
  );
  protected readonly bodyErrors = computed(() => [...this.recording.refusalsAt('body'), ...this.recording.refusalsElsewhere(['body', 'authorName'])].map((reason) => reason.text));
  protected readonly authorErrors = computed(() => this.recording.refusalsAt('authorName').map((reason) => reason.text));

  protected registered(folio: string): string {
    return fill(this.texts.registered, { folio });
  }

  protected send(event: Event): void {
    event.preventDefault();
    this.folio.set(null);
    void this.recording.run();
  }
}
