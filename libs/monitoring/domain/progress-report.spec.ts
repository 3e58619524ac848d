import * as fc from 'fast-check';
import { canReport, daysLate } from './progress-report';
import { daysSilent, progressShares } from './progress-share';
import { newReport, newReportDraft, newVerdict } from './testing/reports';

const milestones = [
  { id: 'm1', endsOn: '2019-03-31', weight: 40 },
  { id: 'm2', endsOn: '2019-06-30', weight: 60 },
];

describe('a progress report', () => {
  it('says something and shows at least one means of verification', () => {
    expect(canReport(newReportDraft(), milestones).allowed).toBe(true);
    expect(canReport(newReportDraft({ body: ' ', evidence: [], milestoneId: 'm9' }), milestones)).toMatchObject({
      reasons: [{ code: 'monitoring.report-is-empty' }, { code: 'monitoring.report-needs-evidence' }, { code: 'monitoring.unknown-milestone' }],
    });
  });

  it('names each evidence that does not say what it is', () =>
    expect(canReport(newReportDraft({ evidence: [{ kind: 'link', description: 'Acta' }, { kind: 'file', description: '' }] }), milestones)).toMatchObject({
      reasons: [{ code: 'monitoring.evidence-needs-a-description', at: 'evidence.1.description' }],
    }));

  it.each([
    ['2019-03-31', 'm1', 0],
    ['2019-04-10', 'm1', 10],
    ['2019-04-10', null, 0],
    ['2019-07-01', null, 1],
  ])('of %s about %s is %i days late', (day, milestone, late) => expect(daysLate(day, milestone, milestones)).toBe(late));
});

describe('progress', () => {
  it('counts by weight what is declared and what was seen', () => {
    const reports = [newReport({ id: 'r1', milestoneId: 'm1' }), newReport({ id: 'r2', milestoneId: 'm2' })];
    expect(progressShares(milestones, reports, [newVerdict({ reportId: 'r1' })])).toEqual({ declared: 1, verified: 0.4 });
  });

  it('lies between 0 and 1, and what was seen never exceeds what is declared', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ weight: fc.integer({ min: 0, max: 100 }), declared: fc.boolean(), seen: fc.boolean() }), { maxLength: 8 }),
        (drawn) => {
          const drawnMilestones = drawn.map((one, index) => ({ id: `m${index}`, endsOn: '2019-06-30', weight: one.weight }));
          const reports = drawn.flatMap((one, index) => (one.declared ? [newReport({ id: `r${index}`, milestoneId: `m${index}` })] : []));
          const verdicts = drawn.flatMap((one, index) => (one.declared && one.seen ? [newVerdict({ id: `v${index}`, reportId: `r${index}` })] : []));
          const { declared, verified } = progressShares(drawnMilestones, reports, verdicts);
          expect(verified).toBeLessThanOrEqual(declared);
          expect(verified).toBeGreaterThanOrEqual(0);
          expect(declared).toBeLessThanOrEqual(1);
        },
      ),
    ));

  it.each([
    ['2019-01-31T18:00:00.000Z', '2019-01-01T18:00:00.000Z', '2019-04-15', 74],
    [null, '2019-04-01T18:00:00.000Z', '2019-04-15', 14],
    [null, null, '2019-04-15', null],
  ])('last word %s, begun %s: silent on %s for %p days', (last, began, today, days) =>
    expect(daysSilent(last, began, today, 'America/Monterrey')).toBe(days));
});
