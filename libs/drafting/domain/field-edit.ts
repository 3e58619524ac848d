import { type Decision, allow, canonicalJson, refuseWith } from '@tequio/kernel';
import type { DraftValue, Place } from './draft-shape';
import { inOrder } from './draft-value';

/** What a person sends: the value he saw, and the value he wants. */
export interface FieldEdit {
  readonly base: DraftValue;
  readonly value: DraftValue;
}

export type EditOutcome =
  | { readonly kind: 'write'; readonly value: DraftValue }
  /** Somebody wrote the very same, or an answer was lost and the edit came again. */
  | { readonly kind: 'already-so' };

/**
 * Nobody's text is ever silently overwritten: an edit counts only against the value its author saw. What stands there
 * now and what he wrote are both handed back. Boxes that different people tick do not disturb one another.
 */
export function editAgainstBase(place: Place, current: DraftValue, edit: FieldEdit): Decision<EditOutcome> {
  if (isSame(current, edit.value)) return allow({ kind: 'already-so' });
  if (isSame(current, edit.base)) return allow({ kind: 'write', value: edit.value });
  if (place.shape.type === 'choices') {
    const merged = mergeChoices(edit.base as readonly string[], current as readonly string[], edit.value as readonly string[]);
    const value = inOrder(place.shape, merged);
    return allow(isSame(current, value) ? { kind: 'already-so' } : { kind: 'write', value });
  }
  return refuseWith('conflict', 'drafting.field-changed-meanwhile', {
    at: place.path,
    facts: { base: edit.base, mine: edit.value, theirs: current },
  });
}

/** What was ticked and unticked between base and value, done to what is ticked now. */
function mergeChoices(base: readonly string[], current: readonly string[], value: readonly string[]): readonly string[] {
  const removed = new Set(base.filter((code) => !value.includes(code)));
  const added = value.filter((code) => !base.includes(code));
  return [...current.filter((code) => !removed.has(code)), ...added];
}

export function isSame(a: DraftValue, b: DraftValue): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
