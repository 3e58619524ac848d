import { canEvaluate, canChoose, canPublishReport, type ChoiceDraft, closingSummary, isStillTheSame } from './index';
import { newBalance, newChoice } from './testing/renewals';

const codesOf = (decision: { allowed: boolean; reasons?: readonly { code: string }[] }) => decision.reasons?.map(({ code }) => code) ?? [];

describe('an evaluation', () => {
  it.each<[string, Parameters<typeof newBalance>[0], string[]]>([
    ['is whole', {}, []],
    ['says what was learnt', { lessons: ' ' }, ['renewal.lessons-missing']],
    ['rests on something', { evidence: '' }, ['renewal.evidence-missing']],
    ['needs no evidence to say that there was none', { completion: 'no-evidence', earlyResults: 'not-applicable', evidence: '' }, []],
    ['sees no results of work that was not done', { completion: 'not-started', earlyResults: 'major' }, ['renewal.results-without-work']],
    ['may see that things got worse without work', { completion: 'not-started', earlyResults: 'worsened' }, []],
  ])('%s', (_, draft, codes) => expect(codesOf(canEvaluate(newBalance(draft)))).toEqual(codes));
});

describe('what becomes of a commitment', () => {
  const facts = { commitmentIds: ['c1', 'c2', 'c3'], others: [{ commitmentId: 'c3', choice: 'merged', intoCommitmentId: 'c2' } as const] };
  it.each<[string, Partial<ChoiceDraft>, string[]]>([
    ['is carried over with a reason', {}, []],
    ['is not decided without one', { reason: '' }, ['renewal.reason-missing']],
    ['merges into another', { choice: 'merged', intoCommitmentId: 'c2' }, []],
    ['merges into something', { choice: 'merged' }, ['renewal.merged-needs-a-target']],
    ['does not merge into itself', { choice: 'merged', intoCommitmentId: 'c1' }, ['renewal.merged-into-itself']],
    ['does not merge into another cycle', { choice: 'merged', intoCommitmentId: 'c9' }, ['renewal.target-not-in-this-cycle']],
    ['does not merge into what is merged itself', { choice: 'merged', intoCommitmentId: 'c3' }, ['renewal.target-is-merged-itself']],
    ['is not merged away under those merged into it', { commitmentId: 'c2', choice: 'merged', intoCommitmentId: 'c1' }, ['renewal.others-are-merged-into-it']],
    ['has a target only when merged', { choice: 'dropped', intoCommitmentId: 'c2' }, ['renewal.target-only-when-merged']],
  ])('%s', (_, draft, codes) => expect(codesOf(canChoose(newChoice(draft), facts))).toEqual(codes));
});

describe('the closing report', () => {
  const commitment = { id: 'c1', number: '1', title: 'Padrón', isEvaluated: true, isChosen: true, path: '/trabajo/durango/2/cierre' };

  it('is published whole', () => {
    expect(canPublishReport('Qué logramos', [commitment]).allowed).toBe(true);
    expect(codesOf(canPublishReport(' ', [{ ...commitment, isEvaluated: false }, { ...commitment, isChosen: false }]))).toEqual([
      'renewal.report-is-empty',
      'renewal.commitment-without-balance',
      'renewal.commitment-without-choice',
    ]);
  });

  it('is never written over what somebody else wrote meanwhile', () => {
    expect(isStillTheSame(2, 2).allowed).toBe(true);
    expect(codesOf(isStillTheSame(1, 2))).toEqual(['renewal.changed-meanwhile']);
  });
});

it('commitments nobody ever reported on are counted apart', () =>
  expect(
    closingSummary([
      { isActive: true, completion: 'complete' },
      { isActive: true, completion: 'limited' },
      { isActive: true, completion: null },
      { isActive: false, completion: 'not-started' },
    ]),
  ).toEqual({ total: 4, inactive: 1, byCompletion: { 'no-evidence': 0, 'not-started': 0, limited: 1, substantial: 0, complete: 1 }, notEvaluated: 1 }));
