import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { ReasonWire } from '@tequio/kernel';
import type { GateName } from '@tequio/cycle/domain';
import { shownReasons } from '@tequio/cycle/web/embed';
import { type GateOnLine, type PossibleMove, cycleLimits, cycleTexts } from '@tequio/cycle/wire';
import { BlockedAction, FormField, GrowWithText, RefusalList, StatusMark } from '@tequio/platform/ui';
import { fill, submission, textsOf } from '@tequio/platform/web';
import { CycleClient } from '../cycle-client';

interface Exception {
  readonly wanted: boolean;
  readonly reason: string;
  readonly agreement: string;
}

const noException: Exception = { wanted: false, reason: '', agreement: '' };

/** One move of the cycle: what it takes, what is missing and where, and for soft gates the exception in writing. */
@Component({
  selector: 'tq-move-form',
  imports: [BlockedAction, FormField, GrowWithText, RefusalList, StatusMark],
  templateUrl: './move-form.html',
  styleUrl: './move-form.css',
})
export class MoveForm {
  readonly cycleId = input.required<string>();
  readonly from = input.required<PossibleMove['to']>();
  readonly move = input.required<PossibleMove>();
  /** Why this person may not move the cycle at all. */
  readonly permission = input.required<readonly ReasonWire[]>();
  readonly moved = output<PossibleMove['to']>();

  private readonly tables = textsOf(cycleTexts);
  protected readonly texts = this.tables.workspace;
  protected readonly words = this.tables;
  protected readonly limits = cycleLimits;
  private readonly client = inject(CycleClient);

  protected readonly isBack = computed(() => this.move().direction === 'back');
  protected readonly phase = computed(() => this.tables.phases[this.move().to]);
  protected readonly title = computed(() => fill(this.isBack() ? this.texts.goBackTo : this.texts.moveTo, { phase: this.phase() }));
  protected readonly asks = computed(() => fill(this.texts.whatHolds, { phase: this.phase() }));
  protected readonly confirmText = computed(() => fill(this.isBack() ? this.texts.confirmBack : this.texts.confirmMove, { phase: this.phase() }));

  protected readonly reason = linkedSignal({ source: () => `${this.cycleId()}:${this.move().to}`, computation: () => '' });
  private readonly exceptions = signal<Readonly<Partial<Record<GateName, Exception>>>>({});
  protected readonly isConfirming = signal(false);

  /** Everything that still stands against the move as it is written now. */
  protected readonly against = computed(() => {
    if (this.permission().length > 0) return shownReasons(this.permission());
    return shownReasons(this.move().gates.filter((gate) => !this.isExcepted(gate)).flatMap((gate) => gate.reasons));
  });

  protected readonly moving = submission(
    () =>
      this.client.move(this.cycleId(), {
        from: this.from(),
        to: this.move().to,
        ...(this.reason().trim() === '' ? {} : { reason: this.reason() }),
        overrides: this.move()
          .gates.filter((gate) => this.isExcepted(gate))
          .map(({ gate }) => ({ gate, reason: this.exceptionOf(gate).reason, agreement: this.exceptionOf(gate).agreement })),
      }),
    ({ phase }) => {
      this.isConfirming.set(false);
      this.reason.set('');
      this.exceptions.set({});
      this.moved.emit(phase);
    },
  );
  protected readonly refusals = computed(() => {
    const shown = ['reason', ...this.move().gates.flatMap(({ gate }) => [`overrides.${gate}.reason`, `overrides.${gate}.agreement`])];
    return shownReasons(this.moving.refusalsElsewhere(shown));
  });

  protected exceptionOf(gate: GateName): Exception {
    return this.exceptions()[gate] ?? noException;
  }

  protected isExcepted({ gate, strength, reasons }: GateOnLine): boolean {
    return strength === 'soft' && reasons.length > 0 && this.exceptionOf(gate).wanted;
  }

  protected mayExcept(gate: GateOnLine): boolean {
    return gate.strength === 'soft' && gate.reasons.length > 0 && this.permission().length === 0;
  }

  protected write(gate: GateName, change: Partial<Exception>): void {
    this.exceptions.update((all) => ({ ...all, [gate]: { ...this.exceptionOf(gate), ...change } }));
  }

  protected shown(gate: GateOnLine) {
    return shownReasons(gate.reasons);
  }

  protected errorsAt(path: string): string[] {
    return this.moving.refusalsAt(path).map((reason) => reason.text);
  }

  protected strengthOf(gate: GateOnLine): string {
    return gate.strength === 'hard' ? this.tables.line.hard : this.tables.line.soft;
  }

  protected valueOf(event: Event): string {
    return event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement ? event.target.value : '';
  }

  protected isChecked(event: Event): boolean {
    return event.target instanceof HTMLInputElement && event.target.checked;
  }

  protected ask(): void {
    this.moving.forgetProblem();
    this.isConfirming.set(true);
  }
}
