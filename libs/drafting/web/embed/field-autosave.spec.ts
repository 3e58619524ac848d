import type { DraftValue } from '@tequio/drafting/domain';
import type { Problem } from '@tequio/platform/web';
import { FieldAutosave, type KeptEdit } from './field-autosave';

/** A server that answers when the test says so, and a clock that runs when the test says so. */
function aField(stored: DraftValue = 'Hornos') {
  const sent: { edit: KeptEdit; answer: (value: DraftValue) => void; refuse: (problem: Partial<Problem>) => void }[] = [];
  let kept: KeptEdit | null = null;
  let waiting: (() => void) | null = null;
  const field = new FieldAutosave({
    send: (edit) =>
      new Promise((resolve) => {
        sent.push({
          edit,
          answer: (stored) => resolve({ stored }),
          refuse: (problem) => resolve({ problem: { status: 409, code: '', title: '', detail: '', reasons: [], ...problem } }),
        });
      }),
    keep: (edit) => (kept = edit),
    later: (_milliseconds, call) => {
      waiting = call;
      return () => (waiting = null);
    },
  });
  field.follow(stored);
  // An answer passes through a few promises before the field hears of it.
  const settled = async () => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return {
    field,
    sent,
    kept: () => kept,
    pause: () => waiting?.(),
    isWaiting: () => waiting !== null,
    async answer(value: DraftValue) {
      sent.at(-1)?.answer(value);
      await settled();
    },
    async refuse(problem: Partial<Problem>) {
      sent.at(-1)?.refuse(problem);
      await settled();
    },
  };
}

const conflictWith = (theirs: string): Partial<Problem> => ({
  reasons: [{ code: 'drafting.field-changed-meanwhile', kind: 'conflict', text: '', params: {}, facts: { base: 'Hornos', mine: 'Hornos limpios', theirs, by: null } }],
});

describe('A field that saves itself', () => {
  it('waits for a pause, keeps the text until the server has it, and then forgets it', async () => {
    const { field, sent, kept, pause, answer } = aField();
    field.write('Hornos l');
    field.write('Hornos limpios');
    expect([field.state(), sent.length, kept()]).toEqual(['waiting', 0, { base: 'Hornos', value: 'Hornos limpios' }]);
    pause();
    expect([field.state(), sent[0]?.edit]).toEqual(['saving', { base: 'Hornos', value: 'Hornos limpios' }]);
    await answer('Hornos limpios');
    expect([field.state(), field.isUnsaved(), kept()]).toEqual(['saved', false, null]);
  });

  it('does not lose what is typed while it saves', async () => {
    const { field, sent, pause, answer } = aField();
    field.write('Uno');
    pause();
    field.write('Uno y dos');
    await answer('Uno');
    expect([field.value(), field.state()]).toEqual(['Uno y dos', 'waiting']);
    pause();
    expect(sent[1]?.edit).toEqual({ base: 'Uno', value: 'Uno y dos' });
  });

  it('follows what others write only while nobody writes here', () => {
    const { field } = aField();
    field.follow('Ladrillos');
    expect(field.value()).toBe('Ladrillos');
    field.write('Ladrillos rojos');
    field.follow('Tejas');
    expect(field.value()).toBe('Ladrillos rojos');
  });

  it('says so without a line, keeps the text, and sends it when the line is back', async () => {
    const { field, sent, kept, pause, refuse, answer } = aField();
    field.write('Sin red');
    pause();
    await refuse({ status: 0 });
    expect([field.state(), kept()]).toEqual(['offline', { base: 'Hornos', value: 'Sin red' }]);
    pause();
    expect(sent).toHaveLength(2);
    await answer('Sin red');
    expect(field.state()).toBe('saved');
  });

  it('brings back what was kept, against the text that was seen then', async () => {
    const { field, sent, pause } = aField('Ladrillos');
    field.restore({ base: 'Hornos', value: 'Hornos limpios' });
    expect([field.value(), field.state()]).toEqual(['Hornos limpios', 'waiting']);
    pause();
    expect(sent[0]?.edit).toEqual({ base: 'Hornos', value: 'Hornos limpios' });
  });

  it('shows a refusal, keeps the text, and tries again after a change', async () => {
    const { field, pause, refuse, isWaiting } = aField();
    field.write('Demasiado');
    pause();
    await refuse({ status: 400, reasons: [{ code: 'drafting.text-too-long', kind: 'invalid', text: 'No cabe.', params: {} }] });
    expect([field.state(), field.refusals(), field.value(), isWaiting()]).toEqual(['refused', ['No cabe.'], 'Demasiado', false]);
    field.write('Menos');
    expect(field.state()).toBe('waiting');
  });

  describe('in a conflict', () => {
    async function aConflict() {
      const held = aField();
      held.field.write('Hornos limpios');
      held.pause();
      await held.refuse(conflictWith('Ladrillos'));
      return held;
    }

    it('holds both texts and sends nothing by itself', async () => {
      const { field, sent } = await aConflict();
      expect([field.state(), field.value(), field.conflict()?.theirs]).toEqual(['conflict', 'Hornos limpios', 'Ladrillos']);
      await field.save();
      expect(sent).toHaveLength(1);
    });

    it.each<[string, (field: FieldAutosave) => void, string, KeptEdit | undefined]>([
      ['mine stays, against theirs', (field) => field.keepMine(), 'Hornos limpios', { base: 'Ladrillos', value: 'Hornos limpios' }],
      ['theirs stays, and nothing is sent', (field) => field.keepTheirs(), 'Ladrillos', undefined],
      ['both are joined, and wait for editing', (field) => field.join(), 'Ladrillos\n\nHornos limpios', undefined],
      ['both are joined in one line', (field) => field.joinInOneLine(), 'Ladrillos / Hornos limpios', undefined],
    ])('%s', async (_what, choose, value, sentThen) => {
      const { field, sent } = await aConflict();
      choose(field);
      expect([field.value(), field.conflict(), sent[1]?.edit]).toEqual([value, null, sentThen]);
    });
  });
});
