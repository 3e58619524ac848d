import { type AccountActor, type Actor, type MemberRole, anonymous, memberRoles, system } from '@tequio/kernel';
import { may, partsOfExcerpt, secretariatsSearchableBy, wordsAsked } from '.';

describe('what was typed', () => {
  it.each([
    ['  agua   limpia ', 'agua limpia'],
    ['agua\u0000limpia', 'agua limpia'],
    ['\uD800 ladrilleras', 'ladrilleras'],
    ["' OR 1=1 --", "' OR 1=1 --"],
    ['\n\t', ''],
    ['a'.repeat(300), 'a'.repeat(200)],
  ])('%j is asked as %j', (typed, asked) => {
    expect(wordsAsked(typed)).toBe(asked);
  });
});

describe('an excerpt', () => {
  it.each([
    ['sin nada', [{ text: 'sin nada', isFound: false }]],
    ['', []],
    ['la ⟦basura⟧ y los ⟦residuos⟧', [
      { text: 'la ', isFound: false },
      { text: 'basura', isFound: true },
      { text: ' y los ', isFound: false },
      { text: 'residuos', isFound: true },
    ]],
    ['un ⟦corte', [{ text: 'un ', isFound: false }, { text: 'corte', isFound: false }]],
  ])('%j', (excerpt, parts) => {
    expect(partsOfExcerpt(excerpt)).toEqual(parts);
  });
});

describe("who finds a secretariat's work", () => {
  const memberAs = (role: MemberRole): AccountActor => ({
    kind: 'account',
    accountId: 'maria',
    isAdministrator: false,
    isNationalObserver: false,
    memberships: [{ secretariatId: 'durango', role, organisationId: null, seatId: null, sectorCode: null, capacity: null }],
  });
  const outsider: AccountActor = { ...memberAs('monitor'), memberships: [], isAdministrator: true, isNationalObserver: true };

  it.each<[string, Actor, boolean]>([
    ...memberRoles.map((role): [string, Actor, boolean] => [role, memberAs(role), true]),
    ['a stranger', anonymous, false],
    ['the installation', system, false],
    ['an administrator and national observer without a seat', outsider, false],
  ])('%s: %p', (_who, actor, finds) => {
    expect(may(actor, 'work.search', { secretariatId: 'durango' }).allowed).toBe(finds);
    expect(secretariatsSearchableBy(actor).includes('durango')).toBe(finds);
    expect(may(actor, 'work.search', { secretariatId: 'sinaloa' }).allowed).toBe(false);
    expect(may(actor, 'public.read', { secretariatId: 'sinaloa' }).allowed).toBe(true);
  });
});
