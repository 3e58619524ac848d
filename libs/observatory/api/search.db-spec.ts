import { randomUUID } from 'node:crypto';
import { ApprovalModule, approvalEntities } from '@tequio/approval/api';
import { type TestDecision, aDecision } from '@tequio/approval/api/testing';
import { openSession } from '@tequio/identity/api/testing';
import { memberRoles } from '@tequio/kernel';
import { comparedAtOnce } from '@tequio/observatory/domain';
import type { SearchAnswer } from '@tequio/observatory/wire';
import { planAndBelow } from '@tequio/plan/api/testing';
import { type TestApplication, startTestApplication } from '@tequio/platform/api/testing-app';
import { PublicationModule, publicationEntities } from '@tequio/publication/api';
import { ObservatoryModule, observatoryEntities } from './index';

let test: TestApplication;
let published: TestDecision;
let inWork: TestDecision;

beforeAll(async () => {
  test = await startTestApplication({
    modules: [...planAndBelow.modules, ApprovalModule, PublicationModule, ObservatoryModule],
    entities: [...planAndBelow.entities, ...approvalEntities, ...publicationEntities, ...observatoryEntities],
    openSession,
  });
  published = await aDecision(test);
  await published.approveAll();
  const edition = await (await published.as('facilitator')).post(`/api/v1/cycles/${published.plan.cycleId}/editions`, { versionHash: published.hash });
  expect(edition.status).toBe(201);
  inWork = await aDecision(test);
  await test.sql.many(`INSERT INTO thread (id, secretariat_id, cycle_id, subject_kind, subject_id, opened_by, opened_at) VALUES ($1, $2, $3, 'problem', $4, $5, '2019-01-10T00:00:00Z')`, [
    threadId,
    inWork.secretariat.id,
    inWork.plan.cycleId,
    inWork.plan.problemId,
    inWork.secretariat.people.official.accountId,
  ]);
  await test.sql.many(`INSERT INTO comment (id, thread_id, author_id, body, posted_at) VALUES ($1, $2, $3, 'El zopilote sobrevuela los hornos', '2019-01-10T00:00:00Z')`, [
    randomUUID(),
    threadId,
    inWork.secretariat.people.official.accountId,
  ]);
  await test.sql.many(
    `INSERT INTO contribution (id, secretariat_id, cycle_id, sequence, folio, subject_kind, subject_id, recorded_by, body, state, received_at)
     VALUES ($1, $2, $3, 1, 'DUX-2-0001', 'cycle', $3, $4, 'Propongo medir las partículas', 'received', '2019-01-10T00:00:00Z')`,
    [randomUUID(), inWork.secretariat.id, inWork.plan.cycleId, inWork.secretariat.people.official.accountId],
  );
});
afterAll(() => test.stop());

const threadId = randomUUID();

async function asked(question: Record<string, string>, by: Pick<TestApplication['stranger'], 'get'> = test.stranger): Promise<SearchAnswer> {
  const { status, body } = await by.get(`/api/v1/search?${new URLSearchParams(question).toString()}`);
  expect(status).toBe(200);
  return body as SearchAnswer;
}

const kindsOf = ({ items }: SearchAnswer) => items.map(({ kind }) => kind);

