import { anonymous, memberRoles, reasonsAgainst } from '@tequio/kernel';
import type { AccountActor, MemberRole } from '@tequio/kernel';
import { type PublicationAction, may } from './publication-permissions';
import { type PublishingFacts, reasonsAgainstPublishing } from './publishing';

const hash = 'a'.repeat(64);
const ready: PublishingFacts = {
  versionHash: hash,
  ballot: { versionHash: hash, versionNumber: 3, textEdited: false },
  alreadyPublished: null,
  missingSectors: [],
  openObjections: 0,
  unanswered: [],
  anySectorApproved: true,
};

describe('publishing an edition', () => {
  it.each<[string, Partial<PublishingFacts>, string[]]>([
    ['of the approved version', {}, []],
    ['before any version is frozen', { ballot: null }, ['publication.no-version-yet']],
    ['of a version seen before the last freeze', { versionHash: 'b'.repeat(64) }, ['publication.version-changed-since']],
    ['twice', { alreadyPublished: { number: 1 } }, ['publication.already-published']],
    ['while the text has been edited', { ballot: { versionHash: hash, versionNumber: 3, textEdited: true } }, ['publication.text-edited-since']],
    ['while a contribution waits for its reply', { unanswered: ['DUR-2-0003'] }, ['publication.contributions-unanswered']],
    ['when every sector is waived and nobody spoke', { anySectorApproved: false }, ['publication.nobody-approved']],
    ['without a sector and against an objection', { missingSectors: [{ code: 'g', label: 'Garante' }], openObjections: 2 }, ['publication.sector-missing', 'publication.open-objections']],
  ])('%s', (_what, more, codes) => expect(reasonsAgainstPublishing({ ...ready, ...more }).map((reason) => reason.code)).toEqual(codes));
});

describe('who publishes', () => {
  const member = (role: MemberRole): AccountActor => ({
    kind: 'account', accountId: 'a', isAdministrator: false, isNationalObserver: false,
    memberships: [{ secretariatId: 'durango', role, organisationId: null, seatId: null, sectorCode: null, capacity: null }],
  });
  const codes = (actor: Parameters<typeof may>[0], phase = 'deciding', action: PublicationAction = 'publication.publish-edition') =>
    reasonsAgainst(may(actor, action, { secretariatId: 'durango', phase })).map((reason) => reason.code);

  it.each(memberRoles)('%s', (role) => expect(codes(member(role))).toEqual(role === 'facilitator' ? [] : ['publication.only-facilitator-publishes']));
  it('nobody from outside', () => expect(codes(anonymous)).toEqual(['publication.not-found']));
  it('nobody before the decision', () => expect(codes(member('facilitator'), 'consulting')).toEqual(['publication.not-deciding']));
  it('nobody by an action that does not exist', () => expect(codes(member('facilitator'), 'deciding', 'publication.erase' as PublicationAction)).toEqual(['publication.unknown-action']));
});
