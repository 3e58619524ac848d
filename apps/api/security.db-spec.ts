import type { TestApplication } from '@tequio/platform/api/testing-app';
import { handlersOf } from './testing/handlers';
import { type Situation, aSituation } from './testing/situation';
import { startWholeApplication } from './testing/whole-application';

let test: TestApplication;
let situation: Situation;

beforeAll(async () => {
  test = await startWholeApplication();
  situation = await aSituation(test, 'implementing');
}, 60_000);
afterAll(() => test.stop());

const signInWrongly = (from: string) => test.stranger.with({ 'x-forwarded-for': from }).post('/api/v1/session', { email: 'nadie@ejemplo.mx', password: 'no es esta contraseña' });

describe('whoever changes something', () => {
  it('without the token of the session is refused, at every door', async () => {
    const { accountId } = situation.secretariat.people.official;
    const official = (await test.signInAs(accountId)).with({ 'x-csrf-token': '' });
    const open: string[] = [];
    for (const { method, path, access } of handlersOf(test)) {
      if (method === 'GET' || access.kind === 'public') continue;
      const answer = await official.send(method, path.replaceAll(/:\w+/g, '0190c5d2-0000-7000-8000-000000000001'), {});
      if (answer.status !== 403 || answer.body.code !== 'platform.csrf-token-missing') open.push(`${method} ${path} ${answer.status}`);
    }
    expect(open).toEqual([]);
  });

  it.each<Record<string, string>>([{ origin: 'https://ajena.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }])('from a foreign page is refused, signed in or not: %p', async (foreign) => {
    const official = await test.signInAs(situation.secretariat.people.official.accountId);
    const open: string[] = [];
    for (const { method, path } of handlersOf(test)) {
      if (method === 'GET') continue;
      const answer = await official.with(foreign).send(method, path.replaceAll(/:\w+/g, '0190c5d2-0000-7000-8000-000000000001'), {});
      if (answer.status !== 403 || answer.body.code !== 'platform.foreign-origin') open.push(`${method} ${path} ${answer.status}`);
    }
    expect(open).toEqual([]);
  });
});

it('who tries passwords is slowed down and told for how long', async () => {
  const answers = [];
  for (let attempt = 0; attempt < 30; attempt += 1) answers.push(await signInWrongly('10.9.9.9'));
  const slowed = answers.find(({ status }) => status === 429);
  expect(Number(slowed?.headers['retry-after'])).toBeGreaterThan(0);
  expect(answers.every(({ status }) => [401, 429].includes(status))).toBe(true);
});

it('every answer forbids what no answer of ours needs', async () => {
  for (const path of ['/api/v1/entities', '/api/v1/nowhere', '/api/v1/account']) {
    const { headers } = await test.stranger.get(path);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'cache-control': 'no-store' });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe-inline');
  }
});

describe('what is public', () => {
  it('holds no mail address, no phone and no name of somebody who did not choose it', async () => {
    const { ids, secretariat } = situation;
    const values: Record<string, string> = { ...ids, slug: ids['entitySlug'] ?? '', number: '2', plan: '2', cycle: '2', edition: '1', id: ids['cycleId'] ?? '', figure: 'commitments' };
    const told: string[] = [];
    let read = 0;
    const paths = handlersOf(test)
      .filter(({ method, access }) => method === 'GET' && access.kind === 'public')
      .flatMap(({ path }) => {
        const filled = (id: string | undefined) => path.replaceAll(/:(\w+)/g, (_, name: string) => (name === 'id' ? (id ?? '') : (values[name] ?? '1')));
        return path.includes(':id') ? [filled(ids['cycleId']), filled(ids['publishedCommitmentId']), filled(ids['planId'])] : [filled(undefined)];
      });
    const everybody = Object.values(secretariat.people);
    for (const path of paths) {
      const { status, text } = await test.stranger.get(path);
      if (status === 200) read += 1;
      if (/[\w.+-]+@[\w-]+\.\w+/.test(text)) told.push(`${path} tells a mail address`);
      if (/(?:\+52|\b)\s?\d{2,3}[ -]\d{3,4}[ -]\d{4}\b/.test(text)) told.push(`${path} tells a phone`);
      const named = everybody.find(({ name, accountId }) => text.includes(name) || text.includes(accountId));
      if (named) told.push(`${path} tells of ${named.name}`);
    }
    expect(told).toEqual([]);
    expect(read).toBeGreaterThan(10);
  });
});

it('markup in a text is text: it comes back as it went in, as JSON that no browser reads as a page', async () => {
  const { ids } = situation;
  await situation.plan.moveTo('diagnosing');
  const official = await test.signInAs(situation.secretariat.people.official.accountId);
  const markup = '<script>alert(1)</script><img src=x onerror="alert(2)"> & «más»';
  const threads = await official.post('/api/v1/threads', { subjectKind: 'cycle', subjectId: ids['cycleId'], body: markup });
  expect(threads.status).toBe(201);
  const problem = await official.post(`/api/v1/cycles/${ids['cycleId']}/problems`, { title: markup });
  expect(problem.status).toBe(201);
  await official.post(`/api/v1/cycles/${ids['cycleId']}/contributions`, { subjectKind: 'cycle', subjectId: ids['cycleId'], body: markup, authorName: markup });
  for (const path of [`/api/v1/threads?subjectKind=cycle&subjectId=${ids['cycleId']}`, `/api/v1/problems/${problem.body.id}`, `/api/v1/drafts/problem/${problem.body.id}`, `/api/v1/cycles/${ids['cycleId']}/contributions?pageSize=100`]) {
    const { headers, body, status } = await official.get(path);
    expect([path, status]).toEqual([path, 200]);
    expect(headers['content-type']).toMatch(/^application\/json/);
    expect(JSON.stringify(body)).toContain(JSON.stringify(markup).slice(1, -1));
  }
});
