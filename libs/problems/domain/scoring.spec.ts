import fc from 'fast-check';
import { rank } from './ranking';
import { closeRound, giveScores, openRound } from './scoring';
import { defaultCriteria } from './testing/problem-facts';

const facts = { roundIsOpen: true, state: 'submitted', criteria: defaultCriteria } as const;
const sheet = { urgency: 5, innovation: 3, 'social-benefit': 4, feasibility: 2 };

describe('giving scores', () => {
  it.each([
    ['a whole sheet', sheet, []],
    ['a sheet with one criterion missing', { urgency: 5, innovation: 3, 'social-benefit': 4 }, ['problems.score-missing']],
    ['a zero', { ...sheet, urgency: 0 }, ['problems.score-out-of-range']],
    ['a six', { ...sheet, urgency: 6 }, ['problems.score-out-of-range']],
    ['a half', { ...sheet, urgency: 2.5 }, ['problems.score-out-of-range']],
    ['no number at all', { ...sheet, urgency: Number.NaN }, ['problems.score-out-of-range']],
    ['a criterion nobody agreed on', { ...sheet, sympathy: 5 }, ['problems.criterion-unknown']],
    ['nothing', {}, ['problems.score-missing', 'problems.score-missing', 'problems.score-missing', 'problems.score-missing']],
  ])('%s', (_, scores, expected) => {
    const decision = giveScores(facts, scores);
    expect(decision.allowed ? [] : decision.reasons.map((reason) => reason.code)).toEqual(expected);
  });

  it('comes too late once the round is closed', () => {
    expect(giveScores({ ...facts, roundIsOpen: false }, sheet)).toMatchObject({ reasons: [{ kind: 'conflict', code: 'problems.round-already-closed' }] });
  });

  it('is for submitted problems', () => {
    expect(giveScores({ ...facts, state: 'merged' }, sheet)).toMatchObject({ reasons: [{ code: 'problems.not-up-for-scoring' }] });
  });
});

describe('rounds', () => {
  it.each([
    ['opens over submitted problems', { phase: 'diagnosing', roundIsOpen: false, submitted: 2 } as const, []],
    ['does not open over nothing', { phase: 'diagnosing', roundIsOpen: false, submitted: 0 } as const, ['problems.nothing-to-score']],
    ['does not open twice', { phase: 'diagnosing', roundIsOpen: true, submitted: 2 } as const, ['problems.round-already-open']],
    ['does not open later', { phase: 'drafting', roundIsOpen: false, submitted: 2 } as const, ['problems.not-in-this-phase']],
  ])('%s', (_, asked, expected) => {
    const decision = openRound(asked);
    expect(decision.allowed ? [] : decision.reasons.map((reason) => reason.code)).toEqual(expected);
  });

  it('closes once', () => {
    expect(closeRound({ roundIsOpen: true }).allowed).toBe(true);
    expect(closeRound({ roundIsOpen: false })).toMatchObject({ reasons: [{ code: 'problems.round-already-closed' }] });
  });
});

const all = (score: number) => ({ urgency: score, innovation: score, 'social-benefit': score, feasibility: score });

describe('the ranking', () => {
  it('puts the highest mean first and shows how far the seats lie apart', () => {
    const ranking = rank(defaultCriteria, [
      { problemId: 'agreed', seatId: 's1', scores: all(4) },
      { problemId: 'agreed', seatId: 's2', scores: all(4) },
      { problemId: 'disputed', seatId: 's1', scores: all(5) },
      { problemId: 'disputed', seatId: 's2', scores: all(1) },
    ]);
    expect(ranking).toMatchObject([
      { problemId: 'agreed', rank: 1, mean: 4, spread: 0, lowest: 4, highest: 4, seats: 2 },
      { problemId: 'disputed', rank: 2, mean: 3, spread: 2, lowest: 1, highest: 5, seats: 2 },
    ]);
  });

  it('counts on each criterion how many seats gave what', () => {
    const [only] = rank(defaultCriteria, [
      { problemId: 'p', seatId: 's1', scores: sheet },
      { problemId: 'p', seatId: 's2', scores: { ...sheet, urgency: 4 } },
    ]);
    expect(only?.byCriterion[0]).toEqual({ code: 'urgency', mean: 4.5, spread: 0.5, lowest: 4, highest: 5, counts: [0, 0, 0, 1, 1] });
  });

  it('lets equals share a rank and counts on after them', () => {
    const given = [['a', 4], ['b', 4], ['c', 2]].map(([problemId, score]) => ({ problemId: String(problemId), seatId: 's', scores: all(Number(score)) }));
    expect(rank(defaultCriteria, given).map(({ problemId, rank: place }) => [problemId, place])).toEqual([['a', 1], ['b', 1], ['c', 3]]);
  });

  it('of nothing is empty', () => {
    expect(rank(defaultCriteria, [])).toEqual([]);
  });

  const score = fc.integer({ min: 1, max: 5 });
  const anySheet = fc.record({ urgency: score, innovation: score, 'social-benefit': score, feasibility: score });
  const given = fc
    .uniqueArray(fc.record({ problemId: fc.constantFrom('a', 'b', 'c', 'd'), seatId: fc.constantFrom('s1', 's2', 's3', 's4', 's5'), scores: anySheet }), {
      selector: (each) => `${each.problemId} ${each.seatId}`,
    });

  it('law: does not depend on the order in which the sheets came', () => {
    fc.assert(fc.property(given, (sheets) => expect(rank(defaultCriteria, sheets.toReversed())).toEqual(rank(defaultCriteria, sheets))));
  });

  it('law: a mean lies between its lowest and highest, and a spread never exceeds two', () => {
    fc.assert(
      fc.property(given, (sheets) => {
        for (const each of rank(defaultCriteria, sheets)) {
          for (const measured of [each, ...each.byCriterion]) {
            expect(measured.lowest).toBeLessThanOrEqual(measured.mean);
            expect(measured.mean).toBeLessThanOrEqual(measured.highest);
            expect(measured.spread).toBeGreaterThanOrEqual(0);
            expect(measured.spread).toBeLessThanOrEqual(2);
          }
        }
      }),
    );
  });

  it('law: ranks follow the means', () => {
    fc.assert(
      fc.property(given, (sheets) => {
        const ranking = rank(defaultCriteria, sheets);
        return ranking.every((each) => ranking.every((other) => each.mean > other.mean === each.rank < other.rank));
      }),
    );
  });
});
