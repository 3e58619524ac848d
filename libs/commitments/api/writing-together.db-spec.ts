import { createHash } from 'node:crypto';
import { DraftListeners, type DraftEdit } from '@tequio/drafting/api';
import type { TestApplication, TestRequests } from '@tequio/platform/api/testing-app';
import { type TestSecretariat, aSecretariat, sinaloa } from '@tequio/secretariat/api/testing';
import { aCycle, codesOf, inPhase, startCommitments } from './testing/workspace';

let test: TestApplication;
let durango: TestSecretariat;
let cycleId: string;
let official: TestRequests;
let osc: TestRequests;

beforeAll(async () => {
  test = await startCommitments();
  durango = await aSecretariat(test);
  cycleId = await aCycle(test, durango.id);
  official = await test.signInAs(durango.people.official.accountId);
  osc = await test.signInAs(durango.people.civilSociety.accountId);
});
afterAll(() => test.stop());
beforeEach(() => inPhase(test, cycleId, 'drafting'));

async function aDraft(title = 'Padrón de ladrilleras'): Promise<{ id: string; url: string }> {
  const { body } = await official.post<{ id: string }>(`/api/v1/cycles/${cycleId}/commitments`, { title });
  return { id: body.id, url: `/api/v1/drafts/commitment/${body.id}` };
}

const edit = (who: TestRequests, url: string, path: string, base: unknown, value: unknown, more: object = {}) =>
  who.put(`${url}/fields/${path}`, { base, value, ...more });
const contentOf = async (url: string) => (await official.get(url)).body.content as Record<string, unknown>;
const versionsUrl = (id: string) => `/api/v1/versions/commitment/${id}`;

