import { canMention, canPostIn, canReopen, canResolve } from './thread-resolution';

describe('a thread', () => {
  it('is resolved once and with a reason', () => {
    expect(canResolve({ isResolved: false }, 'Se cambió el hito').allowed).toBe(true);
    expect(canResolve({ isResolved: true }, ' ')).toMatchObject({
      reasons: [{ code: 'deliberation.thread-already-resolved' }, { code: 'deliberation.resolution-needs-a-reason' }],
    });
  });
  it.each([
    [true, true, false],
    [false, false, true],
  ])('resolved %s: reopens %s, takes comments %s', (isResolved, reopens, takes) => {
    expect(canReopen({ isResolved }).allowed).toBe(reopens);
    expect(canPostIn({ isResolved }).allowed).toBe(takes);
  });
  it('mentions only people who can read it', () => {
    expect(canMention(['a'], new Set(['a', 'b'])).allowed).toBe(true);
    expect(canMention(['a', 'stranger'], new Set(['a'])).allowed).toBe(false);
  });
});
