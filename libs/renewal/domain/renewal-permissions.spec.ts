import { type Actor, type MemberRole, anonymous, memberRoles } from '@tequio/kernel';
import { cyclePhases } from '@tequio/cycle/domain';
import { type RenewalAction, type RenewalFacts, may, renewalActions } from './renewal-permissions';

const facts: RenewalFacts = { secretariatId: 'durango', phase: 'evaluating', isReportPublished: false, responsibleOrganisationIds: ['ayuntamiento'], liaisonAccountId: 'enlace' };

function inRole(role: MemberRole, organisationId = 'otra', accountId = 'somebody'): Actor {
  const seated = role === 'official' || role === 'civil-society' || role === 'guarantor';
  const membership = { secretariatId: 'durango', role, organisationId, seatId: seated ? 'seat' : null, sectorCode: null, capacity: seated ? ('titular' as const) : null };
  return { kind: 'account', accountId, isAdministrator: false, isNationalObserver: false, memberships: [membership] };
}

const seats: MemberRole[] = ['official', 'civil-society', 'guarantor'];

describe('who closes a cycle', () => {
  it.each<[RenewalAction, RenewalFacts['phase'], MemberRole[]]>([
    ['closing.read', 'drafting', [...memberRoles]],
    ['balance.write', 'evaluating', ['civil-society', 'guarantor', 'monitor']],
    ['choice.write', 'evaluating', seats],
    ['report.write', 'closed', seats],
    ['report.publish', 'closed', ['facilitator']],
    ['next.open', 'closed', ['facilitator']],
  ])('%s in %s: %j', (action, phase, roles) => expect(memberRoles.filter((role) => may(inRole(role), action, { ...facts, phase }).allowed)).toEqual(roles));

  it('nobody evaluates what he owes', () => {
    expect(may(inRole('civil-society', 'ayuntamiento'), 'balance.write', facts)).toMatchObject({ reasons: [{ code: 'renewal.nobody-evaluates-own-work' }] });
    expect(may(inRole('guarantor', 'otra', 'enlace'), 'balance.write', facts)).toMatchObject({ reasons: [{ code: 'renewal.nobody-evaluates-own-work' }] });
  });

  it('to a stranger the closing does not exist until its report is published; then he reads it', () => {
    for (const action of renewalActions) expect(may(anonymous, action, facts)).toMatchObject({ reasons: [{ kind: 'not-found' }] });
    expect(may(anonymous, 'closing.read', { ...facts, isReportPublished: true }).allowed).toBe(true);
  });

  it('after publishing nothing of it changes', () => {
    for (const action of ['balance.write', 'choice.write', 'report.write', 'report.publish'] as const) {
      for (const role of memberRoles) expect(may(inRole(role), action, { ...facts, phase: 'closed', isReportPublished: true }).allowed).toBe(false);
    }
  });

  it.each<[RenewalAction, MemberRole, string[]]>([
    ['balance.write', 'monitor', ['evaluating']],
    ['choice.write', 'official', ['evaluating', 'closed']],
    ['report.publish', 'facilitator', ['closed']],
  ])('%s happens in its phases', (action, role, phases) => expect(cyclePhases.filter((phase) => may(inRole(role), action, { ...facts, phase }).allowed)).toEqual(phases));
});