describe('a search by anybody', () => {
  it.each(['ladrilleras', 'ladrillera', 'LADRILLERAS', 'contaminación', 'contaminacion', 'contaminaciones', 'ladrilleras -transparencia', '"contaminación de ladrilleras"'])(
    '«%s» finds the published problem, whatever its form and accents',
    async (q) => {
      const answer = await asked({ q, kind: 'problem' });
      expect(answer.items).toMatchObject([
        {
          kind: 'problem',
          title: 'Contaminación de ladrilleras',
          entity: { slug: published.secretariat.slug },
          path: `/entidades/${published.secretariat.slug}/planes/2#problematica-1`,
        },
      ]);
    },
  );

  it('finds nothing of what is only being written', async () => {
    const everything = await asked({});
    expect(new Set(kindsOf(everything))).toEqual(new Set(['commitment', 'problem']));
    expect(everything.items.every(({ entity }) => entity.slug === published.secretariat.slug)).toBe(true);
    expect((await asked({ q: 'zopilote' })).total).toBe(0);
    expect((await asked({ kind: 'draft-problem' })).total).toBe(0);
  });

  it('marks the words found in an excerpt', async () => {
    const [first] = (await asked({ q: 'humo', kind: 'problem' })).items;
    expect(first?.excerpt).toContain('⟦Humo⟧');
  });

  it('narrows by entity and agenda, a blank field of the form asking for nothing', async () => {
    expect((await asked({ q: 'ladrilleras', entity: published.secretariat.slug, agenda: 'medio-ambiente', kind: 'problem' })).total).toBe(1);
    expect((await asked({ q: 'ladrilleras', entity: 'sonora' })).total).toBe(0);
    expect((await asked({ q: 'ladrilleras', agenda: 'justicia', kind: 'problem' })).total).toBe(0);
    expect((await asked({ q: '', entity: '', agenda: '', kind: '' })).total).toBeGreaterThan(0);
  });

  it('gives an empty page beyond the last, with the total', async () => {
    const answer = await asked({ q: 'ladrilleras', page: '9' });
    expect(answer).toMatchObject({ items: [], page: 9, pageSize: 20 });
    expect(answer.total).toBeGreaterThan(0);
  });

  it.each(["'", '"', '" OR "', '\\', '%', "'; DROP TABLE plan; --", '-', '!!!', '(((', ':*', '<->', 'a & | !', '{a}', "{'b'}", 'a:B', 'http://a.mx/{x}', 'correo@a.mx', '\uFFFD', '🌵', 'ñ', 'de la', '<script>alert(1)</script>', '⟦⟧'])(
    'takes %j for what it is',
    async (q) => {
      await asked({ q });
    },
  );

  it.each(['q=%00', 'q=%ff%fe', 'q=%ED%A0%80', 'q=%'])('does not break on the raw query %s', async (query) => {
    const { status } = await test.stranger.get(`/api/v1/search?${query}`);
    expect([200, 400]).toContain(status);
  });

  it.each(['kind=person', 'page=0', 'page=x', 'page=99999999999', `q=${'a'.repeat(300)}`, 'entity=../x', 'unknown=1', 'q=a&q=b'])('refuses %s', async (query) => {
    expect((await test.stranger.get(`/api/v1/search?${query}`)).status).toBe(400);
  });
});

describe('a search by a member', () => {
  it.each(['facilitator', 'official', 'civilSociety', 'guarantor', 'contributor', 'monitor'] as const)('%s finds the work of the own secretariat', async (person) => {
    const member = await inWork.as(person);
    expect(kindsOf(await asked({ q: 'ladrilleras' }, member))).toEqual(expect.arrayContaining(['problem', 'draft-problem']));
    expect((await asked({ q: 'zopilotes' }, member)).items).toMatchObject([
      { kind: 'conversation', title: 'Contaminación de ladrilleras', path: `/trabajo/${inWork.secretariat.slug}/2/problemas/1` },
    ]);
    expect((await asked({ q: 'particulas' }, member)).items).toMatchObject([{ kind: 'contribution', title: 'DUX-2-0001' }]);
    const drafts = (await asked({ kind: 'draft-problem' }, member)).items;
    expect(drafts.map(({ entity }) => entity.slug)).toEqual([inWork.secretariat.slug]);
    expect((await asked({ kind: 'draft-commitment' }, member)).items).toHaveLength(1);
  });

  it.each(['administrator', 'nationalObserver', 'outsider'] as const)('%s finds what everybody finds', async (person) => {
    const other = await inWork.as(person);
    expect((await asked({ q: 'zopilotes' }, other)).total).toBe(0);
    expect((await asked({ kind: 'draft-problem' }, other)).total).toBe(0);
    expect(await asked({ q: 'ladrilleras' }, other)).toEqual(await asked({ q: 'ladrilleras' }));
  });

  it('finds a record of the past once, as what was published', async () => {
    const member = await inWork.as('official');
    await test.sql.many(`UPDATE commitment SET origin = 'historic' WHERE id = $1`, [inWork.plan.commitmentId]);
    expect((await asked({ kind: 'draft-commitment' }, member)).total).toBe(0);
    await test.sql.many(`UPDATE commitment SET origin = 'work' WHERE id = $1`, [inWork.plan.commitmentId]);
  });

  it('of another secretariat finds nothing of this one', async () => {
    const neighbour = await published.as('official');
    expect((await asked({ q: 'zopilotes' }, neighbour)).total).toBe(0);
    expect((await asked({ kind: 'draft-problem' }, neighbour)).items.map(({ entity }) => entity.slug)).toEqual([published.secretariat.slug]);
  });

  it('was tried in every role there is', () => {
    expect(memberRoles).toHaveLength(6);
  });
});

