import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { ReasonWire } from '@tequio/kernel';
import { ApprovalClient } from '@tequio/approval/web/embed';
import { type ObjectionView, approvalTexts } from '@tequio/approval/wire';
import { Paragraphs } from '@tequio/deliberation/web/embed';
import { shownReasons } from '@tequio/cycle/web/embed';
import { BlockedAction, FormField, GrowWithText, RefusalList, StatusMark } from '@tequio/platform/ui';
import { KeptText, Language, fill, submission, textsOf } from '@tequio/platform/web';

/** Objections with their answers; anybody who drafts answers, only the seat that objected withdraws. */
@Component({
  selector: 'tq-objections',
  imports: [BlockedAction, FormField, GrowWithText, Paragraphs, RefusalList, StatusMark],
  templateUrl: './objections.html',
  styles: ':host { display: block; }',
})
export class Objections {
  readonly objections = input.required<readonly ObjectionView[]>();
  readonly mySeatId = input<string | null>(null);
  readonly timeZone = input.required<string>();
  readonly answerRefusals = input.required<readonly ReasonWire[]>();
  readonly withdrawRefusals = input.required<readonly ReasonWire[]>();
  readonly changed = output<void>();

  protected readonly texts = textsOf(approvalTexts);
  private readonly language = inject(Language);
  private readonly client = inject(ApprovalClient);
  private readonly keptText = inject(KeptText);
  protected readonly answeredId = signal<string | null>(null);
  protected readonly kept = computed(() => this.keptText.keep(`objection-answer:${this.answeredId() ?? ''}`));
  protected readonly blocked = computed(() => shownReasons(this.answerRefusals()));
  protected readonly withdrawBlocked = computed(() => shownReasons(this.withdrawRefusals()));

  protected readonly answering = submission(
    (id: string) => this.client.answer(id, this.kept().text()),
    () => {
      this.kept().forget();
      this.answeredId.set(null);
      this.changed.emit();
    },
  );
  protected readonly withdrawing = submission(
    (id: string) => this.client.withdraw(id),
    () => this.changed.emit(),
  );
  protected readonly answerErrors = computed(() => [...this.answering.refusalsAt('body'), ...this.answering.refusalsElsewhere(['body'])].map((reason) => reason.text));

  protected byWhom(said: { readonly by: { readonly name: string }; readonly at: string }): string {
    return fill(this.texts.by, { name: said.by.name, when: this.language.dateTime(said.at, this.timeZone()) });
  }

  protected onVersion(objection: ObjectionView): string {
    return fill(this.texts.onVersion, { n: objection.versionNumber });
  }

  protected withdrawnOn(instant: string): string {
    return fill(this.texts.objectionWithdrawn, { when: this.language.date(instant, this.timeZone()) });
  }
}
