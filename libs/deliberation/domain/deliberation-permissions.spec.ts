import { type Actor, type MemberRole, allow, anonymous, memberRoles, refuseWith } from '@tequio/kernel';
import { type DeliberationAction, type DeliberationFacts, deliberationActions, may } from './deliberation-permissions';

const facts: DeliberationFacts = { secretariatId: 'durango', subjectRead: allow(), subjectComment: allow(), cycleIsClosed: false };

function actorIn(role: MemberRole, secretariatId = 'durango'): Actor {
  return {
    kind: 'account',
    accountId: 'account',
    isAdministrator: false,
    isNationalObserver: false,
    memberships: [{ secretariatId, role, organisationId: null, seatId: null, sectorCode: null, capacity: null }],
  };
}

describe('who may do what in a conversation', () => {
  it.each<[DeliberationAction, MemberRole[]]>([
    ['thread.read', [...memberRoles]],
    ['thread.resolve', ['facilitator', 'official', 'civil-society', 'guarantor']],
    ['thread.reopen', ['facilitator', 'official', 'civil-society', 'guarantor']],
    ['contribution.read', [...memberRoles]],
    ['contribution.record', ['facilitator', 'official', 'civil-society', 'guarantor', 'contributor']],
    ['contribution.capture', ['facilitator', 'official', 'civil-society', 'guarantor', 'contributor']],
    ['contribution.import', ['facilitator', 'official', 'civil-society', 'guarantor', 'contributor']],
    ['contribution.moderate', ['facilitator', 'official', 'civil-society', 'guarantor']],
    ['consultation.open', ['facilitator']],
    ['consultation.change-period', ['facilitator']],
    ['contribution.analyse', ['official', 'civil-society', 'guarantor']],
    ['contribution.reply', ['official', 'civil-society', 'guarantor']],
  ])('%s: %j', (action, roles) => expect(memberRoles.filter((role) => may(actorIn(role), action, facts).allowed)).toEqual(roles));

  it.each(deliberationActions)('%s is not found by strangers and by members elsewhere', (action) => {
    for (const actor of [anonymous, actorIn('official', 'jalisco')]) {
      expect(may(actor, action, facts)).toMatchObject({ allowed: false, reasons: [{ kind: 'not-found' }] });
    }
  });

  it.each(['thread.open', 'comment.post'] as const)('%s follows the owner of the text', (action) => {
    const closed = refuseWith('conflict', 'commitments.text-is-closed');
    expect(may(actorIn('official'), action, { ...facts, subjectComment: closed })).toEqual(closed);
    const hidden = refuseWith('not-found', 'commitments.not-found');
    expect(may(actorIn('official'), action, { ...facts, subjectRead: hidden, subjectComment: closed })).toEqual(hidden);
  });

  it.each<[DeliberationFacts['consultation'], string | null]>([
    ['open', null],
    ['none', 'deliberation.not-consulted'],
    ['announced', 'deliberation.consultation-not-open-yet'],
    ['over', 'deliberation.consultation-is-over'],
    [undefined, 'deliberation.not-consulted'],
  ])('anybody contributes to a consultation that is %s: %s', (consultation, code) => {
    for (const actor of [anonymous, actorIn('monitor'), actorIn('official', 'jalisco')]) {
      const decision = may(actor, 'contribution.contribute', { ...facts, ...(consultation ? { consultation } : {}) });
      expect(decision.allowed ? null : decision.reasons[0].code).toBe(code);
    }
  });

  it('a closed cycle takes no contribution and says so besides the role', () =>
    expect(may(actorIn('monitor'), 'contribution.reply', { ...facts, cycleIsClosed: true })).toMatchObject({
      reasons: [{ code: 'deliberation.role-may-not' }, { code: 'deliberation.cycle-is-closed' }],
    }));
});
