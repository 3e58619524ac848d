import { type Refusal, type RefusalKind, refusal } from './refusal';

/** A rule's answer: allowed with a value, or every reason against it (never just the first). */
export type Decision<T = void> = Allowed<T> | Refused;

export interface Allowed<T> {
  readonly allowed: true;
  readonly value: T;
}

export interface Refused {
  readonly allowed: false;
  readonly reasons: readonly [Refusal, ...Refusal[]];
}

export function allow(): Allowed<void>;
export function allow<T>(value: T): Allowed<T>;
export function allow<T>(value?: T): Allowed<T | undefined> {
  return { allowed: true, value };
}

export function refuse(first: Refusal, ...more: Refusal[]): Refused {
  return { allowed: false, reasons: [first, ...more] };
}

/** Shorthand for the common case of one reason. */
export function refuseWith(kind: RefusalKind, code: string, more: Omit<Refusal, 'kind' | 'code'> = {}): Refused {
  return refuse(refusal(kind, code, more));
}

/** Allowed with the value when nothing speaks against it, else refused with all of the reasons. */
export function decide<T>(reasons: readonly Refusal[], value: T): Decision<T> {
  const [first, ...more] = reasons;
  return first ? refuse(first, ...more) : allow(value);
}

/** Every reason of every decision; empty when all of them allow. */
export function reasonsAgainst(...decisions: readonly Decision<unknown>[]): readonly Refusal[] {
  return decisions.flatMap((decision) => (decision.allowed ? [] : decision.reasons));
}
