import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { type ReplyOutcome, replyOutcomes } from '@tequio/deliberation/domain';
import { DeliberationClient } from '@tequio/deliberation/web/embed';
import { type ChangesWire, type ContributionWire, deliberationTexts } from '@tequio/deliberation/wire';
import { FormField, GrowWithText, RefusalList } from '@tequio/platform/ui';
import { KeptText, Language, fill, submission, textsOf } from '@tequio/platform/web';


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
  readonly replied = output<void>();

  protected readonly texts = textsOf(deliberationTexts).contributions;
  protected readonly manage = textsOf(deliberationTexts).manage;
  protected readonly outcomes = replyOutcomes;
  protected readonly language = inject(Language);
  private readonly client = inject(DeliberationClient);
  private readonly keptText = inject(KeptText);
  protected readonly kept = computed(() => this.keptText.keep(`reply:${this.cycleId()}`));
  protected readonly outcome = signal<ReplyOutcome>('accepted');
  protected readonly mergedInto = signal('');
  /** A change is shown to contributions about one text; of a cycle as such there are no versions. */
  private readonly about = computed(() => {
    const [first, ...others] = this.chosen();
    if (!first || first.subject.kind === 'cycle') return null;
    return others.every(({ subject }) => subject.id === first.subject.id) ? first : null;
  });
  protected readonly changes = httpResource<ChangesWire>(() => {
    const first = this.about();
    return first ? `/api/v1/contributions/${first.id}/changes` : undefined;
  });
  protected readonly versions = computed(() =>
    (this.changes.hasValue() ? this.changes.value().versions : []).map((version) => ({ ...version, label: fill(this.texts.versionLink, { number: version.number }) })),
  );
  protected readonly offersChange = computed(() => this.about() !== null && this.changes.hasValue());
  protected readonly version = linkedSignal({ source: () => this.about()?.id, computation: () => '' });
  protected readonly passage = linkedSignal({ source: this.version, computation: () => '' });
  protected readonly passages = computed(() => this.versions().find(({ id }) => id === this.version())?.passages ?? []);
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
        ...(this.passage() === '' ? {} : { passagePath: this.passage() }),
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
