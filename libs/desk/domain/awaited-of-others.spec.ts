import { type OthersKind, awaitedOfOthers } from './awaited-of-others';
import type { WaitingKind } from './waiting-items';

describe('what is awaited from others', () => {
  it.each<[string, [OthersKind, number], [WaitingKind, number][], number | null]>([
    ['is all of it when none is mine', ['scores', 5], [], 5],
    ['is the scores of the other seats', ['scores', 5], [['problems.score', 2]], 3],
    ['is nothing when only my stance is missing', ['stances', 1], [['version.approve', 4]], null],
    ['is the stances of the others, whatever number my version has', ['stances', 3], [['version.confirm', 7]], 2],
    ['is no contribution that I may answer as well', ['contributions', 4], [['contributions.answer', 4]], null],
    ['is the reports I may not verify', ['reports', 3], [['report.verify', 1], ['report.verify', 1]], 1],
  ])('%s', (_, [kind, count], mine, left) =>
    expect(awaitedOfOthers([{ kind, slug: 'durango', count }], mine.map(([own, n]) => ({ kind: own, slug: 'durango', count: n })))).toEqual(
      left === null ? [] : [{ kind, slug: 'durango', count: left }],
    ));

  it('in another secretariat is not mine', () =>
    expect(awaitedOfOthers([{ kind: 'stances', slug: 'sinaloa', count: 1 }], [{ kind: 'version.approve', slug: 'durango', count: 1 }])).toHaveLength(1));
});