describe('Two people on one sheet', () => {
  it('both keep their work in different fields, written at once', async () => {
    const { url } = await aDraft();
    const answers = await Promise.all([
      edit(official, url, 'action', '', 'Publicar el padrón cada mes.'),
      edit(osc, url, 'risks', '', 'Que falten inspectores.'),
      edit(official, url, 'values', [], ['participation']),
      edit(osc, url, 'values', [], ['innovation']),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
    expect(await contentOf(url)).toMatchObject({ action: 'Publicar el padrón cada mes.', risks: 'Que falten inspectores.', values: ['participation', 'innovation'] });
  });

  it('in one field at once: one text stands, the other comes back with both texts and who wrote what', async () => {
    const { url } = await aDraft();
    const answers = await Promise.all([edit(official, url, 'action', '', 'Texto de la Contraloría'), edit(osc, url, 'action', '', 'Texto del colectivo')]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const told = answers.find((answer) => answer.status === 409)!.body;
    const { action } = await contentOf(url);
    expect(told).toMatchObject({ code: 'drafting.field-changed-meanwhile' });
    expect(told.reasons[0].at).toBe('action');
    expect(told.reasons[0].facts).toMatchObject({ base: '', theirs: action });
    expect([told.reasons[0].facts.mine, action].sort()).toEqual(['Texto de la Contraloría', 'Texto del colectivo']);
    const theirs = action === 'Texto de la Contraloría' ? { name: 'Óscar Oficial', sector: 'Autoridades' } : { name: 'Camila Colectivo', sector: 'Sociedad civil' };
    expect(told.reasons[0].facts.by).toMatchObject({ ...theirs, at: expect.stringMatching(/Z$/) });
  });

  it('is written once when the same edit comes twice (a double click, a lost answer)', async () => {
    const { id, url } = await aDraft();
    const answers = await Promise.all([1, 2, 3].map(() => edit(official, url, 'action', '', 'Una vez')));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    const [counted] = await test.sql.many(`SELECT last_seq AS "lastSeq" FROM shared_document WHERE subject_id = $1`, [id]);
    expect(counted).toEqual({ lastSeq: 1 });
  });

  it('tells who wrote each field and for which sector', async () => {
    const { url } = await aDraft();
    await edit(osc, url, 'risks', '', 'Presupuesto');
    const { updatedBy } = (await official.get(url)).body;
    expect(updatedBy).toEqual({ risks: expect.objectContaining({ name: 'Camila Colectivo', sectorCode: 'sociedad-civil', sector: 'Sociedad civil', organisation: 'Colectivo Aire Limpio' }) });
  });

  it('stores updates, and a snapshot every hundred, that give the same text', async () => {
    const { id, url } = await aDraft();
    let text = '';
    for (let n = 1; n <= 101; n += 1) {
      const { status } = await edit(official, url, 'statusQuo', text, (text = `${text}${n}${n % 10 === 0 ? '\n' : ' '}`));
      expect(status).toBe(200);
    }
    expect((await contentOf(url))['statusQuo']).toBe(text);
    const [stored] = await test.sql.many(
      `SELECT s.up_to_seq AS snapshot, d.last_seq AS last, (SELECT max(octet_length(u.update)) FROM document_update u WHERE u.document_id = d.id) AS largest
       FROM shared_document d JOIN document_snapshot s ON s.document_id = d.id WHERE d.subject_id = $1`,
      [id],
    );
    expect(stored).toMatchObject({ snapshot: 100, last: 101 });
    // Only the difference is stored, not the text: an update of three letters takes some tens of bytes.
    expect((stored as { largest: number }).largest).toBeLessThan(120);
  });
});

describe('Rows', () => {
  it('are added, written cell by cell, and removed as they were seen', async () => {
    const { url } = await aDraft();
    const added = await official.post(`${url}/rows/milestones`, { cells: { what: 'Padrón', weight: 60 } });
    expect(added.status).toBe(201);
    const { rowId } = added.body;
    expect((await edit(osc, url, `milestones.${rowId}.weight`, 60, 40.5)).status).toBe(200);
    const stale = await official.delete(`${url}/rows/milestones/${rowId}`, { base: { id: rowId, what: 'Padrón', responsible: '', startsOn: null, endsOn: null, weight: 60 } });
    expect([stale.status, codesOf(stale)]).toEqual([409, ['drafting.row-changed-meanwhile']]);
    const [row] = (await contentOf(url))['milestones'] as object[];
    expect(row).toMatchObject({ id: rowId, weight: 40.5 });
    expect((await official.delete(`${url}/rows/milestones/${rowId}`, { base: row })).status).toBe(200);
    const late = await edit(osc, url, `milestones.${rowId}.what`, 'Padrón', 'Padrón abierto');
    expect([late.status, codesOf(late), late.body.reasons[0].facts.mine]).toEqual([409, ['drafting.no-such-row'], 'Padrón abierto']);
  });

  it('of several people all stay', async () => {
    const { url } = await aDraft();
    const answers = await Promise.all([official, osc, official, osc].map((who, n) => who.post(`${url}/rows/indicators`, { cells: { name: `Indicador ${n}` } })));
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201, 201]);
    expect((await contentOf(url))['indicators']).toHaveLength(4);
  });
});

describe('A version', () => {
  it('is canonical JSON whose SHA-256 is its hash, counted from one, with its reason', async () => {
    const { id, url } = await aDraft('Ñandú');
    const frozen = await official.post(`${url}/versions`, { reason: 'Primera lectura' });
    expect([frozen.status, frozen.body.number]).toEqual([201, 1]);
    const [stored] = await test.sql.many<{ json: string }>('SELECT canonical_json AS json FROM text_version WHERE id = $1', [frozen.body.versionId]);
    expect(createHash('sha256').update(stored!.json).digest('hex')).toBe(frozen.body.hash);
    const read = await osc.get(`${versionsUrl(id)}/1`);
    expect(read.body).toMatchObject({ number: 1, hash: frozen.body.hash, reason: 'Primera lectura', by: { name: 'Óscar Oficial' }, content: { title: 'Ñandú', number: expect.any(String) } });
    expect(stored!.json).not.toMatch(/Óscar|@/);
  });

  it('never changes, not even by hand', async () => {
    const { id, url } = await aDraft();
    await official.post(`${url}/versions`, { reason: 'Primera' });
    await expect(test.sql.many(`UPDATE text_version SET canonical_json = '{}' WHERE subject_id = $1`, [id])).rejects.toThrow(/permanent/);
    await expect(test.sql.many('DELETE FROM text_version WHERE subject_id = $1', [id])).rejects.toThrow(/permanent/);
  });

  it('is made once of one text, whoever freezes at the same moment', async () => {
    const { id, url } = await aDraft();
    const answers = await Promise.all([official, osc, official].map((who) => who.post(`${url}/versions`, { reason: 'A la vez' })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409]);
    expect(answers.flatMap(codesOf)).toEqual(['drafting.nothing-changed-since-version', 'drafting.nothing-changed-since-version']);
    expect((await official.get(versionsUrl(id))).body.versions).toHaveLength(1);
  });

  it('against an edit at the same moment holds the text before it or after it, never a half', async () => {
    const { id, url } = await aDraft();
    let text = '';
    for (let round = 1; round <= 6; round += 1) {
      const next = `Ronda ${round}: ${'texto '.repeat(round)}`;
      const [edited, frozen] = await Promise.all([edit(osc, url, 'action', text, next), official.post(`${url}/versions`, { reason: `Ronda ${round}` })]);
      expect(edited.status).toBe(200);
      if (frozen.status === 201) {
        const { content } = (await official.get(`${versionsUrl(id)}/${frozen.body.number}`)).body;
        expect([text, next]).toContain(content.action);
      } else {
        expect(codesOf(frozen)).toEqual(['drafting.nothing-changed-since-version']);
      }
      text = next;
    }
  });

  it('is compared with any other, word by word, and tells who wrote what changed', async () => {
    const { id, url } = await aDraft('Padrón de ladrilleras');
    await official.post(`${url}/versions`, { reason: 'Primera' });
    await edit(osc, url, 'title', 'Padrón de ladrilleras', 'Padrón abierto de ladrilleras');
    await edit(osc, url, 'values', [], ['participation']);
    await official.post(`${url}/versions`, { reason: 'Segunda' });
    const { body } = await official.get(`${versionsUrl(id)}/2/compare/1`);
    expect([body.earlier.number, body.later.number]).toEqual([1, 2]);
    const changed = body.passages.filter((passage: { changed: boolean }) => passage.changed);
    expect(changed).toMatchObject([
      { path: 'title', label: 'Título', segments: [{ kind: 'same', text: 'Padrón ' }, { kind: 'added', text: 'abierto ' }, { kind: 'same', text: 'de ladrilleras' }], by: { name: 'Camila Colectivo', sector: 'Sociedad civil' } },
      { path: 'values', before: '', after: 'Participación ciudadana' },
    ]);
    expect((await official.with({ 'accept-language': 'en' }).get(`${versionsUrl(id)}/1/compare/2`)).body.passages[0].label).toBe('Title');
    expect((await official.get(`${versionsUrl(id)}/1/compare/9`)).status).toBe(404);
  });
});

describe('A closed text', () => {
  it('is reopened with a reason by one who drafts; the first edit is told to those who listen; the next freeze closes it', async () => {
    const { id, url } = await aDraft();
    await official.post(`${url}/versions`, { reason: 'Para consulta' });
    await inPhase(test, cycleId, 'deciding');
    const closed = await edit(osc, url, 'action', '', 'Cambio');
    expect([closed.status, codesOf(closed)]).toEqual([409, ['drafting.closed-until-reopened']]);
    const facilitator = await test.signInAs(durango.people.facilitator.accountId);
    expect(codesOf(await facilitator.post(`${url}/reopenings`, { reason: 'Objeción' }))).toEqual(['drafting.only-seats-draft']);
    expect(codesOf(await osc.post(`${url}/reopenings`, { reason: '  ' }))).toEqual(['drafting.reason-missing']);
    const opened = await Promise.all([osc, official].map((who) => who.post(`${url}/reopenings`, { reason: 'Atender una objeción' })));
    expect(opened.map((answer) => answer.status).sort()).toEqual([201, 409]);

    const heard: DraftEdit[] = [];
    test.app.get(DraftListeners).register({ onEdited: async (_tx, subject, told) => void (subject.id === id && heard.push(told)) });
    expect((await edit(osc, url, 'action', '', 'Cambio', { editorial: true })).status).toBe(200);
    expect(heard).toEqual([{ secretariatId: durango.id, cycleId, path: 'action', editorial: true }]);
    expect((await official.post(`${url}/versions`, { reason: 'Atendida' })).body.number).toBe(2);
    expect(codesOf(await edit(osc, url, 'action', 'Cambio', 'Otro'))).toEqual(['drafting.closed-until-reopened']);
    expect((await official.get(versionsUrl(id))).body.reopenings).toMatchObject([{ reason: 'Atender una objeción', closedAt: expect.any(String) }]);
  });

  it('keeps nothing of an edit when what follows from it fails', async () => {
    const { id, url } = await aDraft();
    let isBroken = true;
    test.app.get(DraftListeners).register({
      onEdited: async (_tx, subject) => {
        if (isBroken && subject.id === id) throw new Error('What follows from the edit fails');
      },
    });
    expect((await edit(official, url, 'action', '', 'Perdido')).status).toBe(500);
    isBroken = false;
    expect(await contentOf(url)).toMatchObject({ action: '' });
    const [stored] = await test.sql.many(
      `SELECT d.last_seq AS "lastSeq", (SELECT count(*) FROM document_update u WHERE u.document_id = d.id) AS updates, c.content ->> 'action' AS action
       FROM shared_document d JOIN commitment c ON c.id = d.subject_id WHERE d.subject_id = $1`,
      [id],
    );
    expect(stored).toEqual({ lastSeq: 0, updates: 0, action: '' });
  });

  it('keeps nothing of an edit whose connection dies in the middle; the same edit then arrives', async () => {
    const { id, url } = await aDraft();
    let dies = true;
    test.app.get(DraftListeners).register({
      onEdited: async (tx, subject) => {
        if (dies && subject.id === id) await tx.query('SELECT pg_terminate_backend(pg_backend_pid()) AS ended');
      },
    });
    expect((await edit(official, url, 'action', '', 'A la mitad')).status).toBeGreaterThanOrEqual(500);
    dies = false;
    expect(await contentOf(url)).toMatchObject({ action: '' });
    expect((await edit(official, url, 'action', '', 'A la mitad')).status).toBe(200);
    const journaled = await test.sql.many(`SELECT id FROM journal_entry WHERE subject_id = $1 AND action = 'commitment.field-edited'`, [id]);
    expect(journaled).toHaveLength(1);
  });
});

describe('Bad input', () => {
  it.each<[string, string, unknown, number, string]>([
    ['an unknown field', 'colour', 'rojo', 400, 'drafting.unknown-field'],
    ['a number for a text', 'title', 5, 400, 'drafting.value-has-wrong-type'],
    ['nothing', 'title', undefined, 400, 'drafting.value-has-wrong-type'],
    ['a whole book', 'title', 'a'.repeat(301), 400, 'drafting.text-too-long'],
    ['an object', 'action', { $ne: null }, 400, 'drafting.value-has-wrong-type'],
    ['a control character', 'action', 'a\u0007b', 400, 'drafting.text-has-broken-characters'],
    ['an agenda of nobody', 'agenda', 'magia', 400, 'commitments.agenda-unknown'],
    ['an institution of nobody', 'leadOrganisationId', '0190a1b2-0000-7000-8000-000000000001', 400, 'commitments.institution-not-of-secretariat'],
    ['a liaison of nobody', 'liaisonAccountId', '0190a1b2-0000-7000-8000-000000000001', 400, 'commitments.liaison-not-of-secretariat'],
    ['a problem of nobody', 'problemId', '0190a1b2-0000-7000-8000-000000000001', 400, 'commitments.problem-not-prioritised'],
    ['an eighteenth goal', 'sdgs', ['18'], 400, 'drafting.no-such-option'],
  ])('with %s is refused and names the field', async (_what, path, value, status, code) => {
    const { url } = await aDraft('Intacto');
    const base = (await contentOf(url))[path] ?? null;
    const answer = await edit(official, url, path, base, value);
    expect([answer.status, codesOf(answer), answer.body.reasons[0].at]).toEqual([status, [code], path]);
    expect(answer.body.reasons[0].text).toMatch(/^[^{}]+\.( Escriba[^{}]+)?$/);
    expect((await official.with({ 'accept-language': 'en' }).put(`${url}/fields/${path}`, { base, value })).body.reasons[0].text).not.toBe(answer.body.reasons[0].text);
  });

  it('that is markup is text', async () => {
    const { url } = await aDraft();
    const script = '<script>alert("hola")</script> & <b onclick=x>';
    expect((await edit(official, url, 'action', '', script)).status).toBe(200);
    expect((await contentOf(url))['action']).toBe(script);
  });

  it.each([
    ['a broken letter', '{"base":"","value":"\\ud83d"}', 400],
    ['no JSON', '{"base":', 400],
    ['unknown fields', '{"base":"","value":"a","isAdministrator":true}', 400],
    ['eleven megabytes', JSON.stringify({ base: '', value: 'a'.repeat(11_000_000) }), 413],
  ])('of %s is refused before it gets anywhere', async (_what, body, status) => {
    const { url } = await aDraft();
    expect((await official.with({ 'content-type': 'application/json' }).put(`${url}/fields/action`, body)).status).toBe(status);
    expect((await contentOf(url))['action']).toBe('');
  });

  it('finds no text of another secretariat, of no kind, of nobody', async () => {
    const { id, url } = await aDraft();
    const elsewhere = await aSecretariat(test, sinaloa);
    const stranger = await test.signInAs(elsewhere.people.official.accountId);
    for (const answer of [
      await stranger.get(url),
      await edit(stranger, url, 'title', '', 'x'),
      await stranger.post(`${url}/versions`, { reason: 'x' }),
      await stranger.post(`${url}/rows/milestones`, {}),
      await stranger.get(versionsUrl(id)),
      await stranger.get(`/api/v1/drafts/poem/${id}`),
      await official.get('/api/v1/drafts/commitment/0190a1b2-0000-7000-8000-000000000001'),
    ]) {
      expect(answer.status).toBe(404);
    }
    expect((await test.stranger.get(url)).status).toBe(401);
  });
});
