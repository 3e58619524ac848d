import { type Decision, type Refusal, refusal } from '@tequio/kernel';

/** Carries a rule's reasons to the edge, where they become one problem+json answer. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';

  constructor(readonly reasons: readonly [Refusal, ...Refusal[]]) {
    super(reasons.map((reason) => reason.code).join(', '));
  }
}

/** The value of an allowed decision; every reason thrown otherwise. */
export function orRefuse<T>(decision: Decision<T>): T {
  if (decision.allowed) return decision.value;
  throw new RefusedError(decision.reasons);
}

/** What is not there and what one may not see are the same 404. */
export function notFound(code: string): never {
  throw new RefusedError([refusal('not-found', code)]);
}
