import { type Actor, type MemberRole, allow, memberRoles, reasonsAgainst, refuseWith } from '@tequio/kernel';
import { type CyclePhase, cyclePhases } from '@tequio/cycle/domain';
import { type DraftingAction, type DraftingFacts, may } from './drafting-permissions';

const secretariatId = 'durango';

function member(role: MemberRole): Actor {
  return {
    kind: 'account',
    accountId: 'ana',
    isAdministrator: false,
    isNationalObserver: false,
    memberships: [{ secretariatId, role, organisationId: null, seatId: null, sectorCode: null, capacity: null }],
  };
}

function facts(phase: CyclePhase, more: Partial<DraftingFacts> = {}): DraftingFacts {
  return { secretariatId, phase, openIn: ['drafting'], isReopened: false, subjectRead: allow(), subjectEdit: allow(), subjectFreeze: allow(), ...more };
}

function codes(actor: Actor, action: DraftingAction, given: DraftingFacts): readonly string[] {
  return reasonsAgainst(may(actor, action, given)).map((reason) => reason.code);
}

describe('Who drafts', () => {
  it('are the seats and nobody else', () => {
    const drafting = memberRoles.filter((role) => may(member(role), 'draft.edit', facts('drafting')).allowed);
    expect(drafting).toEqual(['official', 'civil-society', 'guarantor']);
  });

  it('hears from the owner first: what is hidden stays hidden', () => {
    const hidden = facts('drafting', { subjectRead: refuseWith('not-found', 'commitments.no-such-commitment') });
    expect(codes(member('official'), 'draft.edit', hidden)).toEqual(['commitments.no-such-commitment']);
  });

  it('hears every reason of the owner and of the phase at once', () => {
    const setAside = facts('consulting', { subjectEdit: refuseWith('conflict', 'commitments.is-set-aside') });
    expect(codes(member('guarantor'), 'draft.edit', setAside)).toEqual(['commitments.is-set-aside', 'drafting.closed-until-reopened']);
  });
});

describe('When a text is written', () => {
  const written = (isReopened: boolean) => cyclePhases.filter((phase) => may(member('official'), 'draft.edit', facts(phase, { isReopened })).allowed);
  const reopened = cyclePhases.filter((phase) => may(member('official'), 'text.reopen', facts(phase)).allowed);

  it('is in its own phases', () => expect(written(false)).toEqual(['drafting']));
  it('is also while consulting and deciding once it was reopened', () => expect(written(true)).toEqual(['drafting', 'consulting', 'deciding']));
  it('can be reopened only there', () => expect(reopened).toEqual(['consulting', 'deciding']));
  it('is not reopened twice', () => {
    expect(codes(member('official'), 'text.reopen', facts('deciding', { isReopened: true }))).toEqual(['drafting.already-open']);
  });
});
