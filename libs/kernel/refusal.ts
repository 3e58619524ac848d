/**
 * Why something may not happen. The five kinds are closed: every kind has exactly one HTTP status
 * (404, 403, 409, 422, 400), and every code has a Spanish and an English text in its area's `wire/texts`.
 */
export type RefusalKind = 'not-found' | 'forbidden' | 'conflict' | 'incomplete' | 'invalid';

export interface Refusal {
  /** Area and sentence, e.g. `approval.version-changed-since`. */
  readonly code: string;
  readonly kind: RefusalKind;
  /** Values for the placeholders of the text. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** The field it speaks of, as a path in the request or the sheet, e.g. `milestones.3f….endsOn`. */
  readonly at?: string;
  /** Facts that the person needs to go on, e.g. both texts of a conflict. Never more than he may read. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

export function refusal(kind: RefusalKind, code: string, more: Omit<Refusal, 'kind' | 'code'> = {}): Refusal {
  return { kind, code, ...more };
}

/** A refusal as it goes over the line: told in the reader's language. */
export interface ReasonWire {
  readonly code: string;
  readonly kind: string;
  readonly text: string;
  readonly at?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly facts?: Readonly<Record<string, unknown>>;
  /** Where the person can do something about it. */
  readonly href?: string;
}