describe('a search with more matches than are compared at once', () => {
  const many = 230;
  beforeAll(async () => {
    // The oldest says the word most often
    await test.sql.many(
      `INSERT INTO comment (id, thread_id, author_id, body, posted_at)
       SELECT gen_random_uuid(), $1, $2, CASE nth WHEN 1 THEN 'Huizache, huizache, huizache' WHEN $3 THEN 'Huizaches y más huizaches' ELSE 'Un huizache en el camino largo ' || nth END,
              '2019-01-10T00:00:00Z'::timestamptz + nth * interval '1 minute'
       FROM generate_series(1, $3::int) AS nth`,
      [threadId, inWork.secretariat.people.official.accountId, many],
    );
  });
  afterAll(() => test.sql.many(`DELETE FROM comment WHERE body ~* 'huizache'`));

  it('counts and shows every one of them once, the newest first and among them the nearest', async () => {
    const member = await inWork.as('official');
    const pages = [];
    for (let page = 1; page <= Math.ceil(many / 20); page += 1) pages.push(await asked({ q: 'huizache', page: String(page) }, member));
    expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([many]));
    const items = pages.flatMap((page) => page.items);
    expect(items).toHaveLength(many);
    expect(new Set(items.map(({ id }) => id)).size).toBe(many);
    expect(items[0]?.excerpt).toBe('⟦Huizaches⟧ y más ⟦huizaches⟧');
    // Compared with the older ones only, and there the nearest
    expect(items[comparedAtOnce]?.excerpt).toBe('⟦Huizache⟧, ⟦huizache⟧, ⟦huizache⟧');
    expect((await asked({ q: 'huizache', page: '13' }, member)).items).toEqual([]);
  });
});

describe('the problems of an edition', () => {
  it('say what a search can be narrowed to', async () => {
    const { body } = await test.stranger.with({ 'accept-language': 'en' }).get('/api/v1/search/filters');
    expect(body).toMatchObject({ agendas: expect.arrayContaining([{ code: 'medio-ambiente', label: 'Environment' }]) });
  });

  it('count with the newest edition only', async () => {
    const rows = await test.sql.many('SELECT problem_id AS "problemId" FROM published_problem WHERE plan_id = $1', [published.plan.planId]);
    expect(rows).toEqual([{ problemId: published.plan.problemId }]);
  });

  it('and a plan that was published here counts in the country', async () => {
    const { body } = await test.stranger.get('/api/v1/national/summary');
    expect(body).toMatchObject({ asOf: '2019-01-15', figures: { plansPublished: { computed: 1 }, entitiesWithPlan: { computed: 1 }, commitments: { computed: 1 } } });
    const records = await test.stranger.get('/api/v1/national/figures/plansPublished/records');
    expect(records.body).toMatchObject({ items: [{ path: `/entidades/${published.secretariat.slug}/planes/2`, on: '2019-01-15' }] });
  });
});
