import type { WaitingKind } from './waiting-items';

/** What a secretariat waits for, whoever has to do it. */
export const othersKinds = ['scores', 'contributions', 'stances', 'reports', 'verdicts', 'balances', 'choices'] as const;
export type OthersKind = (typeof othersKinds)[number];

interface Counted<Kind> {
  readonly kind: Kind;
  readonly slug: string;
  readonly count: number;
}

/** My own share in it: things I could do as well as anybody, or things only I can do. */
const mineIn: Readonly<Record<OthersKind, { readonly kinds: readonly WaitingKind[]; readonly share: 'anybody' | 'counted' | 'one' }>> = {
  scores: { kinds: ['problems.score'], share: 'counted' },
  contributions: { kinds: ['contributions.answer'], share: 'anybody' },
  stances: { kinds: ['version.approve', 'version.approve-again', 'version.confirm'], share: 'one' },
  reports: { kinds: ['report.verify'], share: 'counted' },
  verdicts: { kinds: ['verdict.answer'], share: 'counted' },
  balances: { kinds: ['balance.write'], share: 'counted' },
  choices: { kinds: ['choices.write'], share: 'anybody' },
};

/** What is left for others once my own share is taken out: nobody reads as another's duty what stands on his own list. */
export function awaitedOfOthers<One extends Counted<OthersKind>>(awaited: readonly One[], mine: readonly Counted<WaitingKind>[]): One[] {
  return awaited
    .map((one) => {
      const { kinds, share } = mineIn[one.kind];
      const own = mine.filter(({ kind, slug }) => slug === one.slug && kinds.includes(kind));
      if (own.length === 0) return one;
      if (share === 'anybody') return { ...one, count: 0 };
      return { ...one, count: one.count - (share === 'one' ? 1 : own.reduce((sum, { count }) => sum + count, 0)) };
    })
    .filter(({ count }) => count > 0);
}
