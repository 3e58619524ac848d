import { allow, refuseWith, system } from '@tequio/kernel';
import { startTestApplication, type TestApplication } from '../testing-app';
import { JournalPosition } from './journal-position';

describe('the position of the journal', () => {
  let test: TestApplication;
  beforeEach(async () => {
    test = await startTestApplication();
  });
  afterEach(() => test.stop());

  const position = () => test.app.get(JournalPosition).read();
  const note = (chain: string) =>
    test.transactions.run(system, 'note.written', async (tx) => {
      tx.journal({ chain, subject: { kind: 'note', id: chain } });
      return allow();
    });

  it('stands while nothing is written and moves with every entry, of whichever chain', async () => {
    const seen = [await position(), await position()];
    expect(seen[0]).toBe(seen[1]);
    for (const chain of ['a', 'b', 'a']) {
      await note(chain);
      seen.push(await position());
    }
    expect(new Set(seen).size).toBe(4);
  });

  it('does not move for what was refused', async () => {
    const before = await position();
    const refused = test.transactions.run(system, 'note.written', async (tx) => {
      tx.journal({ chain: 'a', subject: { kind: 'note', id: 'a' } });
      return refuseWith('conflict', 'platform.clock-is-real');
    });
    await expect(refused).rejects.toMatchObject({ reasons: [{ code: 'platform.clock-is-real' }] });
    expect(await position()).toBe(before);
  });
});
