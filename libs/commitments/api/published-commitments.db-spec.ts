import { join } from 'node:path';
import { LoadHistoricCycles } from '@tequio/cycle/api';
import { allow, system } from '@tequio/kernel';
import type { TestApplication } from '@tequio/platform/api/testing-app';
import { LoadCountry } from '@tequio/secretariat/api';
import { CommitmentDirectory, LoadHistoricCommitments } from './index';
import { aCycle, startCommitments } from './testing/workspace';

let test: TestApplication;
const dataFolder = join(process.cwd(), 'data');

beforeAll(async () => {
  test = await startCommitments();
  await test.app.get(LoadCountry).execute(dataFolder);
  await test.transactions.run(system, 'country.recorded', async (tx) => {
    const secretariats = await tx.query<{ secretariatId: string }>('SELECT id AS "secretariatId" FROM secretariat');
    await test.app.get(LoadHistoricCycles).execute(tx, secretariats.map(({ secretariatId }) => ({ secretariatId, number: 1 })));
    await test.app.get(LoadHistoricCommitments).execute(tx, dataFolder);
    return allow();
  });
});
afterAll(() => test.stop());

const list = (query = '') => test.stranger.get(`/api/v1/commitments${query}`);

describe('The public list of commitments', () => {
  it('has the sixty-one of the record, by pages of addresses in their order', async () => {
    const { status, body } = await list('?pageSize=7');
    expect(status).toBe(200);
    expect(body).toMatchObject({ total: 61, page: 1, pageSize: 7 });
    expect(body.items).toHaveLength(7);
    const seen = new Set<string>();
    for (let page = 1; page <= 9; page += 1) for (const { id } of (await list(`?pageSize=7&page=${page}`)).body.items) seen.add(id);
    expect(seen.size).toBe(61);
    expect((await list('?page=100')).body.items).toEqual([]);
  });

  it('loads the record once', async () => {
    const again = await test.transactions.run(system, 'country.recorded', async (tx) => allow(await test.app.get(LoadHistoricCommitments).execute(tx, dataFolder)));
    expect(again).toBe(0);
  });

  it.each([
    ['?agenda=medio-ambiente', 10],
    ['?agenda=medio-ambiente&entity=morelos', 1],
    ['?entity=durango', 6],
    ['?year=2015', 14],
    ['?entity=nowhere', 0],
    ['?q=residuos', 2],
    ['?q=RESIDUO+solido', 2],
    ['?q=%27%27%3A*%26%7C!(', 0],
  ])('filtered by %s counts %i', async (query, total) => {
    const { status, body } = await list(query);
    expect([status, body.total, body.items.length]).toEqual([200, total, Math.min(total, 20)]);
  });

  it('says agendas in the language asked for', async () => {
    const { body } = await test.stranger.with({ 'accept-language': 'en' }).get('/api/v1/commitments?agenda=educacion&pageSize=1');
    expect(body.items[0].agenda).toEqual({ code: 'educacion', label: 'Education' });
  });

  it.each(['?page=0', '?page=x', '?pageSize=1000', '?year=dosmil', '?unknown=1', `?q=${'a'.repeat(201)}`, '?q=a&q=b'])('refuses %s', async (query) => {
    expect((await list(query)).status).toBe(400);
  });
});

