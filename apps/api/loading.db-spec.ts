import { nationalFigures } from '@tequio/observatory/domain';
import type { FigureRecords, NationalOverview, NationalSummary } from '@tequio/observatory/wire';
import { type TestApplication, startTestApplication } from '@tequio/platform/api/testing-app';
import { areaEntities, areaModules } from './app.module';
import { loadAll } from './loading';

describe('the country of December 2018', () => {
  let test: TestApplication;
  const load = () => loadAll({ app: test.app, dataFolder: 'data', demonstration: false, say: () => undefined });
  const rowsOf = () =>
    test.sql.many(`
      SELECT (SELECT count(*) FROM entity) AS entities, (SELECT count(*) FROM exercise_stage_fact) AS facts, (SELECT count(*) FROM cycle) AS cycles,
             (SELECT count(*) FROM plan) AS plans, (SELECT count(*) FROM commitment) AS commitments, (SELECT count(*) FROM national_claim) AS claims,
             (SELECT count(*) FROM journal_entry) AS entries`);

  beforeAll(async () => {
    test = await startTestApplication({ modules: areaModules, entities: areaEntities, openSession: () => Promise.resolve('') });
    await load();
  });
  afterAll(() => test.stop());

  it('counts what the records hold, beside what is claimed', async () => {
    const { status, body } = await test.stranger.get('/api/v1/national/summary');
    expect(status).toBe(200);
    expect(body).toEqual({
      asOf: '2018-12-31',
      figures: {
        entitiesParticipating: { computed: 27, claimed: 27, difference: 0 },
        entitiesMissing: { computed: 5, claimed: 5, difference: 0 },
        secretariatsInstalled: { computed: 18, claimed: 18, difference: 0 },
        entitiesWithPlan: { computed: 10, claimed: 10, difference: 0 },
        plansPublished: { computed: 10, claimed: 12, difference: -2 },
        commitments: { computed: 61, claimed: 71, difference: -10 },
        entitiesRenewing: { computed: 5, claimed: 5, difference: 0 },
        authorities: { computed: null, claimed: 80, difference: null },
        civilSocietyOrganisations: { computed: null, claimed: 120, difference: null },
      },
    } satisfies NationalSummary);
  });

  it('is the same after loading it again', async () => {
    const before = await rowsOf();
    await load();
    expect(await rowsOf()).toEqual(before);
  });

  it.each(nationalFigures)('%s opens as many records as it says, each with a page', async (figure) => {
    const { status, body } = await test.stranger.get(`/api/v1/national/figures/${figure}/records`);
    const records = body as FigureRecords;
    expect(status).toBe(200);
    expect(records.items).toHaveLength(records.computed ?? 0);
    expect(records.items.every(({ path, title, entityName }) => path.startsWith('/entidades/') && title !== '' && entityName !== '')).toBe(true);
    expect(records.claim).toMatchObject({ asOf: '2018-12-31', source: expect.stringContaining('INAI/001/19') });
  });

  it('pages the records of a figure and knows no other figures', async () => {
    const second = (await test.stranger.get('/api/v1/national/figures/commitments/records?page=2&pageSize=50')).body as FigureRecords;
    expect([second.items.length, second.total, second.page]).toEqual([11, 61, 2]);
    expect((await test.stranger.get('/api/v1/national/figures/municipalities/records')).status).toBe(404);
    expect((await test.stranger.get('/api/v1/national/figures/commitments/records?page=0')).status).toBe(400);
  });

  it('tells how far the entities came, how long it took and who waits', async () => {
    const { body } = await test.stranger.get('/api/v1/national/overview');
    const overview = body as NationalOverview;
    expect(overview.funnel.map(({ entities }) => entities)).toEqual([27, 18, 10, 5]);
    expect(overview.timeToPlan).toEqual({ medianDays: 359, known: 9, unknown: 1 });
    expect(overview.agendas.reduce((sum, { commitments }) => sum + commitments, 0)).toBe(61);
    const standing = (slug: string) => overview.entities.find((entity) => entity.slug === slug);
    expect(standing('nuevo-leon')).toMatchObject({ stage: 'secretariat', isStalled: true, stalledDays: 788 });
    expect(standing('chihuahua')).toMatchObject({ stage: 'secretariat', isStalled: true, stalledDays: null, installedOn: null });
    expect(standing('zacatecas')).toMatchObject({ stage: 'renewing', hasPlan: true, firstPlanOn: null, daysToPlan: null, declaredOn: '2015-07' });
    expect(standing('puebla')).toMatchObject({ stage: 'outside', isStalled: false });
    expect(overview.entities.filter(({ isStalled }) => isStalled)).toHaveLength(8);
  });

  it.each(['/api/v1/entities/durango/plans/1', '/api/v1/entities/zacatecas/plans/1', '/api/v1/entities/durango/plans/1/commitments/1'])(
    '%s is a page of the historic record',
    async (path) => {
      expect((await test.stranger.get(path)).status).toBe(200);
    },
  );

  it.each(['/api/v1/entities/durango/plans/2', '/api/v1/entities/sonora/plans/1', '/api/v1/entities/durango/plans/1/commitments/99'])(
    '%s is not published: 404',
    async (path) => {
      expect((await test.stranger.get(path)).status).toBe(404);
    },
  );

  it('does not count what is only being written', async () => {
    const before = (await test.stranger.get('/api/v1/national/summary')).body;
    await test.sql.many(`
      WITH durango AS (SELECT s.id FROM secretariat s JOIN entity e ON e.id = s.entity_id WHERE e.slug = 'durango'),
           opened AS (
             INSERT INTO cycle (id, secretariat_id, number, phase, origin, opened_at)
             SELECT gen_random_uuid(), id, 2, 'drafting', 'work', '2019-01-10T00:00:00Z' FROM durango RETURNING id, secretariat_id)
      INSERT INTO plan (id, secretariat_id, cycle_id, number, title, content, origin, created_at)
      SELECT gen_random_uuid(), secretariat_id, id, 2, 'Plan en trabajo', '{}', 'work', '2019-01-10T00:00:00Z' FROM opened`);
    expect((await test.stranger.get('/api/v1/national/summary')).body).toEqual(before);
  });
});
