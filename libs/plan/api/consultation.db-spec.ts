import { createHash, randomUUID } from 'node:crypto';
import { openSession } from '@tequio/identity/api/testing';
import { hasLeadingZeros } from '@tequio/deliberation/domain';
import { type TestApplication, type TestRequests, startTestApplication } from '@tequio/platform/api/testing-app';
import { MailServer } from '@tequio/platform/api/testing-mail';
import { type TestSecretariat, aSecretariat } from '@tequio/secretariat/api/testing';
import { type TestPlan, aPlanInWork, planAndBelow } from './testing';

let server: MailServer;
let test: TestApplication;
let durango: TestSecretariat;
let plan: TestPlan;

beforeAll(async () => {
  server = await MailServer.start();
  test = await startTestApplication({ modules: [...planAndBelow.modules], entities: [...planAndBelow.entities], openSession, settings: { smtpUrl: server.url } });
  durango = await aSecretariat(test);
  plan = await aPlanInWork(test, durango);
});
afterAll(async () => {
  await test.stop();
  await server.stop();
});

const as = (person: keyof TestSecretariat['people']) => test.signInAs(durango.people[person].accountId);
const codesOf = (answer: { body: { reasons: { code: string }[] } }) => answer.body.reasons.map((reason) => reason.code);
const publicUrl = '/api/v1/entities/durango/consultations/2';
const period = { opensOn: '2019-01-15', closesOn: '2019-01-31' };
const send = (body: object, who: TestRequests = test.stranger, text = 'commitment/1') => who.post(`${publicUrl}/texts/${text}/contributions`, body);
const workUrl = () => `/api/v1/cycles/${plan.cycleId}`;

async function proof(): Promise<{ challenge: string; answer: string }> {
  const { challenge, difficulty } = (await test.stranger.get<{ challenge: string; difficulty: number }>('/api/v1/work-challenge')).body;
  for (let answer = 0; ; answer += 1) {
    if (hasLeadingZeros(createHash('sha256').update(`${challenge}:${answer}`).digest('hex'), difficulty)) return { challenge, answer: String(answer) };
  }
}

/** What stands in the last mail that went to this address, once all are on their way. */
async function mailTo(address: string): Promise<string> {
  while ((await test.sql.many('SELECT id FROM mail_message WHERE sent_at IS NULL')).length > 0) await new Promise(setImmediate);
  const mail = server.arrived.findLast((one) => one.includes(`To: ${address}`)) ?? '';
  return mail.replace(/=\r?\n/g, '').replaceAll('=3D', '=');
}

