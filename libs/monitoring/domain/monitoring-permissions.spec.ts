import { type Actor, type Membership, type MemberRole, anonymous, memberRoles } from '@tequio/kernel';
import { type MonitoringFacts, may, monitoringActions } from './monitoring-permissions';

const facts: MonitoringFacts = {
  secretariatId: 'durango',
  phase: 'implementing',
  isPublished: true,
  responsibleOrganisationIds: ['ayuntamiento', 'contraloria'],
  liaisonAccountId: 'enlace',
};

function actorWith(...memberships: Partial<Membership>[]): Actor {
  return {
    kind: 'account',
    accountId: 'somebody',
    isAdministrator: false,
    isNationalObserver: false,
    memberships: memberships.map((one) => ({ secretariatId: 'durango', role: 'official', organisationId: 'otra', seatId: 'seat', sectorCode: 'autoridad', capacity: 'titular', ...one })),
  };
}
const inRole = (role: MemberRole, organisationId = 'otra') => actorWith({ role, organisationId, seatId: ['facilitator', 'contributor', 'monitor'].includes(role) ? null : 'seat' });

describe('who reports and who verifies', () => {
  it.each<[string, MemberRole[]]>([['report.verify', ['civil-society', 'guarantor', 'monitor']]])('%s: %j', (_, roles) =>
    expect(memberRoles.filter((role) => may(inRole(role), 'report.verify', facts).allowed)).toEqual(roles));

  it('only seats of a responsible institution and the liaison report', () => {
    expect(may(inRole('official', 'contraloria'), 'progress.report', facts).allowed).toBe(true);
    expect(may({ ...inRole('contributor'), accountId: 'enlace' } as Actor, 'progress.report', facts).allowed).toBe(true);
    for (const role of ['monitor', 'facilitator'] as const) {
      expect(may({ ...inRole(role, 'contraloria'), accountId: 'enlace' } as Actor, 'progress.report', facts)).toMatchObject({ reasons: [{ code: 'monitoring.only-the-responsible-report' }] });
    }
    expect(may(inRole('official'), 'progress.report', facts)).toMatchObject({ reasons: [{ code: 'monitoring.only-the-responsible-report' }] });
    expect(may(inRole('civil-society'), 'progress.report', facts).allowed).toBe(false);
  });

  it('nobody verifies the work of his own institution, through whatever seat', () => {
    expect(may(inRole('civil-society', 'contraloria'), 'report.verify', facts)).toMatchObject({ reasons: [{ code: 'monitoring.nobody-verifies-own-work' }] });
    expect(may(actorWith({ role: 'guarantor' }, { role: 'official', organisationId: 'ayuntamiento' }), 'report.verify', facts).allowed).toBe(false);
  });

  it('a published commitment is everybody’s to read, an unpublished one does not exist outside', () => {
    expect(may(anonymous, 'progress.read', facts).allowed).toBe(true);
    expect(may(anonymous, 'progress.read', { ...facts, isPublished: false })).toMatchObject({ reasons: [{ kind: 'not-found' }] });
  });

  it.each(monitoringActions.filter((action) => action !== 'progress.read'))('%s is not found by a stranger', (action) =>
    expect(may(anonymous, action, facts)).toMatchObject({ reasons: [{ kind: 'not-found' }] }));

  it.each([
    ['drafting', false, false],
    ['implementing', true, true],
    ['evaluating', false, true],
    ['closed', false, false],
  ] as const)('in %s: report %s, verify %s', (phase, reports, verifies) => {
    expect(may(inRole('official', 'ayuntamiento'), 'progress.report', { ...facts, phase }).allowed).toBe(reports);
    expect(may(inRole('guarantor'), 'report.verify', { ...facts, phase }).allowed).toBe(verifies);
  });
});
