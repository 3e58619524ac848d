import { allow, decide, reasonsAgainst, refuseWith } from './decision';
import { refusal } from './refusal';

describe('a decision', () => {
  it('allows when nothing speaks against it', () => expect(decide([], 7)).toEqual({ allowed: true, value: 7 }));

  it('names every reason against it, in order', () => {
    const first = refusal('forbidden', 'cycle.not-the-facilitator');
    const second = refusal('conflict', 'cycle.already-moved');
    expect(decide([first, second], 7)).toEqual({ allowed: false, reasons: [first, second] });
  });

  it('gathers the reasons of several rules', () =>
    expect(reasonsAgainst(allow(1), refuseWith('invalid', 'a.b'), refuseWith('conflict', 'c.d', { params: { n: 2 } }))).toEqual([
      { kind: 'invalid', code: 'a.b' },
      { kind: 'conflict', code: 'c.d', params: { n: 2 } },
    ]));
});
