import { type AccountActor, allow, refuseWith, system } from '@tequio/kernel';
import { startTestApplication, type TestApplication } from '../testing-app';
import { RefusedError } from '../http/refused-error';
import { StoredFileEntity } from '../files/stored-file.entity';
import type { Tx } from './transaction';

const actor: AccountActor = { kind: 'account', accountId: '0190c5d2-0000-7000-8000-000000000001', isAdministrator: false, isNationalObserver: false, memberships: [] };
const chain = '0190c5d2-0000-7000-8000-00000000000a';

describe('a run', () => {
  let test: TestApplication;
  beforeAll(async () => {
    test = await startTestApplication();
    await test.sql.many('CREATE TABLE account_balance (id int PRIMARY KEY, amount int NOT NULL)');
  });
  beforeEach(() => test.sql.many('INSERT INTO account_balance VALUES (1, 0), (2, 0) ON CONFLICT (id) DO UPDATE SET amount = 0'));
  afterAll(() => test.stop());

  const amounts = async () => (await test.sql.many<{ amount: number }>('SELECT amount FROM account_balance ORDER BY id')).map((row) => row.amount);
  const add = (tx: Tx, id: number) => tx.query('UPDATE account_balance SET amount = amount + 1 WHERE id = $1', [id]);

  it('keeps the change, its journal entry and its event together', async () => {
    await test.transactions.run(actor, 'balance.raised', async (tx) => {
      await add(tx, 1);
      tx.journal({ chain, subject: { kind: 'balance', id: '1' }, before: { amount: 0 }, after: { amount: 1 } });
      tx.emit({ name: 'balance.raised', subject: { kind: 'balance', id: '1' }, secretariatId: chain, payload: { by: 1 } });
      return allow();
    });
    expect(await amounts()).toEqual([1, 0]);
    expect(await test.sql.one('SELECT action, at, actor_account_id AS "by", before, after FROM journal_entry WHERE chain = $1', [chain])).toEqual({
      action: 'balance.raised',
      at: '2019-01-15T18:00:00.000Z',
      by: actor.accountId,
      before: { amount: 0 },
      after: { amount: 1 },
    });
    expect(await test.sql.one('SELECT name, payload, secretariat_id AS "secretariatId" FROM outbox_event WHERE subject_kind = $1', ['balance'])).toEqual({
      name: 'balance.raised',
      payload: { by: 1 },
      secretariatId: chain,
    });
  });

  it('keeps nothing of a refused change and tells every reason', async () => {
    const refused = test.transactions.run(actor, 'balance.raised', async (tx) => {
      await add(tx, 1);
      tx.journal({ chain: 'refused', subject: { kind: 'balance', id: '1' } });
      return refuseWith('conflict', 'platform.done-at-once');
    });
    await expect(refused).rejects.toThrow(RefusedError);
    await expect(refused).rejects.toMatchObject({ reasons: [{ code: 'platform.done-at-once' }] });
    expect(await amounts()).toEqual([0, 0]);
    expect(await test.sql.one('SELECT 1 AS one FROM journal_entry WHERE chain = $1', ['refused'])).toBeNull();
  });

  it('keeps nothing of a change that failed, and its effects do not run', async () => {
    let effects = 0;
    const failed = test.transactions.run(actor, 'balance.raised', async (tx) => {
      tx.afterCommit(() => (effects += 1));
      await add(tx, 1);
      throw new Error('half way');
    });
    await expect(failed).rejects.toThrow('half way');
    expect(await amounts()).toEqual([0, 0]);
    expect(effects).toBe(0);
  });

  it('is run again as a whole when it was the victim of a deadlock', async () => {
    let runs = 0;
    const bothHoldOne = meetingOf(2);
    const raiseBoth = (first: number, second: number) =>
      test.transactions.run(actor, 'balance.raised', async (tx) => {
        runs += 1;
        await add(tx, first);
        await bothHoldOne();
        await add(tx, second);
        return allow();
      });
    await Promise.all([raiseBoth(1, 2), raiseBoth(2, 1)]);
    expect(await amounts()).toEqual([2, 2]);
    // More than two: PostgreSQL really ended one of them, perhaps more than once
    expect(runs).toBeGreaterThan(2);
  });

  it('goes on after a part that failed, without what the part did', async () => {
    await test.transactions.run(actor, 'balance.raised', async (tx) => {
      await add(tx, 1);
      const part = tx.attempt(async () => {
        await add(tx, 2);
        tx.journal({ chain: 'part', subject: { kind: 'balance', id: '2' } });
        await tx.query('SELECT 1 / 0 AS broken');
      });
      await expect(part).rejects.toThrow('division by zero');
      return allow();
    });
    expect(await amounts()).toEqual([1, 0]);
    expect(await test.sql.one('SELECT 1 AS one FROM journal_entry WHERE chain = $1', ['part'])).toBeNull();
  });

  it('gives up after three repetitions', async () => {
    let runs = 0;
    const lost = test.transactions.run(system, 'balance.raised', async (tx) => {
      runs += 1;
      await tx.query(`DO $$ BEGIN RAISE EXCEPTION 'lost' USING ERRCODE = 'serialization_failure'; END $$`);
      return allow();
    });
    await expect(lost).rejects.toThrow('lost');
    expect(runs).toBe(4);
  });

  it('makes the second change of a locked row wait for the first', async () => {
    const id = '0190c5d2-0000-7000-8000-0000000000f1';
    await test.sql.many(
      `INSERT INTO stored_file (id, sha256, media_type, byte_size, original_name, created_at) VALUES ($1, 'x', 'text/plain', 1, 'a', now())`,
      [id],
    );
    const grow = () =>
      test.transactions.run(system, 'file.grown', async (tx) => {
        const file = await tx.lockForChange(StoredFileEntity, { id });
        if (!file) return refuseWith('not-found', 'platform.nothing-here');
        file.byteSize += 1;
        await tx.manager.save(file);
        return allow(file.createdAt);
      });
    const created = await Promise.all(Array.from({ length: 8 }, grow));
    expect(created[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(await test.sql.one('SELECT byte_size AS size FROM stored_file WHERE id = $1', [id])).toEqual({ size: 9 });
  });

  it('reads one moment over several statements, and cannot write', async () => {
    const sums = await test.transactions.read(async (tx) => {
      const before = await tx.query('SELECT sum(amount) AS sum FROM account_balance');
      await test.sql.many('UPDATE account_balance SET amount = amount + 5 WHERE id = 1');
      return [before, await tx.query('SELECT sum(amount) AS sum FROM account_balance')];
    });
    expect(sums[0]).toEqual(sums[1]);
    await expect(test.transactions.read((tx) => add(tx, 1))).rejects.toThrow('read-only');
  });

  it('gives values as the rest of the code knows them', async () => {
    const row = await test.sql.one(
      `SELECT '2019-01-15 12:00:00.5-06'::timestamptz AS moment, '2019-01-15'::date AS day, 9007199254740991::bigint AS big, 1.25::numeric AS exact,
              count(*) AS count, '{"a":1}'::jsonb AS json, iso('2019-01-15 12:00:00.5-06'::timestamptz) AS iso FROM (SELECT 1) AS one`,
    );
    expect(row).toEqual({
      moment: '2019-01-15T18:00:00.500Z',
      day: '2019-01-15',
      big: 9007199254740991,
      exact: 1.25,
      count: 1,
      json: { a: 1 },
      iso: '2019-01-15T18:00:00.500Z',
    });
  });
});

/** Resolves for everybody once so many have come; later comers do not wait. */
function meetingOf(expected: number): () => Promise<void> {
  let come = 0;
  let open: () => void = () => undefined;
  const all = new Promise<void>((resolve) => (open = resolve));
  return () => {
    come += 1;
    if (come >= expected) open();
    return all;
  };
}
