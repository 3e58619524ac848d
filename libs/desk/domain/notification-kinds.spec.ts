import * as fc from 'fast-check';
import { audiences, detailsOf, tellings, tellingsOf } from './notification-kinds';

const kindsOf = (event: string, payload: Record<string, unknown> = {}, phase: string | null = null) => tellingsOf(event, payload, phase).map(({ kind }) => kind);

describe('what one is told of', () => {
  it.each([
    ['comment.posted', {}, null, ['mention.made', 'thread.answered', 'comment.posted']],
    ['plan.version-frozen', {}, 'drafting', ['version.frozen']],
    ['plan.version-frozen', {}, 'deciding', ['approval.asked', 'version.frozen']],
    ['cycle.phase-moved', { to: 'deciding' }, 'deciding', ['approval.asked', 'phase.moved']],
    ['cycle.phase-moved', { to: 'implementing' }, 'implementing', ['phase.moved']],
    ['approval.stance-withdrawn', { because: 'text-edited' }, 'deciding', ['approval.withdrawn']],
    ['approval.stance-withdrawn', { because: 'by-its-seat' }, 'deciding', []],
    ['approval.stance-given', { kind: 'approve' }, 'deciding', []],
    ['progress.verified', { kind: 'insufficient' }, 'implementing', ['verdict.to-answer', 'progress.verified']],
    ['progress.verified', { kind: 'verified' }, 'implementing', ['progress.verified']],
    ['thing.happened', {}, null, []],
  ])('%s with %p while %s: %p', (event, payload, phase, kinds) => expect(kindsOf(event, payload, phase)).toEqual(kinds));

  it('concerns everybody it can concern by some row', () => {
    expect(audiences.filter((audience) => !tellings.some(({ to }) => (to as readonly string[]).includes(audience)))).toEqual([]);
  });

  it('keeps codes, numbers and dates, never words', () => {
    const row = { kind: 'x', event: 'x', to: [], waits: false, details: ['folio', 'number', 'dueOn', 'body'] };
    expect(detailsOf(row, { folio: 'DUR-2-0041', number: 3, dueOn: '2019-02-01', body: 'Falta el padrón', other: 'x' })).toEqual({ folio: 'DUR-2-0041', number: '3', dueOn: '2019-02-01' });
    fc.assert(fc.property(fc.string(), (words) => Object.values(detailsOf(row, { body: words })).every((kept) => !/\s/.test(kept))));
  });
});