describe('opening a consultation', () => {
  it('is nothing to the public before', async () => {
    expect((await test.stranger.get(publicUrl)).status).toBe(404);
    expect((await test.stranger.get(`${publicUrl}/texts/commitment/1`)).status).toBe(404);
    expect((await test.stranger.get(`${publicUrl}/contributions`)).status).toBe(404);
    expect((await test.stranger.get(`${publicUrl}/contributions.csv`)).status).toBe(404);
    expect((await send({ body: 'Hola' })).status).toBe(404);
    expect((await test.stranger.get('/api/v1/entities/durango/consultations/99')).status).toBe(404);
  });

  it('tells everything against it at once', async () => {
    const facilitator = await as('facilitator');
    expect(codesOf(await facilitator.post(`${workUrl()}/consultation`, { opensOn: '2019-01-10', closesOn: '2019-01-02' }))).toEqual([
      'deliberation.consultation-needs-its-phase',
      'deliberation.consultation-closes-before-it-opens',
      'deliberation.consultation-opens-in-the-past',
    ]);
    expect(codesOf(await facilitator.post(`${workUrl()}/consultation`, { opensOn: '2019-02-30', closesOn: 'nunca' }))).toEqual([
      'deliberation.consultation-needs-its-phase',
      'deliberation.no-such-day',
      'deliberation.no-such-day',
    ]);
    expect((await (await as('official')).post(`${workUrl()}/consultation`, period)).status).toBe(403);
  });

  it('fixes the versions it speaks of, once for two who open at once', async () => {
    await plan.moveTo('consulting');
    const facilitator = await as('facilitator');
    const answers = await Promise.all([facilitator.post(`${workUrl()}/consultation`, period), facilitator.post(`${workUrl()}/consultation`, period)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { body } = await test.stranger.get(publicUrl);
    expect(body).toMatchObject({
      consultation: { standing: 'open', opensOn: '2019-01-15', closesOn: '2019-01-31', round: 1, contribute: [] },
      texts: [
        { kind: 'plan', number: '1', versionNumber: 1 },
        { kind: 'problem', number: '1', title: 'Contaminación de ladrilleras', versionNumber: 1 },
        { kind: 'commitment', number: '1', versionNumber: 1 },
      ],
      coverage: { all: 0, answered: 0 },
      replyTerm: { businessDays: 10 },
    });
    // What is edited afterwards is not what is consulted
    const official = await as('official');
    await official.post(`/api/v1/drafts/commitment/${plan.commitmentId}/reopenings`, { reason: 'Para atender lo que se dijo.' });
    const edited = await official.put(`/api/v1/drafts/commitment/${plan.commitmentId}/fields/risks`, { base: 'Falta de inspectores.', value: 'Faltan inspectores y vehículos.' });
    expect(edited.body.content.risks).toBe('Faltan inspectores y vehículos.');
    const read = await test.stranger.get(`${publicUrl}/texts/commitment/1`);
    expect(read.text).toContain('Falta de inspectores.');
    expect(read.text).not.toContain('vehículos');
  });

  it('shows no name of a person', async () => {
    for (const text of ['plan/1', 'problem/1', 'commitment/1']) {
      const read = await test.stranger.get(`${publicUrl}/texts/${text}`);
      expect(read.status).toBe(200);
      expect(read.text).not.toMatch(/Óscar|@|liaison/);
    }
    expect((await test.stranger.with({ 'accept-language': 'en' }).get(`${publicUrl}/texts/commitment/1`)).text).toContain('Milestone');
  });

  it('lets the last day move while it has not passed', async () => {
    const facilitator = await as('facilitator');
    expect(codesOf(await facilitator.put(`${workUrl()}/consultation/last-day`, { closesOn: '2019-01-14' }))).toEqual([
      'deliberation.consultation-closes-before-it-opens',
      'deliberation.consultation-closes-in-the-past',
    ]);
    expect((await facilitator.put(`${workUrl()}/consultation/last-day`, { closesOn: '2019-02-05' })).status).toBe(204);
    expect((await (await as('guarantor')).put(`${workUrl()}/consultation/last-day`, { closesOn: '2019-02-06' })).status).toBe(403);
  });
});

describe('a citizen', () => {
  const quoted = { body: 'Contratar a más inspectores.', passagePath: 'risks', quote: 'inspectores' };

  it('says something about a passage with a proof of work, and follows it by its folio', async () => {
    const sent = await send({ ...quoted, authorName: 'Comité del poniente', showName: true, ...(await proof()) });
    expect(sent.status).toBe(201);
    expect(sent.body).toEqual({ folio: expect.stringMatching(/^DUR-2-\d{4}$/), waits: false });
    const followed = await test.stranger.get(`/api/v1/folios/${String(sent.body.folio).toLowerCase()}`);
    expect(followed.body).toMatchObject({
      contribution: {
        folio: sent.body.folio,
        state: 'received',
        channel: 'public',
        quote: 'inspectores',
        passagePath: 'risks',
        body: quoted.body,
        authorName: 'Comité del poniente',
        dueOn: '2019-01-29',
        overdue: false,
        reply: null,
        subject: { kind: 'commitment', number: '1' },
      },
      textPath: '/entidades/durango/consultas/2/compromisos/1',
      publishedPath: null,
      change: null,
    });
  });

  it('waits for somebody to look when no work was proved, when the proof was used, and when it is made up', async () => {
    const work = await proof();
    expect((await send({ body: 'Con prueba.', ...work })).body.waits).toBe(false);
    expect((await send({ body: 'Con la misma prueba.', ...work })).body.waits).toBe(true);
    expect((await send({ body: 'Con otra firma.', challenge: `${work.challenge}x`, answer: work.answer })).body.waits).toBe(true);
    const { folio } = (await send({ body: 'Sin prueba.' })).body;
    expect((await test.stranger.get(`/api/v1/folios/${folio}`)).body.contribution).toMatchObject({ visibility: 'waiting', body: null, state: 'received' });
    const { items } = (await (await as('facilitator')).get(`${workUrl()}/contributions?pageSize=100`)).body;
    const { id } = items.find((item: { folio: string }) => item.folio === folio);
    expect((await (await as('facilitator')).post(`/api/v1/contributions/${id}/showing`)).status).toBe(204);
    expect((await test.stranger.get(`/api/v1/folios/${folio}`)).body.contribution.body).toBe('Sin prueba.');
  });

  it('is told everything that is wrong', async () => {
    const answer = await send({ body: '  ', email: 'nadie', showName: 'yes', passagePath: 'nowhere', quote: 'esto no está' });
    expect(answer.status).toBe(400);
    expect(codesOf(answer)).toEqual([
      'deliberation.contribution-is-empty',
      'deliberation.email-is-none',
      'deliberation.name-to-show-is-missing',
      'deliberation.no-such-passage',
      'deliberation.quote-not-in-the-text',
    ]);
    expect((await send({ body: 'x' }, test.stranger, 'commitment/7')).status).toBe(404);
    expect((await send({ body: 'x' }, test.stranger, 'cycle/1')).status).toBe(404);
  });

  it('who sends twice because the answer got lost is given the same folio, at once too', async () => {
    const body = { id: randomUUID(), body: 'Más árboles en la colonia.', ...(await proof()) };
    const answers = await Promise.all([send(body), send(body), send(body)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map((answer) => answer.body.folio)).size).toBe(1);
    expect(codesOf(await send({ ...body, body: 'Otra cosa.' }))).toEqual(['deliberation.id-already-used']);
  });

  it('has what he wrote shown as text, and without the contact data he wrote into it', async () => {
    const { folio } = (await send({ body: '<script>alert(1)</script> llámeme al 618 123 4567 o a yo@ejemplo.mx', authorName: 'Rosa', ...(await proof()) })).body;
    const { contribution } = (await test.stranger.get(`/api/v1/folios/${folio}`)).body;
    expect(contribution.body).toBe('<script>alert(1)</script> llámeme al [dato de contacto oculto] o a [dato de contacto oculto]');
    expect(contribution.authorName).toBeNull();
    expect((await test.stranger.get(`${publicUrl}/contributions`)).text).not.toMatch(/Rosa|618|@/);
  });

  it('leaves a mail address that is kept apart, confirmed by its link, told of the reply, and erased', async () => {
    const email = 'vecina@ejemplo.mx';
    const { folio } = (await send({ body: 'Que se publique el padrón.', email, ...(await proof()) })).body;
    const link = /\/seguimiento\/correo\/([\w-]+)\/confirmar/.exec(await mailTo(email));
    const secret = link?.[1] ?? '';
    expect(secret).not.toBe('');
    expect((await test.sql.many('SELECT token_hash FROM contribution_contact WHERE email = $1', [email]))).not.toEqual([expect.objectContaining({ token_hash: secret })]);
    const journal = await test.sql.many<{ content: string }>('SELECT row_to_json(j)::text AS content FROM journal_entry j');
    expect(journal.filter(({ content }) => content.includes(email))).toEqual([]);

    const official = await as('official');
    const { items } = (await official.get(`${workUrl()}/contributions?pageSize=100`)).body;
    const { id } = items.find((item: { folio: string }) => item.folio === folio);
    expect((await test.stranger.post(`/api/v1/contribution-contacts/${secret}/confirmation`)).status).toBe(204);
    expect((await test.stranger.post('/api/v1/contribution-contacts/inventado/confirmation')).status).toBe(409);
    const count = server.arrived.length;
    expect((await official.post(`${workUrl()}/replies`, { contributionIds: [id], outcome: 'accepted', body: 'Se publicará.' })).status).toBe(201);
    const told = await mailTo(email);
    expect(server.arrived).toHaveLength(count + 1);
    expect(told).toContain(`/seguimiento/${folio}`);
    expect(told).not.toContain('Se publicar');

    expect((await test.stranger.post(`/api/v1/contribution-contacts/${secret}/erasure`)).status).toBe(204);
    expect((await test.stranger.post(`/api/v1/contribution-contacts/${secret}/erasure`)).status).toBe(409);
    expect(await test.sql.many('SELECT email FROM contribution_contact')).toEqual([]);
  });
});

describe('a reply', () => {
  it('shows the very words that changed, to whoever follows the folio and beside the text', async () => {
    const official = await as('official');
    const { folio } = (await send({ body: 'Los inspectores no tienen en qué ir.', passagePath: 'risks', ...(await proof()) })).body;
    const { items } = (await official.get(`${workUrl()}/contributions?pageSize=100`)).body;
    const { id } = items.find((item: { folio: string }) => item.folio === folio);
    expect((await official.get(`/api/v1/contributions/${id}/changes`)).body).toEqual({ versions: [] });
    expect((await official.post(`/api/v1/drafts/commitment/${plan.commitmentId}/versions`, { reason: 'Con lo que pidió la gente.' })).status).toBe(201);
    const { versions } = (await official.get(`/api/v1/contributions/${id}/changes`)).body;
    expect(versions).toMatchObject([{ number: 2, passages: [{ path: 'risks' }] }]);

    const reply = { contributionIds: [id], outcome: 'partly-accepted', body: 'Se agregan vehículos.', versionId: versions[0].id };
    expect(codesOf(await official.post(`${workUrl()}/replies`, { ...reply, passagePath: 'title' }))).toEqual(['deliberation.passage-did-not-change']);
    expect(codesOf(await official.post(`${workUrl()}/replies`, { ...reply, versionId: undefined, passagePath: 'risks' }))).toEqual(['deliberation.change-needs-its-version']);
    const general = (await official.post(`${workUrl()}/contributions`, { subjectKind: 'cycle', subjectId: plan.cycleId, body: 'Más sesiones.' })).body.id;
    expect(codesOf(await official.post(`${workUrl()}/replies`, { ...reply, contributionIds: [id, general], passagePath: 'risks' }))).toEqual(['deliberation.reply-shows-one-text']);
    expect((await official.post(`${workUrl()}/replies`, { ...reply, passagePath: 'risks' })).status).toBe(201);

    const { change, contribution } = (await test.stranger.get(`/api/v1/folios/${folio}`)).body;
    expect(contribution).toMatchObject({ state: 'partly-accepted', reply: { changed: true, sector: 'Autoridades' } });
    expect(change).toMatchObject({ earlierVersion: 1, laterVersion: 2 });
    const without = (kind: string) => change.segments.filter((segment: { kind: string }) => segment.kind !== kind).map((segment: { text: string }) => segment.text).join('');
    expect(without('added')).toBe('Falta de inspectores.');
    expect(without('removed')).toBe('Faltan inspectores y vehículos.');
    expect((await test.stranger.get(`/api/v1/texts/commitment/${plan.commitmentId}/changed-words`)).body).toEqual([{ folio, change }]);
    expect((await test.stranger.get(`/api/v1/texts/commitment/${plan.problemId}/changed-words`)).body).toEqual([]);
  });
});

describe('moderation', () => {
  it('hides with a published reason, keeps the folio, and still owes a reply unless it is spam', async () => {
    const facilitator = await as('facilitator');
    const first = (await send({ body: 'Insulto a alguien.', ...(await proof()) })).body.folio;
    const second = (await send({ body: 'Compre ahora.', ...(await proof()) })).body.folio;
    const { items } = (await facilitator.get(`${workUrl()}/contributions?pageSize=100`)).body;
    const idOf = (folio: string) => items.find((item: { folio: string }) => item.folio === folio).id;
    const before = (await test.stranger.get(publicUrl)).body.coverage;
    expect(codesOf(await facilitator.post(`/api/v1/contributions/${idOf(first)}/hiding`, { because: 'insult' }))).toEqual(['deliberation.hiding-needs-its-reason']);
    expect((await facilitator.post(`/api/v1/contributions/${idOf(first)}/hiding`, { because: 'insult', note: 'Insulta a una funcionaria.' })).status).toBe(204);
    expect((await facilitator.post(`/api/v1/contributions/${idOf(second)}/hiding`, { because: 'spam' })).status).toBe(204);
    expect((await test.stranger.get(publicUrl)).body.coverage).toMatchObject({ all: before.all - 1, answered: before.answered });
    expect((await test.stranger.get(`/api/v1/folios/${first}`)).body.contribution).toMatchObject({ body: null, hidden: { because: 'insult', note: 'Insulta a una funcionaria.' } });
    const blocked = (await facilitator.get(`${workUrl()}`)).body.line.gates.find((gate: { gate: string }) => gate.gate === 'contributions-answered');
    const owed = blocked.reasons.map((reason: { params: { label: string } }) => reason.params.label);
    expect(owed).toContain(first);
    expect(owed).not.toContain(second);
    expect((await (await as('contributor')).post(`/api/v1/contributions/${idOf(first)}/showing`)).status).toBe(403);
    const kept = await test.sql.many<{ content: string }>('SELECT row_to_json(j)::text AS content FROM journal_entry j');
    expect(kept.filter(({ content }) => content.includes('contribution.hidden') && content.includes(durango.people.facilitator.accountId)).length).toBe(2);
  });
});

describe('the public ledger', () => {
  it('is filtered, counted and handed out as CSV', async () => {
    const pending = (await test.stranger.get(`${publicUrl}/contributions?state=pending&text=commitment:1`)).body;
    expect(pending.total).toBeGreaterThan(3);
    expect(pending.items.every((item: { state: string }) => item.state === 'received')).toBe(true);
    expect((await test.stranger.get(`${publicUrl}/contributions?state=accepted`)).body).toMatchObject({ total: 1, items: [{ reply: { sector: 'Autoridades', changed: false } }] });
    expect((await test.stranger.get(`${publicUrl}/contributions?state=overdue`)).body.total).toBe(0);
    const table = await test.stranger.get(`${publicUrl}/contributions.csv`);
    expect(table.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(table.text.split('\r\n')[0]).toContain('folio,estado,medio');
    expect(table.text).not.toMatch(/vecina|618|Rosa/);
  });
});

describe('the period', () => {
  it('ends, and says so', async () => {
    await test.sql.many(`UPDATE consultation SET opens_on = '2019-01-01', closes_on = '2019-01-14'`);
    expect(codesOf(await send({ body: 'Tarde.' }))).toEqual(['deliberation.consultation-is-over']);
    const { body } = await test.stranger.get(publicUrl);
    expect(body.consultation).toMatchObject({ standing: 'over', contribute: [{ code: 'deliberation.consultation-is-over' }] });
    const line = (await (await as('facilitator')).get(workUrl())).body.line.gates;
    expect(line.find((gate: { gate: string }) => gate.gate === 'consultation-long-enough').reasons).toMatchObject([{ code: 'cycle.consultation-too-short', params: { lasted: 14 } }]);
  });

  it('is over as well when the cycle has moved on', async () => {
    await test.sql.many(`UPDATE consultation SET closes_on = '2019-02-14'`);
    await plan.moveTo('deciding');
    expect(codesOf(await send({ body: 'Tarde.' }))).toEqual(['deliberation.consultation-is-over']);
    await plan.moveTo('consulting');
    await test.sql.many(`UPDATE consultation SET opens_on = '2019-01-20'`);
    expect(codesOf(await send({ body: 'Temprano.' }))).toEqual(['deliberation.consultation-not-open-yet']);
  });
});
