import { Component, computed, inject, input, output, signal } from '@angular/core';
import { shownReasons } from '@tequio/cycle/web/embed';
import { BlockedAction, FormField, GrowWithText, RefusalList } from '@tequio/platform/ui';
import { submission, textsOf } from '@tequio/platform/web';
import { type ProblemPageWire, problemLimits, problemsTexts } from '@tequio/problems/wire';
import { ProblemsClient } from '../problems-client';

type Step = 'submit' | 'withdraw' | 'prioritise' | 'merge' | 'set-aside' | 'restore';

/** In the order in which a problem goes through them. */
const steps: readonly Step[] = ['submit', 'prioritise', 'restore', 'merge', 'set-aside', 'withdraw'];
const withoutWords: readonly Step[] = ['submit', 'withdraw', 'restore'];

/** What can be done with a problem now, by this person; what cannot yet says why. */
@Component({
  selector: 'tq-problem-steps',
  imports: [BlockedAction, FormField, GrowWithText, RefusalList],
  templateUrl: './problem-steps.html',
  styleUrl: './problem-steps.css',
})
export class ProblemSteps {
  readonly problem = input.required<ProblemPageWire>();
  readonly changed = output<void>();

  protected readonly texts = textsOf(problemsTexts).page;
  protected readonly limits = problemLimits;
  private readonly client = inject(ProblemsClient);

  protected readonly asking = signal<Step | null>(null);
  protected readonly reason = signal('');
  protected readonly agreement = signal('');
  protected readonly intoId = signal('');

  /** Steps of other people's roles are left out; steps whose time has not come stay and explain themselves. */
  protected readonly offered = computed(() =>
    steps
      .map((step) => ({ step, text: this.textOf(step), reasons: this.problem().can[step] }))
      .filter(({ reasons }) => !reasons.some((reason) => reason.kind === 'forbidden' || reason.code.endsWith('-from-here')))
      .map(({ step, text, reasons }) => ({ step, text, against: shownReasons(reasons), leadsOn: step === 'submit' || step === 'prioritise' || step === 'restore' })),
  );

  protected readonly taking = submission(
    (step: Step) => this.send(step),
    () => {
      this.asking.set(null);
      this.reason.set('');
      this.agreement.set('');
      this.intoId.set('');
      this.changed.emit();
    },
  );
  protected readonly refusals = computed(() => shownReasons(this.taking.refusalsElsewhere(['reason', 'agreement', 'intoId'])));

  protected press(step: Step): void {
    this.taking.forgetProblem();
    if (withoutWords.includes(step)) void this.taking.run(step);
    else this.asking.set(step);
  }

  protected send(step: Step) {
    const { id } = this.problem();
    switch (step) {
      case 'submit':
        return this.client.submit(id);
      case 'withdraw':
        return this.client.withdraw(id);
      case 'restore':
        return this.client.restore(id);
      case 'prioritise':
        return this.client.prioritise(id, this.agreement());
      case 'merge':
        return this.client.merge(id, this.intoId(), this.reason());
      case 'set-aside':
        return this.client.setAside(id, this.reason());
    }
  }

  protected textOf(step: Step): string {
    return step === 'set-aside' ? this.texts.setAside : this.texts[step];
  }

  protected errorsAt(field: string): string[] {
    return this.taking.refusalsAt(field).map((reason) => reason.text);
  }

  protected confirm(event: Event, step: Step): void {
    event.preventDefault();
    void this.taking.run(step);
  }
}
