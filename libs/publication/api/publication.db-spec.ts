import { createHash } from 'node:crypto';
import { ApprovalModule, approvalEntities } from '@tequio/approval/api';
import { type TestDecision, aDecision as decisionIn } from '@tequio/approval/api/testing';
import { verifyVersions } from '@tequio/drafting/api';
import { LivePage, listen, until } from '@tequio/drafting/api/testing';
import { openSession } from '@tequio/identity/api/testing';
import type { Subject } from '@tequio/kernel';
import { aCommitment, planAndBelow } from '@tequio/plan/api/testing';
import { type TestApplication, startTestApplication } from '@tequio/platform/api/testing-app';
import pg from 'pg';
import * as Y from 'yjs';
import { PublicationModule, publicationEntities, verifyEditions } from './index';

let test: TestApplication;
let address: string;

beforeAll(async () => {
  test = await startTestApplication({
    modules: [...planAndBelow.modules, ApprovalModule, PublicationModule],
    entities: [...planAndBelow.entities, ...approvalEntities, ...publicationEntities],
    openSession,
  });
  address = await listen(test);
});
afterAll(() => test.stop());

const aDecision = () => decisionIn(test);
const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');
const codesOf = (answer: { body: { reasons: { code: string }[] } }) => answer.body.reasons.map((reason) => reason.code);
const publish = async (forum: TestDecision, person: 'facilitator' | 'official' = 'facilitator', versionHash = forum.hash) =>
  (await forum.as(person)).post(`/api/v1/cycles/${forum.plan.cycleId}/editions`, { versionHash });

async function published(): Promise<{ forum: TestDecision; id: string; json: string; hash: string }> {
  const forum = await aDecision();
  await forum.approveAll();
  const { id, hash } = (await publish(forum)).body;
  return { forum, id, hash, json: (await test.stranger.get(`/api/v1/editions/${id}`)).text };
}

async function reopenVision(forum: TestDecision, ...visions: readonly string[]): Promise<void> {
  const official = await forum.as('official');
  await official.post(`/api/v1/drafts/plan/${forum.plan.planId}/reopenings`, { reason: 'Se corrige' });
  let base = '';
  for (const value of visions) {
    expect((await official.put(`/api/v1/drafts/plan/${forum.plan.planId}/fields/vision`, { base, value })).status).toBe(200);
    base = value;
  }
}

/** As two open pages with the editor: a heading at the end of a text of the plan and of one of a commitment. */
async function reopenAndFormat(forum: TestDecision, ...places: readonly { readonly subject: Subject; readonly field: string; readonly words: string }[]): Promise<{ hash: string }> {
  const official = await forum.as('official');
  for (const { subject, field, words } of places) {
    await official.post(`/api/v1/drafts/${subject.kind}/${subject.id}/reopenings`, { reason: 'Se le da formato' });
    const page = await new LivePage(address, await openSession(test.app, forum.secretariat.people.official.accountId), subject).ready();
    const heading = new Y.XmlElement<{ level: number }>('heading');
    heading.setAttribute('level', 3);
    heading.insert(0, [new Y.XmlText(words)]);
    page.prose(field).push([heading as unknown as Y.XmlElement]);
    await until(() => page.isStored);
    page.leave();
  }
  return forum.plan.freeze('Con formato');
}

