import { cyclePhases } from '@tequio/cycle/domain';
import { type Decision, reasonsAgainst } from '@tequio/kernel';
import { type CommitmentStanding, canBeEdited, canJoin, canRestore, canSetAside } from './commitment-lifecycle';
import { byNumber, nextNumber } from './commitment-number';

const draft: CommitmentStanding = { state: 'draft', origin: 'work', phase: 'drafting' };
const codes = (decision: Decision) => reasonsAgainst(decision).map(({ code }) => code);

describe('The list of commitments', () => {
  it('is written only while drafting', () => {
    expect(cyclePhases.filter((phase) => canJoin(phase).allowed)).toEqual(['drafting']);
    expect(cyclePhases.filter((phase) => canSetAside({ ...draft, phase }, 'Sin presupuesto').allowed)).toEqual(['drafting']);
    expect(cyclePhases.filter((phase) => canRestore({ ...draft, state: 'set-aside', phase }).allowed)).toEqual(['drafting']);
  });

  it.each<[string, Partial<CommitmentStanding>, string, readonly string[]]>([
    ['a draft with a reason', {}, 'Sin presupuesto', []],
    ['without a reason', {}, '  ', ['commitments.reason-missing']],
    ['twice', { state: 'set-aside' }, 'Otra vez', ['commitments.already-set-aside']],
    ['a record of the past, later, without a reason', { origin: 'historic', phase: 'closed' }, '', ['commitments.is-historic', 'commitments.list-closed-in-this-phase', 'commitments.reason-missing']],
  ])('sets aside %s', (_what, standing, reason, expected) => {
    expect(codes(canSetAside({ ...draft, ...standing }, reason))).toEqual(expected);
  });

  it('restores only what was set aside', () => expect(codes(canRestore(draft))).toEqual(['commitments.not-set-aside']));

  it('keeps the text of what is set aside, or historic, as it is', () => {
    expect(codes(canBeEdited({ state: 'set-aside', origin: 'historic' }))).toEqual(['commitments.is-historic', 'commitments.is-set-aside']);
    expect(canBeEdited(draft).allowed).toBe(true);
  });
});

describe('Numbers', () => {
  it('go on from the highest', () => {
    expect(nextNumber([])).toBe('1');
    expect(nextNumber(['1', '10', 'P1'])).toBe('11');
  });

  it('are listed as people count', () => {
    expect([{ number: 'P1' }, { number: '10' }, { number: '2' }].sort(byNumber).map(({ number }) => number)).toEqual(['2', '10', 'P1']);
  });
});
