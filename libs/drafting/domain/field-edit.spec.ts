import fc from 'fast-check';
import { type FieldEdit, editAgainstBase } from './field-edit';
import { placeOf } from './testing/draft-shapes';

describe('An edit', () => {
  const title = placeOf('title');

  it('is written when its author saw what stands there', () => {
    expect(editAgainstBase(title, 'Hornos', { base: 'Hornos', value: 'Hornos limpios' })).toMatchObject({ value: { kind: 'write', value: 'Hornos limpios' } });
  });

  it('changes nothing when it comes a second time', () => {
    expect(editAgainstBase(title, 'Hornos limpios', { base: 'Hornos', value: 'Hornos limpios' })).toMatchObject({ value: { kind: 'already-so' } });
  });

  it('is refused with both texts when somebody else wrote meanwhile', () => {
    expect(editAgainstBase(title, 'Ladrillos', { base: 'Hornos', value: 'Hornos limpios' })).toEqual({
      allowed: false,
      reasons: [
        { kind: 'conflict', code: 'drafting.field-changed-meanwhile', at: 'title', facts: { base: 'Hornos', mine: 'Hornos limpios', theirs: 'Ladrillos' } },
      ],
    });
  });

  it('never loses a text: it stands there, was replaced by one who saw it, or came back to its author', () => {
    const words = fc.string({ maxLength: 3 });
    const editors = fc.array(fc.record({ editor: fc.integer({ min: 0, max: 2 }), value: words, looksFirst: fc.boolean() }), { maxLength: 30 });
    fc.assert(
      fc.property(editors, (steps) => {
        let current = '';
        const seen = ['', '', ''];
        const seenByAnybody = new Set<string>(['']);
        for (const { editor, value, looksFirst } of steps) {
          if (looksFirst) seen[editor] = current;
          const edit: FieldEdit = { base: seen[editor] ?? '', value };
          const decision = editAgainstBase(title, current, edit);
          if (!decision.allowed) {
            expect(decision.reasons[0].facts).toEqual({ base: edit.base, mine: value, theirs: current });
            continue;
          }
          if (decision.value.kind === 'write') {
            // What goes away is what this editor had before his eyes.
            expect(current).toBe(edit.base);
            expect(seenByAnybody.has(current)).toBe(true);
          }
          current = value;
          seen[editor] = current;
          seenByAnybody.add(current);
        }
      }),
    );
  });

  it('of ticked boxes always counts, and undoes nobody else’s', () => {
    const values = placeOf('values');
    const boxes = fc.subarray(['access', 'participation', 'accountability']);
    fc.assert(
      fc.property(boxes, boxes, boxes, (base, current, value) => {
        const decision = editAgainstBase(values, current, { base, value });
        if (!decision.allowed) throw new Error('Ticks do not conflict');
        const result = decision.value.kind === 'write' ? (decision.value.value as string[]) : current;
        for (const box of ['access', 'participation', 'accountability']) {
          const touched = base.includes(box) !== value.includes(box);
          expect(result.includes(box)).toBe(touched ? value.includes(box) : current.includes(box) || (value.includes(box) && sameBoxes(current, value)));
        }
      }),
    );
  });
});

function sameBoxes(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((box) => b.includes(box));
}
