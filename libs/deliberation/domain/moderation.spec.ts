import { reasonsAgainst } from '@tequio/kernel';
import { contributionStates } from './contribution-lifecycle';
import { type HidingReason, type Visibility, canHide, canShow, hidingReasons, isOwedAReply } from './moderation';

const codes = (decision: ReturnType<typeof canHide>) => reasonsAgainst(decision).map(({ code }) => code.replace('deliberation.', ''));

describe('moderation', () => {
  it.each<[Visibility, HidingReason, string, string[]]>([
    ['shown', 'insult', 'Insulta.', []],
    ['waiting', 'spam', '', []],
    ['shown', 'personal-data', ' ', ['hiding-needs-its-reason']],
    ['hidden', 'insult', '', ['contribution-not-on-show', 'hiding-needs-its-reason']],
    ['withdrawn', 'spam', '', ['contribution-not-on-show']],
  ])('hides what is %s for %s with the words "%s": %j', (visibility, because, note, expected) => expect(codes(canHide({ folio: 'F', visibility }, because, note))).toEqual(expected));

  it.each<[Visibility, string[]]>([
    ['waiting', []],
    ['hidden', []],
    ['shown', ['contribution-already-shown']],
    ['withdrawn', ['contribution-already-shown']],
  ])('shows what is %s: %j', (visibility, expected) => expect(codes(canShow({ folio: 'F', visibility }))).toEqual(expected));
});

describe('a reply is owed', () => {
  it.each(contributionStates)('to what is %s and shown as long as it is not answered', (state) =>
    expect(isOwedAReply({ state, visibility: 'shown', hiddenBecause: null })).toBe(['received', 'in-analysis'].includes(state)),
  );
  it.each(hidingReasons)('to what is hidden because of %s, unless it is spam', (hiddenBecause) =>
    expect(isOwedAReply({ state: 'received', visibility: 'hidden', hiddenBecause })).toBe(hiddenBecause !== 'spam'),
  );
  it('to what waits to be looked at', () => expect(isOwedAReply({ state: 'received', visibility: 'waiting', hiddenBecause: null })).toBe(true));
  it('not to what an undone import took back', () => expect(isOwedAReply({ state: 'received', visibility: 'withdrawn', hiddenBecause: null })).toBe(false));
});
