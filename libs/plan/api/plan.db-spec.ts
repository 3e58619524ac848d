import { openSession } from '@tequio/identity/api/testing';
import { system, allow } from '@tequio/kernel';
import { type TestApplication, startTestApplication } from '@tequio/platform/api/testing-app';
import { type TestSecretariat, aSecretariat, sinaloa } from '@tequio/secretariat/api/testing';
import { type TestPlan, aCommitment, aPlanInWork, planAndBelow } from './testing';

let test: TestApplication;
let durango: TestSecretariat;
let elsewhere: TestSecretariat;
let plan: TestPlan;

beforeAll(async () => {
  test = await startTestApplication({ modules: [...planAndBelow.modules], entities: [...planAndBelow.entities], openSession });
  durango = await aSecretariat(test);
  elsewhere = await aSecretariat(test, sinaloa);
  plan = await aPlanInWork(test, durango);
});
afterAll(() => test.stop());

const as = (person: keyof TestSecretariat['people'], secretariat = durango) => test.signInAs(secretariat.people[person].accountId);
const codesOf = (answer: { body: { reasons: { code: string }[] } }) => answer.body.reasons.map((reason) => reason.code);
const planUrl = () => `/api/v1/cycles/${plan.cycleId}/plan`;

describe('the plan in work', () => {
  it('shows members the whole plan as it would be frozen', async () => {
    const answer = await (await as('contributor')).get(planUrl());
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      id: plan.planId,
      number: 2,
      historic: false,
      preview: {
        kind: 'plan',
        entity: { code: 'MX-DUR', name: 'Durango' },
        cycleNumber: 2,
        title: 'Plan de Acción Local 2 de Durango',
        term: { start: '2019-01-01', end: '2019-12-31' },
        problems: [{ number: 1, title: 'Contaminación de ladrilleras' }],
        commitments: [{ number: '1', lead: { name: 'Contraloría del Estado' }, liaison: durango.people.official.accountId }],
      },
      gaps: [],
      reasonsAgainstFreezing: [],
      latestVersion: null,
      can: { 'plan.read-draft': [], 'plan.freeze': [{ code: 'plan.only-seats-freeze' }] },
    });
    expect(answer.text).not.toMatch(/Óscar|@/);
  });

  it('asks a stranger to sign in', async () => expect((await test.stranger.get(planUrl())).status).toBe(401));

  it.each(['outsider', 'administrator', 'nationalObserver'] as const)('does not exist for the %s', async (person) => {
    const visitor = await as(person);
    expect((await visitor.get(planUrl())).body.code).toBe('plan.not-found');
    expect((await visitor.post(`${planUrl()}/versions`, { reason: 'x' })).status).toBe(404);
  });

  it('does not exist for members of another secretariat', async () => {
    const other = await as('official', elsewhere);
    expect((await other.get(planUrl())).status).toBe(404);
    expect((await other.post(planUrl())).status).toBe(404);
  });

  it('is written in place through the drafting area', async () => {
    const official = await as('official');
    const edited = await official.put(`/api/v1/drafts/plan/${plan.planId}/fields/vision`, { base: '', value: 'Un aire que se pueda respirar' });
    expect(edited.status).toBe(200);
    expect((await official.get(planUrl())).body.preview.vision).toBe('Un aire que se pueda respirar');
    const facilitator = await as('facilitator');
    expect((await facilitator.put(`/api/v1/drafts/plan/${plan.planId}/fields/vision`, { base: '', value: 'x' })).status).toBe(403);
  });

  it('is begun once, however often it is asked for', async () => {
    const official = await as('official');
    const [first, second] = await Promise.all([official.post(planUrl()), official.post(planUrl())]);
    expect([first.body.id, second.body.id]).toEqual([plan.planId, plan.planId]);
  });
});

