import { allow, system } from '@tequio/kernel';
import { DataSource } from 'typeorm';
import { poolOf } from '../database/open-database';
import { sha256 } from '../sha-256';
import { startTestApplication, type TestApplication } from '../testing-app';
import { verifyJournal } from './verify-journal';

const durango = '0190c5d2-0000-7000-8000-00000000000a';
const jalisco = '0190c5d2-0000-7000-8000-00000000000b';

describe('the journal', () => {
  let test: TestApplication;
  beforeEach(async () => {
    test = await startTestApplication();
  });
  afterEach(() => test.stop());

  const note = (chain: string, text: string) =>
    test.transactions.run(system, 'note.written', async (tx) => {
      tx.journal({ chain, subject: { kind: 'note', id: text }, after: { text, weight: 0.1, list: [null, true, 'ñ'], nothing: undefined } });
      return allow();
    });
  const verify = () => verifyJournal(poolOf(test.app.get(DataSource)), sha256);

  /** What somebody with the keys to the database could do. */
  const tamper = async (statement: string) => {
    await test.sql.many('ALTER TABLE journal_entry DISABLE TRIGGER USER');
    await test.sql.many(statement);
    await test.sql.many('ALTER TABLE journal_entry ENABLE TRIGGER USER');
  };
  const idOf = async (text: string) => (await test.sql.one<{ id: string }>('SELECT id FROM journal_entry WHERE subject_id = $1', [text]))?.id;

  it('chains what happens, each secretariat for itself, also when much happens at once', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, index) => note(index % 2 ? durango : jalisco, `n${index}`)));
    expect(await verify()).toEqual({ entries: 40, broken: [] });
    expect(await test.sql.many('SELECT max(seq) AS last, count(*) AS entries FROM journal_entry GROUP BY chain')).toEqual([
      { last: 20, entries: 20 },
      { last: 20, entries: 20 },
    ]);
  });

  it('does not let two runs wait for each other over two chains', async () => {
    const both = (chains: string[]) =>
      test.transactions.run(system, 'note.written', async (tx) => {
        for (const chain of chains) tx.journal({ chain, subject: { kind: 'note', id: 'both' } });
        return allow();
      });
    await Promise.all(Array.from({ length: 20 }, (_, index) => both(index % 2 ? [durango, jalisco] : [jalisco, durango])));
    expect(await verify()).toEqual({ entries: 40, broken: [] });
  });

  it.each([
    [`UPDATE journal_entry SET action = 'other'`],
    ['DELETE FROM journal_entry'],
    ['TRUNCATE journal_entry'],
  ])('is permanent: %s', async (statement) => {
    await note(durango, 'a');
    await expect(test.sql.many(statement)).rejects.toThrow('permanent');
  });

  describe('names the record that was changed:', () => {
    beforeEach(async () => {
      for (const text of ['a', 'b', 'c']) await note(durango, text);
      await note(jalisco, 'd');
    });

    it.each([
      ['a text', `UPDATE journal_entry SET after = jsonb_set(after, '{text}', '"B"') WHERE subject_id = 'b'`],
      ['a number', `UPDATE journal_entry SET after = jsonb_set(after, '{weight}', '0.2') WHERE subject_id = 'b'`],
      ['what was before', `UPDATE journal_entry SET before = '{}' WHERE subject_id = 'b'`],
      ['the moment', `UPDATE journal_entry SET at = at + interval '1 microsecond' WHERE subject_id = 'b'`],
      ['the person', `UPDATE journal_entry SET actor_account_id = gen_random_uuid() WHERE subject_id = 'b'`],
      ['the action', `UPDATE journal_entry SET action = 'note.writteN' WHERE subject_id = 'b'`],
      ['its hash', `UPDATE journal_entry SET hash = reverse(hash) WHERE subject_id = 'b'`],
      ['the hash before it', `UPDATE journal_entry SET previous_hash = reverse(previous_hash) WHERE subject_id = 'b'`],
      ['its place', `UPDATE journal_entry SET seq = 9 WHERE subject_id = 'b'`],
    ])('%s', async (_what, statement) => {
      const id = await idOf('b');
      await tamper(statement);
      const { broken } = await verify();
      expect(broken.some(({ record }) => record.includes(String(id)))).toBe(true);
      expect(broken.some(({ record }) => record.includes(jalisco))).toBe(false);
    });

    it('the entry after a removed one', async () => {
      await tamper(`DELETE FROM journal_entry WHERE subject_id = 'b'`);
      expect((await verify()).broken[0]?.record).toContain(await idOf('c'));
    });

    it('the chain whose last entry was removed', async () => {
      await tamper(`DELETE FROM journal_entry WHERE subject_id = 'c'`);
      expect((await verify()).broken).toMatchObject([{ record: `journal_chain ${durango}` }]);
    });
  });
});
