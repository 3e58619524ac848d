import { fill } from '@tequio/kernel';

interface RefusalFacts {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly at?: string;
}

export interface DescribedRefusal {
  readonly code: string;
  readonly text: string;
  readonly at?: string;
  /** A page of this site that clears it. */
  readonly link?: string;
  readonly linkText?: string;
}

/** Words for refusals that a domain rule gave in the browser; the same table words the API's. */
export function describeRefusals(
  refusals: readonly RefusalFacts[],
  table: Readonly<Record<string, string>>,
  linkOf: (refusal: RefusalFacts) => Pick<DescribedRefusal, 'link' | 'linkText'> = () => ({}),
): DescribedRefusal[] {
  return refusals.map((refusal) => {
    const text = fill(table[refusal.code] ?? refusal.code, refusal.params);
    return { code: refusal.code, text, ...(refusal.at ? { at: refusal.at } : {}), ...linkOf(refusal) };
  });
}
