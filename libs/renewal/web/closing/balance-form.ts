import { Component, computed, inject, input, output } from '@angular/core';
import { BlockedAction, FormField, GrowWithText, RefusalList } from '@tequio/platform/ui';
import { KeptText, submission, textsOf } from '@tequio/platform/web';
import { type BalanceDraft, completions, earlyResults, potentials } from '@tequio/renewal/domain';
import { RenewalClient } from '@tequio/renewal/web/embed';
import { type BalanceWire, renewalLimits, renewalTexts } from '@tequio/renewal/wire';
import { keptDraft } from './kept-draft';

const shownFields = ['completion', 'potential', 'earlyResults', 'lessons', 'evidence'];
const unwritten: BalanceDraft = { completion: 'no-evidence', potential: 'unclear', earlyResults: 'not-applicable', lessons: '', evidence: '' };

/** Where somebody who does not owe the work says how far it came. */
@Component({
  selector: 'tq-balance-form',
  imports: [BlockedAction, FormField, GrowWithText, RefusalList],
  templateUrl: './balance-form.html',
})
export class BalanceForm {
  readonly commitmentId = input.required<string>();
  readonly balance = input.required<BalanceWire | null>();
  readonly saved = output<void>();
  /** Somebody else saved meanwhile: theirs is to be read first. */
  readonly overtaken = output<void>();

  protected readonly texts = textsOf(renewalTexts);
  private readonly client = inject(RenewalClient);
  private readonly keptText = inject(KeptText);
  protected readonly completions = completions;
  protected readonly potentials = potentials;
  protected readonly earlyResults = earlyResults;
  protected readonly limit = renewalLimits.text;
  private readonly kept = computed(() => this.keptText.keep(`balance:${this.commitmentId()}`));
  protected readonly form = keptDraft<BalanceDraft>(
    this.kept,
    computed(() => this.balance() ?? unwritten),
  );

  protected readonly saving = submission(
    () => {
      const { completion, potential, earlyResults: results, lessons, evidence } = this.form.draft();
      return this.client.writeBalance(this.commitmentId(), { completion, potential, earlyResults: results, lessons, evidence, revision: this.balance()?.revision ?? 0 });
    },
    () => {
      this.kept().forget();
      this.saved.emit();
    },
  );
  protected readonly otherRefusals = computed(() => this.saving.refusalsElsewhere(shownFields));

  protected errorsAt(field: string): string[] {
    return this.saving.refusalsAt(field).map(({ text }) => text);
  }

  protected async save(): Promise<void> {
    await this.saving.run();
    if (this.saving.problem()?.reasons.some(({ code }) => code === 'renewal.changed-meanwhile')) this.overtaken.emit();
  }
}
