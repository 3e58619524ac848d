import { DestroyRef, computed, inject, signal, type Signal } from '@angular/core';
import type { ReasonWire } from '@tequio/kernel';
import { firstValueFrom, type Observable } from 'rxjs';
import { problemOf, type Problem } from './problem';

export interface Submission<Input extends unknown[], Value> {
  readonly pending: Signal<boolean>;
  readonly problem: Signal<Problem | null>;
  /** The refusals that speak of one field, or of something inside it. */
  refusalsAt(path: string): readonly ReasonWire[];
  /** Refusals of the whole act, and of fields that this form does not show. */
  refusalsElsewhere(shownPaths: readonly string[]): readonly ReasonWire[];
  /** Answers undefined when refused, or when one is already on its way (a double click). */
  run(...input: Input): Promise<Value | undefined>;
  forgetProblem(): void;
}

/** One thing a person sends: at most one at a time, and what was typed stays where it is when it is refused. */
export function submission<Input extends unknown[], Value>(
  call: (...input: Input) => Observable<Value>,
  done: (value: Value) => unknown = () => undefined,
  /** What was refused before the page could listen, see `postedForm`. */
  refused?: Problem | null,
): Submission<Input, Value> {
  const pending = signal(false);
  const problem = signal<Problem | null>(refused ?? null);
  const reasons = computed(() => problem()?.reasons ?? []);
  let pageIsOpen = true;
  inject(DestroyRef).onDestroy(() => (pageIsOpen = false));

  async function run(...input: Input): Promise<Value | undefined> {
    if (pending()) return undefined;
    pending.set(true);
    problem.set(null);
    try {
      const value = await firstValueFrom(call(...input), { defaultValue: undefined as Value });
      if (pageIsOpen) await done(value);
      return value;
    } catch (error) {
      problem.set(problemOf(error));
      return undefined;
    } finally {
      pending.set(false);
    }
  }

  return {
    pending: pending.asReadonly(),
    problem: problem.asReadonly(),
    refusalsAt: (path) => reasons().filter((reason) => isAt(reason, path)),
    refusalsElsewhere: (shownPaths) => reasons().filter((reason) => !shownPaths.some((path) => isAt(reason, path))),
    run,
    forgetProblem: () => problem.set(null),
  };
}

function isAt(reason: ReasonWire, path: string): boolean {
  return reason.at === path || (reason.at?.startsWith(`${path}.`) ?? false);
}
