import { REQUEST_CONTEXT, TransferState, inject, makeStateKey } from '@angular/core';
import type { Problem } from './problem';

/** A form that a browser sent without scripts (there are none, or not yet), and how the API answered. */
export interface PostedForm {
  /** What had been typed, without secrets. */
  readonly values: Readonly<Record<string, string>>;
  /** Null when it was accepted. */
  readonly problem: Problem | null;
}

const key = makeStateKey<PostedForm | null>('posted form');

/** Asked once by the page that has the form (injection context): its first picture shows what came of it. */
export function postedForm(): PostedForm | null {
  const state = inject(TransferState);
  const context = inject(REQUEST_CONTEXT, { optional: true }) as { readonly posted?: PostedForm } | null;
  if (context?.posted) {
    state.set(key, context.posted);
    return context.posted;
  }
  const carried = state.get(key, null);
  // Coming back to the page later is a new beginning
  state.remove(key);
  return carried;
}
