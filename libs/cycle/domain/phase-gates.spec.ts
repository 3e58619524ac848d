import type { GateName, KnownGateFacts } from './gate-facts';
import { gateNames, gates, reasonsAtGate } from './phase-gates';
import { newGateFacts, newObstacle } from './testing/cycle-facts';

const aSeat = newObstacle('Sociedad civil');
const ladrilleras = newObstacle('Contaminación de ladrilleras');
const agua = newObstacle('Agua de calidad');

interface Case {
  readonly sentence: string;
  readonly gate: GateName;
  readonly facts: KnownGateFacts;
  readonly codes: readonly string[];
}

const calendar = { noticeDays: 14, path: '/calendario' };
const cases: readonly Case[] = [
  { sentence: 'a calendar nobody published', gate: 'calendar-published-in-time', facts: { 'calendar-published-in-time': { ...calendar, publishedOn: null, firstActivityOn: '2019-02-01' } }, codes: ['cycle.calendar-not-published'] },
  { sentence: 'a calendar without an activity', gate: 'calendar-published-in-time', facts: { 'calendar-published-in-time': { ...calendar, publishedOn: '2019-01-01', firstActivityOn: null } }, codes: ['cycle.calendar-without-activity'] },
  { sentence: 'a calendar published 13 days ahead', gate: 'calendar-published-in-time', facts: { 'calendar-published-in-time': { ...calendar, publishedOn: '2019-01-02', firstActivityOn: '2019-01-15' } }, codes: ['cycle.calendar-published-too-late'] },
  { sentence: 'a calendar published 14 days ahead', gate: 'calendar-published-in-time', facts: { 'calendar-published-in-time': { ...calendar, publishedOn: '2019-01-01', firstActivityOn: '2019-01-15' } }, codes: [] },
  { sentence: 'a calendar published after its first activity', gate: 'calendar-published-in-time', facts: { 'calendar-published-in-time': { ...calendar, publishedOn: '2019-02-01', firstActivityOn: '2019-01-15' } }, codes: ['cycle.calendar-published-too-late'] },
  { sentence: 'a required sector with an empty seat', gate: 'seats-filled', facts: { 'seats-filled': { unfilled: [aSeat] } }, codes: ['cycle.sector-has-unfilled-seats'] },
  { sentence: 'no problem prioritised', gate: 'problem-prioritised', facts: { 'problem-prioritised': { prioritised: 0, path: '/p' } }, codes: ['cycle.no-problem-prioritised'] },
  { sentence: 'two problems left over', gate: 'problems-settled', facts: { 'problems-settled': { unsettled: [ladrilleras, agua] } }, codes: ['cycle.problem-not-settled', 'cycle.problem-not-settled'] },
  { sentence: 'a plan of no commitments', gate: 'commitments-complete', facts: { 'commitments-complete': { inPlan: 0, incomplete: [], path: '/c' } }, codes: ['cycle.no-commitment-in-the-plan'] },
  { sentence: 'one commitment of three incomplete', gate: 'commitments-complete', facts: { 'commitments-complete': { inPlan: 3, incomplete: [agua], path: '/c' } }, codes: ['cycle.commitment-incomplete'] },
  { sentence: 'a prioritised problem without an answer', gate: 'problems-answered', facts: { 'problems-answered': { unanswered: [agua] } }, codes: ['cycle.problem-not-answered'] },
  { sentence: 'a consultation of 14 days', gate: 'consultation-long-enough', facts: { 'consultation-long-enough': { openedOn: '2019-03-01', closesOn: '2019-03-14', today: '2019-03-20', requiredDays: 15, path: '/c' } }, codes: ['cycle.consultation-too-short'] },
  { sentence: 'a consultation of 15 days', gate: 'consultation-long-enough', facts: { 'consultation-long-enough': { openedOn: '2019-03-01', closesOn: '2019-03-15', today: '2019-03-16', requiredDays: 15, path: '/c' } }, codes: [] },
  { sentence: 'a long consultation on its last day', gate: 'consultation-long-enough', facts: { 'consultation-long-enough': { openedOn: '2019-03-01', closesOn: '2019-03-20', today: '2019-03-20', requiredDays: 15, path: '/c' } }, codes: ['cycle.consultation-still-open'] },
  { sentence: 'a consultation that has just begun', gate: 'consultation-long-enough', facts: { 'consultation-long-enough': { openedOn: '2019-03-01', closesOn: '2019-03-20', today: '2019-03-02', requiredDays: 15, path: '/c' } }, codes: ['cycle.consultation-still-open'] },
  { sentence: 'a short consultation that has just begun', gate: 'consultation-long-enough', facts: { 'consultation-long-enough': { openedOn: '2019-03-01', closesOn: '2019-03-05', today: '2019-03-02', requiredDays: 15, path: '/c' } }, codes: ['cycle.consultation-too-short', 'cycle.consultation-still-open'] },
  { sentence: 'a consultation that never opened', gate: 'consultation-long-enough', facts: { 'consultation-long-enough': { openedOn: null, closesOn: null, today: '2019-03-16', requiredDays: 15, path: '/c' } }, codes: ['cycle.consultation-not-opened'] },
  { sentence: 'a contribution without a reply', gate: 'contributions-answered', facts: { 'contributions-answered': { unanswered: [newObstacle('DUR-2-0041')] } }, codes: ['cycle.contribution-not-answered'] },
  { sentence: 'a plan that was never frozen', gate: 'version-approved', facts: { 'version-approved': { planVersionHash: null, missingSectors: [], path: '/a' } }, codes: ['cycle.plan-has-no-version'] },
  { sentence: 'a sector that has not approved', gate: 'version-approved', facts: { 'version-approved': { planVersionHash: 'b'.repeat(64), missingSectors: [aSeat], path: '/a' } }, codes: ['cycle.sector-has-not-approved'] },
  { sentence: 'an open objection', gate: 'no-open-objection', facts: { 'no-open-objection': { openObjections: [aSeat] } }, codes: ['cycle.objection-open'] },
  { sentence: 'an approved plan that nobody published', gate: 'edition-published', facts: { 'edition-published': { published: false, path: '/a' } }, codes: ['cycle.edition-not-published'] },
  { sentence: 'the last day of the term with an open commitment', gate: 'term-over-or-commitments-closed', facts: { 'term-over-or-commitments-closed': { termEndsOn: '2020-12-31', today: '2020-12-31', open: [agua] } }, codes: ['cycle.term-not-over', 'cycle.commitment-not-closed'] },
  { sentence: 'the day after the term with an open commitment', gate: 'term-over-or-commitments-closed', facts: { 'term-over-or-commitments-closed': { termEndsOn: '2020-12-31', today: '2021-01-01', open: [agua] } }, codes: [] },
  { sentence: 'every commitment closed before the end of the term', gate: 'term-over-or-commitments-closed', facts: { 'term-over-or-commitments-closed': { termEndsOn: '2020-12-31', today: '2020-02-01', open: [] } }, codes: [] },
  { sentence: 'no term and an open commitment', gate: 'term-over-or-commitments-closed', facts: { 'term-over-or-commitments-closed': { termEndsOn: null, today: '2020-02-01', open: [agua] } }, codes: ['cycle.term-not-set', 'cycle.commitment-not-closed'] },
  { sentence: 'a commitment without balance', gate: 'commitments-balanced', facts: { 'commitments-balanced': { withoutBalance: [agua] } }, codes: ['cycle.commitment-without-balance'] },
  { sentence: 'no closing report', gate: 'closing-report-published', facts: { 'closing-report-published': { published: false, path: '/cierre' } }, codes: ['cycle.closing-report-not-published'] },
];

describe('gates', () => {
  it.each(cases)('$gate against $sentence says $codes', ({ gate, facts, codes }) => {
    expect(reasonsAtGate(gate, facts).map((reason) => reason.code)).toEqual(codes);
  });

  it.each(gateNames)('%s opens when all is as it should be', (gate) => {
    expect(reasonsAtGate(gate, newGateFacts())).toEqual([]);
  });

  it.each(gateNames)('%s is shut when nobody provides its facts', (gate) => {
    expect(reasonsAtGate(gate, {})).toMatchObject([{ code: 'cycle.gate-cannot-be-checked', params: { gate } }]);
  });

  it('names what stands in the way and the page that clears it', () => {
    expect(reasonsAtGate('problems-settled', { 'problems-settled': { unsettled: [agua] } })).toMatchObject([
      { params: { label: agua.label }, facts: { href: agua.path } },
    ]);
  });

  it('has exactly three soft gates: the calendar, the days of consultation, the term', () => {
    expect(gateNames.filter((gate) => gates[gate].strength === 'soft')).toEqual([
      'calendar-published-in-time',
      'consultation-long-enough',
      'term-over-or-commitments-closed',
    ]);
  });
});
