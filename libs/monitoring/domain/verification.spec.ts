import * as fc from 'fast-check';
import { newReport, newVerdict } from './testing/reports';
import { type VerdictFacts, canAnswer, canVerify, isClosed, standingOf, verdictKinds } from './verification';

const second = newReport({ id: 'report-2', declaredAt: '2019-04-01T12:00:00.000Z' });
const disputed = newVerdict({ kind: 'insufficient' });

describe('how a commitment stands', () => {
  it.each<[string, Parameters<typeof standingOf>, ReturnType<typeof standingOf>['verified']]>([
    ['nothing was reported', [[], []], 'none'],
    ['nobody has looked', [[newReport()], []], 'waiting'],
    ['somebody else verified it', [[newReport()], [newVerdict()]], 'verified'],
    ['one of two voices disputes it', [[newReport()], [newVerdict(), newVerdict({ id: 'v2', voice: 'garante', kind: 'insufficient' })]], 'disputed'],
    ['the owner reports again in a dispute', [[newReport(), second], [disputed]], 'disputed'],
    ['another voice verifies the new report', [[newReport(), second], [disputed, newVerdict({ id: 'v2', reportId: 'report-2', voice: 'garante', givenAt: '2019-04-02T12:00:00.000Z' })]], 'disputed'],
    ['the same voice verifies the new report', [[newReport(), second], [disputed, newVerdict({ id: 'v2', reportId: 'report-2', givenAt: '2019-04-02T12:00:00.000Z' })]], 'verified'],
    ['only an earlier report was verified', [[newReport(), second], [newVerdict()]], 'waiting'],
  ])('when %s', (_, [reports, verdicts], verified) => expect(standingOf(reports, verdicts).verified).toBe(verified));

  it('is told by the last report, whatever the order they come in', () =>
    expect(standingOf([second, newReport({ status: 'not-started' })], []).declared).toBe('completed'));

  it('is closed only when done, verified and undisputed', () => {
    expect(isClosed(standingOf([newReport()], [newVerdict()]))).toBe(true);
    expect(isClosed(standingOf([newReport({ status: 'in-progress' })], [newVerdict()]))).toBe(false);
    expect(isClosed(standingOf([newReport()], [disputed]))).toBe(false);
  });

  const verdicts = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      reportId: fc.constantFrom('report-1', 'report-2'),
      kind: fc.constantFrom(...verdictKinds),
      voice: fc.constantFrom('osc', 'garante', 'ente'),
      givenAt: fc.integer({ min: 1, max: 28 }).map((day) => `2019-05-${String(day).padStart(2, '0')}T12:00:00.000Z`),
    }),
    { selector: (verdict) => verdict.id, maxLength: 12 },
  );

  it('is never verified while the last word of anybody is against it', () =>
    fc.assert(
      fc.property(verdicts, (given: readonly VerdictFacts[]) => {
        const standing = standingOf([newReport(), second], given);
        const last = new Map([...given].sort((a, b) => a.givenAt.localeCompare(b.givenAt) || a.id.localeCompare(b.id)).map((verdict) => [verdict.voice, verdict.kind]));
        expect(standing.verified === 'disputed').toBe([...last.values()].some((kind) => kind !== 'verified'));
      }),
    ));
});

describe('a verdict', () => {
  it('gives its reasons', () => {
    expect(canVerify('La minuta no tiene fecha.').allowed).toBe(true);
    expect(canVerify(' ').allowed).toBe(false);
  });
  it('is answered once, when it is against the owner, in words', () => {
    expect(canAnswer({ kind: 'insufficient', isAnswered: false }, 'La fecha está en la hoja 2.').allowed).toBe(true);
    expect(canAnswer({ kind: 'verified', isAnswered: true }, '')).toMatchObject({
      reasons: [{ code: 'monitoring.nothing-to-answer' }, { code: 'monitoring.verdict-already-answered' }, { code: 'monitoring.answer-is-empty' }],
    });
  });
});