describe('One published commitment', () => {
  it('of the record is there without a hash, and says so', async () => {
    const { status, body } = await test.stranger.get('/api/v1/entities/morelos/plans/1/commitments/1');
    expect(status).toBe(200);
    expect(body).toMatchObject({ isHistoric: true, edition: null, publishedOn: '2015-09-29', entity: { slug: 'morelos', name: 'Morelos' }, agenda: { label: 'Medio ambiente' }, lineage: [] });
  });

  it('whose day is not known says null, and a proactive one has its own number', async () => {
    const { body } = await list('?entity=zacatecas&pageSize=1');
    expect(body.items[0].publishedOn).toBeNull();
    const proactive = (await test.sql.many<{ slug: string }>(`SELECT entity_slug AS slug FROM published_commitment WHERE number = 'P1' LIMIT 1`))[0]!;
    expect((await test.stranger.get(`/api/v1/entities/${proactive.slug}/plans/1/commitments/p1`)).body).toMatchObject({ number: 'P1', kind: 'proactivo' });
  });

  it.each(['/entities/morelos/plans/1/commitments/99', '/entities/morelos/plans/9/commitments/1', '/entities/nada/plans/1/commitments/1', '/entities/morelos/plans/99999999999/commitments/1', '/entities/morelos/plans/uno/commitments/1'])(
    '%s is not there',
    async (path) => {
      expect((await test.stranger.get(`/api/v1${path}`)).status).toBe(404);
    },
  );

  it('is what the edition says: a draft that moves on never shows, a person never does', async () => {
    const [durango] = await test.sql.many<{ id: string }>(`SELECT s.id FROM secretariat s JOIN entity e ON e.id = s.entity_id WHERE e.slug = 'durango'`);
    const cycleId = await aCycle(test, durango!.id);
    const carried = (await test.sql.many<{ id: string }>(`SELECT commitment_id AS id FROM published_commitment WHERE entity_slug = 'durango' AND number = '1'`))[0]!;
    const directory = test.app.get(CommitmentDirectory);
    const { id, number } = await test.transactions.run(system, 'commitment.carried-over', async (tx) => allow(await directory.carryOver(tx, carried.id, cycleId)));
    const address = `/api/v1/entities/durango/plans/2/commitments/${number}`;
    expect((await test.stranger.get(address)).status).toBe(404);
    expect((await list('?entity=durango')).body.total).toBe(6);

    const sheet = { id, number, kind: 'puntual', title: 'Padrón de ladrilleras', action: `Inspecciones. ${'Texto largo. '.repeat(60)}`, agenda: 'medio-ambiente', lead: { id: cycleId, name: 'Contraloría' }, liaison: cycleId };
    const edition = { editionId: cycleId, editionHash: 'a'.repeat(64), cycleId, publishedOn: '2019-03-01', sheets: [sheet], problems: [] };
    await test.transactions.run(system, 'edition.published', async (tx) => allow(await directory.publish(tx, edition)));
    await test.sql.many(`UPDATE commitment SET title = 'Secreto', content = jsonb_set(content, '{title}', '"Secreto"') WHERE id = $1`, [id]);

    const { body, text } = await test.stranger.get(address);
    expect(body).toMatchObject({ title: 'Padrón de ladrilleras', isHistoric: false, edition: { id: cycleId, hash: 'a'.repeat(64) }, lineage: [{ planNumber: 1, number: '1' }] });
    expect(body.content).not.toHaveProperty('liaison');
    expect(text).not.toContain('Secreto');
    const found = (await list('?q=ladrillera')).body;
    expect(found).toMatchObject({ total: 2, items: [{ leadName: 'Contraloría', planNumber: 2, isHistoric: false }, { planNumber: 1, isHistoric: true }] });
    expect(found.items[0].excerpt.length).toBeLessThanOrEqual(240);
    expect(found.items[0]).not.toHaveProperty('content');
  });

  it('costs one statement, however many rows there are', async () => {
    const before = await statements();
    await list('?agenda=transparencia&pageSize=100');
    expect((await statements()) - before).toBe(1);
  });
});

/** How many statements went to the pool so far. */
async function statements(): Promise<number> {
  const pool = (test.sql as unknown as { pool: { query: (...args: unknown[]) => unknown } }).pool;
  const counted = pool as typeof pool & { asked?: number };
  if (counted.asked === undefined) {
    counted.asked = 0;
    const query = pool.query.bind(pool);
    pool.query = (...args: unknown[]) => {
      counted.asked = (counted.asked ?? 0) + 1;
      return query(...args);
    };
  }
  return counted.asked;
}
