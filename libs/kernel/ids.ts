/** Makes identifiers; an argument wherever a rule needs a new one. */
export interface Ids {
  /** A UUID, version 7: sortable by the time it was made. */
  next(): string;
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text);
}