describe('publishing', () => {
  it('is refused with every reason while the text is not approved', async () => {
    const forum = await aDecision();
    await forum.give('civilSociety', { kind: 'object', body: 'Falta la meta' });
    const refused = await publish(forum);
    expect(refused.status).toBe(409);
    expect(codesOf(refused)).toEqual(['publication.sector-missing', 'publication.sector-missing', 'publication.sector-missing', 'publication.open-objections']);
    const page = await (await forum.as('facilitator')).get(`/api/v1/cycles/${forum.plan.cycleId}/publication`);
    expect(page.body).toMatchObject({ versionHash: forum.hash, editions: [] });
    expect(page.body.can['publication.publish-edition']).toHaveLength(4);
  });

  it('is for facilitation only', async () => {
    const forum = await aDecision();
    await forum.approveAll();
    expect(codesOf(await publish(forum, 'official'))).toEqual(['publication.only-facilitator-publishes']);
    expect((await test.stranger.post(`/api/v1/cycles/${forum.plan.cycleId}/editions`, { versionHash: forum.hash })).status).toBe(401);
    expect((await (await forum.as('administrator')).post(`/api/v1/cycles/${forum.plan.cycleId}/editions`, { versionHash: forum.hash })).status).toBe(404);
    expect(codesOf(await publish(forum, 'facilitator', 'b'.repeat(64)))).toEqual(['publication.version-changed-since']);
    expect((await publish(forum, 'facilitator', 'x')).status).toBe(400);
  });

  it('waits for the reply to every contribution, also to one that came while the plan was decided', async () => {
    const forum = await aDecision();
    await forum.approveAll();
    const official = await forum.as('official');
    const { cycleId } = forum.plan;
    const { id } = (await official.post(`/api/v1/cycles/${cycleId}/contributions`, { subjectKind: 'cycle', subjectId: cycleId, body: 'Falta el padrón.' })).body;
    expect(codesOf(await publish(forum))).toEqual(['publication.contributions-unanswered']);
    const [reason] = (await (await forum.as('facilitator')).get(`/api/v1/cycles/${cycleId}/publication`)).body.can['publication.publish-edition'];
    expect(reason).toMatchObject({ code: 'publication.contributions-unanswered', href: `/trabajo/${forum.secretariat.slug}/2/aportaciones` });
    await official.post(`/api/v1/cycles/${cycleId}/replies`, { contributionIds: [id], outcome: 'not-accepted', body: 'Ya está en el compromiso 1.' });
    expect((await publish(forum)).status).toBe(201);
  });

  it('is not opened by emptying the seat that objects', async () => {
    const forum = await aDecision();
    for (const person of ['official', 'secondOfficial', 'civilSociety', 'guarantor'] as const) await forum.give(person);
    await forum.give('secondCivilSociety', { kind: 'object', body: 'Falta la meta' });
    const facilitator = await forum.as('facilitator');
    const sheet = (await facilitator.get(`/api/v1/secretariats/${forum.secretariat.id}`)).body as { sectors: { seats: { titular: { accountId: string; appointmentId: string } | null }[] }[] };
    const objector = sheet.sectors.flatMap(({ seats }) => seats).find(({ titular }) => titular?.accountId === forum.secretariat.people.secondCivilSociety.accountId)!;
    expect((await facilitator.delete(`/api/v1/secretariats/${forum.secretariat.id}/appointments/${objector.titular!.appointmentId}`)).status).toBe(204);
    expect(codesOf(await publish(forum))).toContain('publication.open-objections');
  });

  it('shows the problem a commitment answers as the edition says it, whatever its draft says since', async () => {
    const { forum } = await published();
    await test.sql.many(`UPDATE problem SET title = 'Un borrador que nadie aprobó', content = content || '{"title": "Un borrador que nadie aprobó"}' WHERE id = $1`, [forum.plan.problemId]);
    const commitment = await test.stranger.get(`/api/v1/entities/${forum.secretariat.slug}/plans/2/commitments/1`);
    expect(commitment.body.problem).toEqual({ id: forum.plan.problemId, number: 1, title: 'Contaminación de ladrilleras' });
    expect(commitment.text).not.toContain('nadie aprobó');
  });

  it('says how its texts look wherever they are formatted, also to the public', async () => {
    const forum = await aDecision();
    const { planId, commitmentId, problemId } = forum.plan;
    const heading = (text: string) => [{ type: 'heading', level: 3, text: [{ text }] }];
    const problemRich = { whatHappens: heading('Humo negro desde la madrugada') };
    await test.sql.many('UPDATE problem SET rich = $2 WHERE id = $1', [problemId, JSON.stringify(problemRich)]);
    const { hash } = await reopenAndFormat(
      forum,
      { subject: { kind: 'plan', id: planId }, field: 'vision', words: 'Un aire limpio' },
      { subject: { kind: 'commitment', id: commitmentId }, field: 'risks', words: 'Falta de lluvia' },
    );
    await forum.approveAll(hash);
    const { id } = (await publish(forum, 'facilitator', hash)).body;
    const edition = await test.stranger.get(`/api/v1/editions/${id}`);
    expect(sha256(edition.text)).toBe(edition.headers['etag']?.replaceAll('"', ''));
    expect(edition.body.content).toMatchObject({ vision: 'Un aire limpio', rich: { vision: heading('Un aire limpio') }, problems: [{ rich: problemRich }] });
    expect(edition.body.content.commitments[0].rich.risks.at(-1)).toEqual(heading('Falta de lluvia')[0]);
    const [plan, commitment] = await Promise.all(['', '/commitments/1'].map((path) => test.stranger.get(`/api/v1/entities/${forum.secretariat.slug}/plans/2${path}`)));
    expect(plan?.body.rich).toEqual({ vision: heading('Un aire limpio') });
    expect(commitment?.body.content.rich.risks.at(-1)).toEqual(heading('Falta de lluvia')[0]);
  });

  it('twice at once makes one edition, and the other is told why', async () => {
    const forum = await aDecision();
    await forum.approveAll();
    const both = await Promise.all([publish(forum), publish(forum)]);
    expect(both.map((answer) => answer.status).sort()).toEqual([201, 409]);
    expect(codesOf(both.find((answer) => answer.status === 409)!)).toEqual(['publication.already-published']);
  });

  it('chains the next edition to the one before', async () => {
    const { forum, hash } = await published();
    await reopenVision(forum, 'Cielo limpio');
    expect(codesOf(await publish(forum))).toContain('publication.already-published');
    const second = await forum.plan.freeze('Corregido');
    await forum.approveAll(second.hash);
    const edition = await publish(forum, 'facilitator', second.hash);
    expect(edition.body).toMatchObject({ number: 2, previousHash: hash, planVersionHash: second.hash });
    const list = await test.stranger.get(`/api/v1/entities/${forum.secretariat.slug}/plans/2/editions`);
    expect(list.body.map((one: { number: number }) => one.number)).toEqual([2, 1]);
    const plan = await test.stranger.get(`/api/v1/entities/${forum.secretariat.slug}/plans/2`);
    expect(plan.body).toMatchObject({ vision: 'Cielo limpio', edition: { number: 2, planVersionHash: second.hash } });
  });

  it('takes back what the next edition no longer holds: it is read in the earlier one only', async () => {
    const forum = await aDecision();
    const { cycleId, problemId } = forum.plan;
    await forum.plan.moveTo('drafting');
    const second = await aCommitment(test, forum.secretariat, cycleId, { title: 'Agua para todos', problemId }, '2');
    const both = await forum.plan.freeze('Con dos compromisos');
    await forum.plan.moveTo('deciding');
    await forum.approveAll(both.hash);
    expect((await publish(forum, 'facilitator', both.hash)).status).toBe(201);
    const page = `/api/v1/entities/${forum.secretariat.slug}/plans/2`;
    const listed = async () => (await test.stranger.get(`/api/v1/commitments?entity=${forum.secretariat.slug}`)).body.items.map((row: { number: string }) => row.number);
    expect((await test.stranger.get(`${page}/commitments/2`)).status).toBe(200);
    expect(await listed()).toEqual(['1', '2']);

    await forum.plan.moveTo('drafting');
    expect((await (await forum.as('official')).post(`/api/v1/commitments/${second}/set-aside`, { reason: 'Sin recursos' })).status).toBe(204);
    const one = await forum.plan.freeze('Con un compromiso');
    await forum.plan.moveTo('deciding');
    await forum.approveAll(one.hash);
    expect((await publish(forum, 'facilitator', one.hash)).body).toMatchObject({ number: 2 });
    expect((await test.stranger.get(`${page}/commitments/2`)).status).toBe(404);
    expect(await listed()).toEqual(['1']);
    expect((await test.stranger.get(page)).body.commitments.map((row: { number: string }) => row.number)).toEqual(['1']);
    const earlier = await test.stranger.get(`${page}/editions/1`);
    expect(earlier.body.content.commitments.map((sheet: { number: string }) => sheet.number)).toEqual(['1', '2']);
  });

  it('of a text edited back word for word waits for its own approvals, and makes an edition of its own', async () => {
    const { forum, id, json, hash } = await published();
    await reopenVision(forum, 'Cielo limpio', '');
    expect(await forum.plan.freeze('Se dejó como estaba')).toMatchObject({ number: 2, hash: forum.hash });
    expect(codesOf(await publish(forum))).toEqual(['publication.sector-missing', 'publication.sector-missing', 'publication.sector-missing']);
    await forum.approveAll();
    const edition = await publish(forum);
    expect(edition.body).toMatchObject({ number: 2, previousHash: hash, planVersionHash: forum.hash });

    const second = (await test.stranger.get(`/api/v1/editions/${edition.body.id}`)).text;
    for (const [text, from] of [[json, id], [second, edition.body.id]]) {
      expect((await test.stranger.post('/api/v1/verifications', { text })).body).toMatchObject({ verdict: 'authentic', edition: { id: from } });
      const altered = text.replace('ladrilleras', 'ladrillos');
      expect((await test.stranger.post('/api/v1/verifications', { text: altered })).body).toMatchObject({ verdict: 'altered', edition: { id: from } });
    }
    const pool = new pg.Pool({ connectionString: test.databaseUrl });
    try {
      expect([await verifyVersions(pool, sha256), await verifyEditions(pool, sha256)]).toMatchObject([{ broken: [] }, { broken: [] }]);
    } finally {
      await pool.end();
    }
  });
});

