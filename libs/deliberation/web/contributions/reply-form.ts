import { Component, computed, inject, input, output, signal } from '@angular/core';
import { type ReplyOutcome, replyOutcomes } from '@tequio/deliberation/domain';
import { DeliberationClient } from '@tequio/deliberation/web/embed';
import { type ContributionWire, deliberationTexts } from '@tequio/deliberation/wire';
import { FormField, GrowWithText, RefusalList } from '@tequio/platform/ui';
import { KeptText, Language, submission, textsOf } from '@tequio/platform/web';


/** One reasoned reply to the contributions that were chosen. */
@Component({
  selector: 'tq-reply-form',
  imports: [FormField, GrowWithText, RefusalList],
  templateUrl: './reply-form.html',
})
export class ReplyForm {
  readonly cycleId = input.required<string>();
  readonly chosen = input.required<readonly ContributionWire[]>();
  /** Those it may be merged into. */
  readonly others = input<readonly ContributionWire[]>([]);
  /** Versions that may carry the change. */
  readonly versions = input<readonly { readonly id: string; readonly label: string }[]>([]);
  readonly replied = output<void>();

  protected readonly texts = textsOf(deliberationTexts).contributions;
  protected readonly outcomes = replyOutcomes;
  protected readonly language = inject(Language);
  private readonly client = inject(DeliberationClient);
  private readonly keptText = inject(KeptText);
  protected readonly kept = computed(() => this.keptText.keep(`reply:${this.cycleId()}`));
  protected readonly outcome = signal<ReplyOutcome>('accepted');
  protected readonly mergedInto = signal('');
  protected readonly version = signal('');
  protected readonly count = computed(() => this.language.plural(this.chosen().length, this.texts.selected));
  protected readonly folios = computed(() => this.chosen().map((contribution) => contribution.folio).join(', '));

  protected readonly sending = submission(
    () =>
      this.client.reply(this.cycleId(), {
        contributionIds: this.chosen().map((contribution) => contribution.id),
        outcome: this.outcome(),
        body: this.kept().text(),
        ...(this.outcome() === 'merged' && this.mergedInto() !== '' ? { mergedIntoId: this.mergedInto() } : {}),
        ...(this.version() === '' ? {} : { versionId: this.version() }),
      }),
    () => {
      this.kept().forget();
      this.replied.emit();
    },
  );
  protected readonly bodyErrors = computed(() => this.sending.refusalsAt('body').map((reason) => reason.text));
  protected readonly mergeErrors = computed(() => this.sending.refusalsAt('mergedIntoId').map((reason) => reason.text));
  protected readonly otherRefusals = computed(() => this.sending.refusalsElsewhere(['body', 'mergedIntoId']));

  protected choose(outcome: string): void {
    const known = replyOutcomes.find((one) => one === outcome);
    if (known) this.outcome.set(known);
  }

  protected send(event: Event): void {
    event.preventDefault();
    void this.sending.run();
  }
}