describe('freezing the plan', () => {
  it('is not for the facilitator, and not done through the drafting area', async () => {
    expect(codesOf(await (await as('facilitator')).post(`${planUrl()}/versions`, { reason: 'x' }))).toEqual(['plan.only-seats-freeze']);
    const elsewhereFrozen = await (await as('official')).post(`/api/v1/drafts/plan/${plan.planId}/versions`, { reason: 'x' });
    expect(codesOf(elsewhereFrozen)).toEqual(['plan.frozen-on-its-page']);
  });

  it('asks for a reason', async () => {
    const official = await as('official');
    expect(codesOf(await official.post(`${planUrl()}/versions`, { reason: ' ' }))).toEqual(['plan.reason-missing']);
    expect((await official.post(`${planUrl()}/versions`, {})).status).toBe(400);
    expect((await official.post(`${planUrl()}/versions`, { reason: 'x', extra: 1 })).status).toBe(400);
  });

  it('names every commitment that lacks something, with the way to it', async () => {
    const lacking = await aCommitment(test, durango, plan.cycleId, { title: 'Agua para todos', milestones: [], indicators: [] }, '2');
    const official = await as('official');
    const refused = await official.post(`${planUrl()}/versions`, { reason: 'Para aprobar' });
    expect(refused.status).toBe(422);
    expect(refused.body.reasons).toMatchObject([
      { code: 'plan.commitment-incomplete', params: { number: '2', title: 'Agua para todos' }, href: '/trabajo/durango/2/compromisos/2' },
    ]);
    const { gaps } = (await official.get(planUrl())).body;
    expect(gaps).toMatchObject([{ commitmentId: lacking, number: '2' }]);
    expect(gaps[0].missing.length).toBeGreaterThan(1);
    for (const { text, href } of gaps[0].missing) {
      expect(text).not.toMatch(/^commitments\./);
      expect(href).toMatch(/^\/trabajo\/durango\/2\/compromisos\/2#/);
    }
    await test.sql.many(`UPDATE commitment SET state = 'set-aside', set_aside_reason = 'Se deja' WHERE id = $1`, [lacking]);
  });

  it('makes a numbered version whose hash is that of its text, and no second one of the same text', async () => {
    const official = await as('official');
    const [one, other] = await Promise.all([official.post(`${planUrl()}/versions`, { reason: 'Para aprobar' }), official.post(`${planUrl()}/versions`, { reason: 'Para aprobar' })]);
    expect([one.status, other.status].sort()).toEqual([201, 409]);
    const frozen = one.status === 201 ? one : other;
    expect(frozen.body).toMatchObject({ number: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(codesOf(one.status === 201 ? other : one)).toEqual(['plan.nothing-changed']);
    const { latestVersion, changedSinceVersion } = (await official.get(planUrl())).body;
    expect(latestVersion).toMatchObject({ number: 1, hash: frozen.body.hash, reason: 'Para aprobar' });
    expect(changedSinceVersion).toBe(false);
  });

  it('is compared with the version before, passage by passage', async () => {
    const official = await as('official');
    await official.put(`/api/v1/drafts/plan/${plan.planId}/fields/method`, { base: '', value: 'Mesas abiertas en cada municipio' });
    expect((await official.get(planUrl())).body.changedSinceVersion).toBe(true);
    expect((await plan.freeze('Se añadió el método')).number).toBe(2);
    const compared = await official.get(`/api/v1/versions/plan/${plan.planId}/1/compare/2`);
    expect(compared.status).toBe(200);
    expect(compared.text).toContain('Mesas abiertas');
  });

  it('is over once the plan is carried out', async () => {
    await plan.moveTo('implementing');
    expect(codesOf(await (await as('official')).post(`${planUrl()}/versions`, { reason: 'x' }))).toEqual(['plan.already-decided']);
    await plan.moveTo('drafting');
  });
});

describe('plans in public', () => {
  it('show nothing of what is not published', async () => {
    expect((await test.stranger.get('/api/v1/entities/durango/plans')).body).toEqual([]);
    expect((await test.stranger.get('/api/v1/entities/durango/plans/2')).status).toBe(404);
    expect((await test.stranger.get('/api/v1/entities/atlantis/plans')).status).toBe(404);
    expect((await test.stranger.get('/api/v1/entities/durango/plans/0x2')).status).toBe(404);
  });

  it('show a historic record with a day that nobody knows', async () => {
    await test.transactions.run(system, 'plan.recorded', async (tx) => {
      const cycle = await tx.query<{ id: string }>(
        `INSERT INTO cycle (id, secretariat_id, number, phase, origin) VALUES (gen_random_uuid(), $1, 1, 'closed', 'historic') RETURNING id`,
        [elsewhere.id],
      );
      await tx.query(
        `WITH recorded AS (
           INSERT INTO plan (id, secretariat_id, cycle_id, number, title, content, origin, created_at)
           VALUES (gen_random_uuid(), $1, $2, 1, 'Primer plan', '{}', 'historic', now()) RETURNING id)
         INSERT INTO publication_fact (plan_id, source, recorded_at) SELECT id, 'registro', now() FROM recorded`,
        [elsewhere.id, cycle[0]?.id],
      );
      return allow();
    });
    const list = await test.stranger.get('/api/v1/entities/sinaloa/plans');
    expect(list.body).toMatchObject([{ number: 1, origin: 'historic', publication: { on: null, precision: null }, edition: null }]);
    const one = await test.stranger.get('/api/v1/entities/sinaloa/plans/1');
    expect(one.status).toBe(200);
    expect(one.body).toMatchObject({ title: 'Primer plan', edition: null, introduction: null, commitments: [], entity: { slug: 'sinaloa' } });
  });
});
