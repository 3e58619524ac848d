import { type Subject, isUuid, subjectKinds } from '@tequio/kernel';

/** Where browsers open the socket of the live drafts. */
export const livePath = '/api/v1/live';

/** A document on the socket. A copy of another generation cannot be brought together with it. */
export function liveDocumentName({ kind, id }: Subject, generation: number): string {
  return `${kind}/${id}/${generation}`;
}

/** Null when it is no name of ours: it came over the line. */
export function parseLiveDocumentName(name: string): { readonly subject: Subject; readonly generation: number } | null {
  const [kind, id = '', generation = '', ...rest] = name.split('/');
  const known = subjectKinds.find((candidate) => candidate === kind);
  if (!known || !isUuid(id) || !/^[1-9]\d{0,8}$/.test(generation) || rest.length > 0) return null;
  return { subject: { kind: known, id }, generation: Number(generation) };
}

/** Who is at a document, as the server says it; nobody can appear under another's name. */
export interface PresentPerson {
  readonly accountId: string;
  readonly name: string;
  readonly sectorCode: string | null;
  readonly sector: string | null;
  readonly organisation: string | null;
  readonly mayEdit: boolean;
}

/** Words of the server beside the document itself. */
export type LiveNotice =
  /** In the database up to these counts, by the Yjs client that typed. */
  | { readonly kind: 'stored'; readonly upTo: Readonly<Record<string, number>> }
  /** What one may do has changed: ask for the draft again. */
  | { readonly kind: 'rights'; readonly mayEdit: boolean }
  /** Values that are no texts (choices, dates, rows) have changed. */
  | { readonly kind: 'values' };

/** Words of a page to the server. */
export interface LiveRequest {
  readonly kind: 'editorial';
  readonly editorial: boolean;
}

/** Why the socket was closed on a document, in the close message. */
export const liveEndings = ['no-access', 'other-generation', 'refused', 'too-many', 'shutting-down'] as const;
export type LiveEnding = (typeof liveEndings)[number];
