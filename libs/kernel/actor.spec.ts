import { type Actor, anonymous, hasRole, isInForce, isMember, seatOf } from './actor';

const official: Actor = {
  kind: 'account',
  accountId: 'a',
  isAdministrator: false,
  isNationalObserver: false,
  memberships: [
    { secretariatId: 'durango', role: 'official', organisationId: 'o', seatId: 's', sectorCode: 'autoridad', capacity: 'titular' },
    { secretariatId: 'jalisco', role: 'monitor', organisationId: 'o', seatId: null, sectorCode: null, capacity: null },
  ],
};

describe('an actor', () => {
  it('has the role of a secretariat only there', () => {
    expect(hasRole(official, 'durango', 'official')).toBe(true);
    expect(hasRole(official, 'jalisco', 'official')).toBe(false);
  });
  it('speaks through a seat where he holds one', () => {
    expect(seatOf(official, 'durango')?.seatId).toBe('s');
    expect(seatOf(official, 'jalisco')).toBeNull();
  });
  it('is a member of nothing when not signed in', () => expect(isMember(anonymous, 'durango')).toBe(false));
  it.each([
    ['2019-01-01T00:00:00.000Z', true],
    ['2018-12-31T23:59:59.999Z', false],
    ['2020-01-01T00:00:00.000Z', false],
  ])('an appointment of 2019 is in force at %s: %s', (at, is) =>
    expect(isInForce({ validFrom: '2019-01-01T00:00:00.000Z', validTo: '2020-01-01T00:00:00.000Z' }, at)).toBe(is));
});
