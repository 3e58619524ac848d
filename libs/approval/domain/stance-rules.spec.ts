import { effectOfEdit, reasonsAgainstConfirmation, reasonsAgainstStance } from './stance-rules';
import { exactHash, olderHash } from './testing/approval-builders';

const ballot = { versionHash: exactHash, versionNumber: 2, textEdited: false };
const approve = { kind: 'approve' as const, body: '', versionHash: exactHash };

describe('giving a stance', () => {
  it.each([
    ['on the exact version', approve, ballot, []],
    ['before any version is frozen', approve, null, ['approval.no-version-yet']],
    ['on a version that is no longer the last', { ...approve, versionHash: olderHash }, ballot, ['approval.version-changed-since']],
    ['while the text has been edited', approve, { ...ballot, textEdited: true }, ['approval.text-edited-since']],
    ['objecting without a reason', { ...approve, kind: 'object' as const, body: ' ' }, ballot, ['approval.objection-needs-reason']],
    ['with observations that are not written', { ...approve, kind: 'approve-with-observations' as const }, ballot, ['approval.observations-missing']],
    ['objecting in silence to an old text', { kind: 'object' as const, body: '', versionHash: olderHash }, ballot, ['approval.objection-needs-reason', 'approval.version-changed-since']],
  ])('%s', (_when, given, on, codes) => expect(reasonsAgainstStance(given, on).map((reason) => reason.code)).toEqual(codes));
});

describe('an edit of the decided text', () => {
  it.each([
    ['approve', false, 'withdrawn'],
    ['approve-with-observations', false, 'withdrawn'],
    ['approve', true, 'asks-confirmation'],
    ['object', false, 'stays'],
    ['object', true, 'stays'],
  ] as const)('on "%s", editorial %s: %s', (kind, editorial, effect) => expect(effectOfEdit(kind, editorial)).toBe(effect));
});

describe('confirming after an editorial change', () => {
  const facts = { stanceSeatId: 's', mySeatId: 's', withdrawnBecause: 'editorial-change' as const, ballot, versionHash: exactHash };
  it.each([
    ['by its own seat', {}, []],
    ['by another seat', { mySeatId: 'other' }, ['approval.not-your-seat']],
    ['when the change was more than editorial', { withdrawnBecause: 'text-edited' as const }, ['approval.nothing-to-confirm']],
    ['before the text is frozen again', { ballot: { ...ballot, textEdited: true } }, ['approval.text-edited-since']],
  ])('%s', (_when, more, codes) => expect(reasonsAgainstConfirmation({ ...facts, ...more }).map((reason) => reason.code)).toEqual(codes));
});
