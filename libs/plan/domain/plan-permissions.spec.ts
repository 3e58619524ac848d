import { anonymous, memberRoles, reasonsAgainst } from '@tequio/kernel';
import { type PlanAction, may, planActions } from './plan-permissions';
import { newMember, newOutsider, newPlanPermissionFacts } from './testing/plan-builders';

const codes = (decision: ReturnType<typeof may>): readonly string[] => reasonsAgainst(decision).map((reason) => reason.code);

describe('the text of the plan', () => {
  it.each(memberRoles)('is read as a draft by a member who is %s', (role) =>
    expect(may(newMember(role), 'plan.read-draft', newPlanPermissionFacts()).allowed).toBe(true));

  it.each([
    ['the public', anonymous],
    ['a stranger', newOutsider()],
    ['the administrator', newOutsider({ isAdministrator: true })],
    ['the national observer', newOutsider({ isNationalObserver: true })],
    ['an official of another state', newMember('official', 'jalisco')],
  ])('does not exist for %s', (_who, actor) => {
    for (const action of planActions) expect(codes(may(actor, action, newPlanPermissionFacts()))).toEqual(['plan.not-found']);
  });

  it.each<[string, PlanAction, string]>([
    ['facilitator', 'plan.edit-draft', 'plan.only-seats-draft'],
    ['contributor', 'plan.edit-draft', 'plan.only-seats-draft'],
    ['monitor', 'plan.edit-draft', 'plan.only-seats-draft'],
    ['facilitator', 'plan.freeze', 'plan.only-seats-freeze'],
  ])('is closed to a %s who wants to %s: %s', (role, action, code) =>
    expect(codes(may(newMember(role as 'facilitator'), action, newPlanPermissionFacts()))).toEqual([code]));

  it.each([
    ['convening', true],
    ['drafting', true],
    ['consulting', true],
    ['deciding', true],
    ['implementing', false],
    ['evaluating', false],
    ['closed', false],
  ])('in %s can still be frozen by an official: %s', (phase, allowed) =>
    expect(may(newMember('official'), 'plan.freeze', newPlanPermissionFacts({ phase })).allowed).toBe(allowed));

  it('of a historic record never changes', () =>
    expect(codes(may(newMember('official'), 'plan.edit-draft', newPlanPermissionFacts({ historic: true })))).toEqual(['plan.is-historic-record']));

  it('is denied for an action nobody knows', () =>
    expect(codes(may(newMember('official'), 'plan.burn' as PlanAction, newPlanPermissionFacts()))).toEqual(['plan.unknown-action']));
});
