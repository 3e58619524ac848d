/** The next number of a cycle: one more than the highest; `P1` of the historic record counts apart. */
export function nextNumber(taken: readonly string[]): string {
  return String(Math.max(0, ...taken.filter((number) => /^\d+$/.test(number)).map(Number)) + 1);
}

/** Numbers first, in their order; then the proactive ones (`P1`). */
export function byNumber(a: { readonly number: string }, b: { readonly number: string }): number {
  const numeric = ({ number }: { readonly number: string }) => (/^\d+$/.test(number) ? Number(number) : Number.MAX_SAFE_INTEGER);
  return numeric(a) - numeric(b) || (a.number < b.number ? -1 : Number(a.number > b.number));
}