describe('an edition', () => {
  it('is read byte for byte, and its SHA-256 is its hash', async () => {
    const { id, json, hash } = await published();
    expect(sha256(json)).toBe(hash);
    const answer = await test.stranger.get(`/api/v1/editions/${id}`);
    expect(answer.headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', etag: `"${hash}"` });
    expect(answer.headers['cache-control']).toContain('immutable');
    expect(Object.keys(answer.body)).toEqual(['approvalsBySector', 'content', 'number', 'planVersionHash', 'previousHash']);
  });

  it('holds no name and no address of a person', async () => {
    const { json } = await published();
    expect(json).toContain('Contraloría del Estado');
    for (const name of ['Óscar', 'Graciela', 'Camila', 'Fabiola', '@']) expect(json).not.toContain(name);
  });

  it('is told whole to the public, with how each sector spoke', async () => {
    const { forum, id, hash } = await published();
    const answer = await test.stranger.get(`/api/v1/entities/${forum.secretariat.slug}/plans/2/editions/1`);
    expect(answer.body).toMatchObject({
      id,
      hash,
      number: 1,
      previousHash: null,
      nextNumber: null,
      planVersionHash: forum.hash,
      planNumber: 2,
      waivedSectors: [],
      jsonHref: `/api/v1/editions/${id}`,
      content: { kind: 'plan', cycleNumber: 2 },
    });
    expect(answer.body.approvalsBySector.map((sector: { approved: boolean }) => sector.approved)).toEqual([true, true, true]);
    for (const path of ['editions/2', 'editions/0', 'editions/x']) {
      expect((await test.stranger.get(`/api/v1/entities/${forum.secretariat.slug}/plans/2/${path}`)).status).toBe(404);
    }
    expect((await test.stranger.get(`/api/v1/entities/${forum.secretariat.slug}/plans/1/editions`)).status).toBe(404);
    expect((await test.stranger.get('/api/v1/editions/not-an-id')).status).toBe(404);
  });

  it('makes the plan and its commitments public, and opens the gate', async () => {
    const { forum } = await published();
    const plans = await test.stranger.get(`/api/v1/entities/${forum.secretariat.slug}/plans`);
    expect(plans.body).toMatchObject([{ number: 2, origin: 'work', commitments: 1, publication: { on: '2019-01-15', precision: 'day' }, edition: { number: 1 } }]);
    const plan = await test.stranger.get(`/api/v1/entities/${forum.secretariat.slug}/plans/2`);
    expect(plan.body).toMatchObject({ commitments: [{ number: '1', lead: { name: 'Contraloría del Estado' } }], problems: [{ number: 1 }] });
    const line = await (await forum.as('facilitator')).post(`/api/v1/cycles/${forum.plan.cycleId}/moves`, { from: 'deciding', to: 'implementing' });
    expect(line.status).toBeLessThan(300);
  });

  it('never changes in the database', async () => {
    const { id } = await published();
    await expect(test.sql.many(`UPDATE edition SET hash = hash WHERE id = $1`, [id])).rejects.toThrow(/permanent/);
    await expect(test.sql.many(`DELETE FROM edition WHERE id = $1`, [id])).rejects.toThrow(/permanent/);
  });
});

describe('verifying a file', () => {
  const verify = (body: unknown, headers: Record<string, string> = {}) => test.stranger.with(headers).post('/api/v1/verifications', body);
  const form = (parts: Record<string, string>, boundary = 'b0und') =>
    Object.entries(parts)
      .map(([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${name === 'file' ? '; filename="e.json"\r\ncontent-type: application/json' : ''}\r\n\r\n${value}\r\n`)
      .join('') + `--${boundary}--\r\n`;
  const multipart = { 'content-type': 'multipart/form-data; boundary=b0und' };

  it.each<[string, (json: string) => Promise<{ status: number; body: unknown }>]>([
    ['as text', (json) => verify({ text: json })],
    ['pretty printed', (json) => verify({ text: JSON.stringify(JSON.parse(json), null, 2) })],
    ['as the body itself', (json) => verify(JSON.parse(json))],
    ['as a file', (json) => verify(form({ language: 'es', file: json, text: '' }), multipart)],
    ['pasted into the form', (json) => verify(form({ file: '', text: json }), multipart)],
  ])('tells an authentic edition, given %s', async (_how, give) => {
    const { forum, id, hash, json } = await published();
    const answer = await give(json);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      verdict: 'authentic',
      hash,
      edition: { id, number: 1, planNumber: 2, path: `/entidades/${forum.secretariat.slug}/planes/2/ediciones/1`, jsonHref: `/api/v1/editions/${id}` },
    });
  });

  it('tells an altered one, and which edition it claims to be', async () => {
    const { id, json } = await published();
    const byVersion = await verify({ text: json.replace('ladrilleras', 'ladrillos') });
    expect(byVersion.body).toMatchObject({ verdict: 'altered', edition: { id } });
    const byNumber = await verify({ text: json.replace(/"planVersionHash":"[0-9a-f]{64}"/, `"planVersionHash":"${'0'.repeat(64)}"`) });
    expect(byNumber.body).toMatchObject({ verdict: 'altered', edition: { id } });
  });

  it.each([
    ['something else', '{"hola":1}', 'unknown'],
    ['no JSON at all', 'hola', 'unreadable'],
    ['an edition of nowhere', JSON.stringify({ number: 1, planVersionHash: 'f'.repeat(64), content: { entity: { code: 'MX-NADA' }, cycleNumber: 9 } }), 'unknown'],
  ])('tells %s from an edition', async (_what, text, verdict) => expect((await verify({ text })).body).toMatchObject({ verdict, edition: null }));

  it.each([
    ['nothing', undefined, {}],
    ['an empty text', { text: '  ' }, {}],
    ['a text that is none', { text: 7 }, {}],
    ['a form without anything in it', form({ file: '', text: '' }), multipart],
  ])('asks for a file when given %s', async (_what, body, headers) => {
    const refused = await verify(body, headers);
    expect([refused.status, codesOf(refused)]).toEqual([400, ['publication.file-missing']]);
  });

  it('refuses more than five megabytes', async () => {
    const refused = await verify(form({ file: `"${'x'.repeat(5 * 1024 * 1024)}"` }), multipart);
    expect([refused.status, codesOf(refused)]).toEqual([400, ['publication.file-too-large']]);
  });

  it('sends a form without JavaScript on to the page with the result', async () => {
    const { id, hash, json } = await published();
    const plain = { ...multipart, accept: 'text/html,application/xhtml+xml' };
    const authentic = await verify(form({ language: 'en', file: json }), plain);
    expect([authentic.status, authentic.headers.location]).toEqual([303, `/en/verificar?huella=${hash}#resultado`]);
    const altered = await verify(form({ language: 'es', text: json.replace('ladrilleras', 'ladrillos') }), plain);
    const address = new URL(String(altered.headers.location), 'http://x');
    expect([address.pathname, address.searchParams.get('dice')]).toEqual(['/verificar', id]);
    const shown = await test.stranger.get(`/api/v1/verifications/${address.searchParams.get('huella')}?claims=${id}`);
    expect(shown.body).toMatchObject({ verdict: 'altered', edition: { id } });
    expect((await verify(form({ text: 'hola' }), plain)).headers.location).toBe('/verificar?resultado=ilegible#resultado');
    expect((await verify(form({ text: '' }), plain)).headers.location).toBe('/verificar?falta=publication.file-missing#resultado');
  });

  it('has no result for what is no hash', async () => expect((await test.stranger.get('/api/v1/verifications/hola')).status).toBe(404));
});

describe('verifying the database', () => {
  it('names the exact edition in which one byte changed', async () => {
    const { id } = await published();
    const pool = new pg.Pool({ connectionString: test.databaseUrl });
    try {
      expect(await verifyEditions(pool, sha256)).toMatchObject({ broken: [] });
      const copy = `UPDATE published_commitment SET content = jsonb_set(content, '{title}', to_jsonb($2::text)) WHERE edition_id = $1`;
      await pool.query(copy, [id, 'Otro título']);
      expect((await verifyEditions(pool, sha256)).broken).toEqual([{ record: expect.stringMatching(/^published_commitment /), problem: 'it is not what edition 1 says' }]);
      await pool.query('ALTER TABLE edition DISABLE TRIGGER USER');
      await pool.query(`UPDATE edition SET canonical_json = replace(canonical_json, 'Contraloría', 'Contralorìa') WHERE id = $1`, [id]);
      const { broken } = await verifyEditions(pool, sha256);
      expect(broken).toEqual([{ record: expect.stringContaining(id), problem: 'its text is not what was hashed' }]);
    } finally {
      await pool.end();
    }
  });
});
