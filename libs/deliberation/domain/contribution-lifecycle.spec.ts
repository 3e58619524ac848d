import * as fc from 'fast-check';
import { canAnalyse, canReply, contributionStates, isAnswered, replyCoverage } from './contribution-lifecycle';
import { newContribution, newReply } from './testing/contributions';

const codes = (decision: ReturnType<typeof canReply> | ReturnType<typeof canAnalyse>): string[] =>
  decision.allowed ? [] : decision.reasons.map((reason) => reason.code);

describe('a reply', () => {
  it('may answer many contributions of one cycle', () =>
    expect(canReply([newContribution({ id: 'a' }), newContribution({ id: 'b', state: 'in-analysis' })], newReply()).allowed).toBe(true));

  it('must say why', () => expect(codes(canReply([newContribution()], newReply({ body: '  \n' })))).toEqual(['deliberation.reply-needs-its-reasons']));

  it('must answer something', () => expect(codes(canReply([], newReply()))).toEqual(['deliberation.reply-answers-nothing']));

  it('names every contribution that has its answer already', () =>
    expect(
      codes(canReply([newContribution({ id: 'a', state: 'accepted' }), newContribution({ id: 'b' }), newContribution({ id: 'c', state: 'merged' })], newReply())),
    ).toEqual(['deliberation.contribution-already-answered', 'deliberation.contribution-already-answered']));

  it('stays within one cycle', () =>
    expect(codes(canReply([newContribution({ id: 'a' }), newContribution({ id: 'b', cycleId: 'other' })], newReply()))).toEqual(['deliberation.reply-spans-cycles']));

  it.each([
    ['nothing', null, ['deliberation.merging-needs-the-other']],
    ['itself', newContribution({ id: 'a' }), ['deliberation.merging-into-itself']],
    ['one of another cycle', newContribution({ id: 'x', cycleId: 'other' }), ['deliberation.reply-spans-cycles']],
    ['a merged one', newContribution({ id: 'x', state: 'merged' }), ['deliberation.merging-into-a-merged-one']],
    ['another one', newContribution({ id: 'x' }), []],
  ])('that merges into %s', (_, mergedInto, expected) =>
    expect(codes(canReply([newContribution({ id: 'a' })], newReply({ outcome: 'merged', mergedInto })))).toEqual(expected));

  it('names another contribution only to merge', () =>
    expect(codes(canReply([newContribution({ id: 'a' })], newReply({ mergedInto: newContribution({ id: 'x' }) })))).toEqual(['deliberation.only-merging-names-another']));
});

describe('analysis', () => {
  it.each(contributionStates)('of a contribution that is %s', (state) => expect(canAnalyse(newContribution({ state })).allowed).toBe(state === 'received'));
});

describe('coverage', () => {
  it('is whole when nothing was said', () => expect(replyCoverage([])).toBe(1));
  it('counts the answered over all', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...contributionStates), { minLength: 1 }), (states) => {
        expect(replyCoverage(states) * states.length).toBeCloseTo(states.filter(isAnswered).length);
      }),
    ));
});
