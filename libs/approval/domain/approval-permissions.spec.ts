import { type Actor, anonymous, memberRoles, reasonsAgainst } from '@tequio/kernel';
import { type ApprovalAction, approvalActions, may } from './approval-permissions';
import { newMember } from './testing/approval-builders';

const facts = { secretariatId: 'durango', phase: 'deciding' };
const codes = (actor: Actor, action: ApprovalAction, more = {}) => reasonsAgainst(may(actor, action, { ...facts, ...more })).map((reason) => reason.code);

describe('deciding', () => {
  it.each(memberRoles)('is seen by a %s of the secretariat', (role) => expect(codes(newMember(role), 'approval.read')).toEqual([]));

  it.each<[string, Actor]>([
    ['the public', anonymous],
    ['an official of another state', newMember('official', { secretariatId: 'jalisco' })],
    ['the administrator', { kind: 'account', accountId: 'x', isAdministrator: true, isNationalObserver: false, memberships: [] }],
  ])('does not exist for %s', (_who, actor) => {
    for (const action of approvalActions) expect(codes(actor, action)).toEqual(['approval.not-found']);
  });

  it.each(['facilitator', 'contributor', 'monitor'] as const)('never hears a %s', (role) => {
    expect(codes(newMember(role), 'approval.give-stance')).toEqual(['approval.only-seats-decide']);
    expect(codes(newMember(role), 'approval.withdraw-stance', { stanceSeatId: 's' })).toEqual(['approval.only-seats-decide']);
    expect(codes(newMember(role), 'approval.confirm-stance', { stanceSeatId: 's' })).toEqual(['approval.only-seats-decide']);
    expect(codes(newMember(role), 'approval.answer-objection')).toEqual(['approval.only-drafters-answer']);
  });

  it.each(['official', 'civil-society', 'guarantor'] as const)('hears a %s, titular or alternate, for his own seat only', (role) => {
    for (const capacity of ['titular', 'alternate'] as const) {
      const person = newMember(role, { seatId: 's', capacity });
      expect(codes(person, 'approval.give-stance')).toEqual([]);
      expect(codes(person, 'approval.withdraw-stance', { stanceSeatId: 's' })).toEqual([]);
      expect(codes(person, 'approval.withdraw-stance', { stanceSeatId: 'other' })).toEqual(['approval.not-your-seat']);
    }
  });

  it.each(['drafting', 'consulting', 'implementing', 'closed'])('has not begun or is over in %s', (phase) =>
    expect(codes(newMember('guarantor'), 'approval.give-stance', { phase })).toEqual(['approval.not-deciding']));

  it('is denied for an action nobody knows', () =>
    expect(codes(newMember('official'), 'approval.buy' as ApprovalAction)).toEqual(['approval.unknown-action']));
});
