import { CommitmentsModule, commitmentsEntities } from '@tequio/commitments/api';
import { CycleModule, cycleEntities } from '@tequio/cycle/api';
import { DeliberationModule, deliberationEntities } from '@tequio/deliberation/api';
import { DraftingModule, draftingEntities } from '@tequio/drafting/api';
import { IdentityModule, identityEntities } from '@tequio/identity/api';
import { openSession } from '@tequio/identity/api/testing';
import { type TestApplication, type TestRequests, startTestApplication } from '@tequio/platform/api/testing-app';
import { ProblemsModule, problemsEntities } from '@tequio/problems/api';
import { SecretariatModule, secretariatEntities } from '@tequio/secretariat/api';
import { type TestSecretariat, aSecretariat, sinaloa } from '@tequio/secretariat/api/testing';
import { MonitoringModule, ProgressDirectory, monitoringEntities } from './index';
import { type TestCommitment, aCycle, aPublishedCommitment } from './testing';

let test: TestApplication;
let durango: TestSecretariat;
let elsewhere: TestSecretariat;
let cycleId: string;
let commitments = 0;

beforeAll(async () => {
  test = await startTestApplication({
    modules: [IdentityModule, SecretariatModule, CycleModule, DraftingModule, DeliberationModule, ProblemsModule, CommitmentsModule, MonitoringModule],
    entities: [...identityEntities, ...secretariatEntities, ...cycleEntities, ...draftingEntities, ...deliberationEntities, ...problemsEntities, ...commitmentsEntities, ...monitoringEntities],
    openSession,
  });
  durango = await aSecretariat(test);
  elsewhere = await aSecretariat(test, sinaloa);
  cycleId = await aCycle(test, durango.id);
});
afterAll(() => test.stop());
beforeEach(() => test.time.set('2019-02-01T18:00:00.000Z'));

const as = (person: keyof TestSecretariat['people'], secretariat = durango) => test.signInAs(secretariat.people[person].accountId);
const aCommitment = (more: { published?: boolean } = {}) => aPublishedCommitment(test, durango, cycleId, { number: String((commitments += 1)), ...more });
const codesOf = (answer: { body: { reasons: { code: string }[] } }) => answer.body.reasons.map((reason) => reason.code);
const link = (description = 'Acta de la primera sesión') => ({ description, link: 'https://transparencia.durango.gob.mx/acta.pdf' });
const words = (more: object = {}) => ({ status: 'in-progress', body: 'Se instaló la mesa de trabajo.', evidence: [link()], ...more });

async function report(person: TestRequests, commitment: TestCommitment, more: object = {}): Promise<string> {
  const answer = await person.post(`/api/v1/commitments/${commitment.id}/reports`, words(more));
  expect(answer.status).toBe(201);
  return answer.body.id;
}

async function verdict(person: TestRequests, reportId: string, kind = 'verified', reason = 'Visitamos el lugar.'): Promise<string> {
  const answer = await person.post(`/api/v1/reports/${reportId}/verdicts`, { kind, reason });
  expect(answer.status).toBe(201);
  return answer.body.id;
}

const standingOf = async (commitment: TestCommitment) => (await test.stranger.get(`/api/v1/commitments/${commitment.id}/progress`)).body.standing;

describe('reporting', () => {
  it('shows in public what an institution declares, with its evidence and without anybody’s name', async () => {
    const commitment = await aCommitment();
    await report(await as('official'), commitment);
    const read = await test.stranger.get(`/api/v1/commitments/${commitment.id}/progress`);
    expect(read.body).toMatchObject({
      commitment: { title: 'Padrón público de ladrilleras', publicPath: `/entidades/durango/planes/2/compromisos/${commitment.number}`, milestones: [{ weight: 40 }, { weight: 60 }] },
      standing: { declared: 'in-progress', verified: 'waiting', openDisputes: 0, daysSilent: 0, progress: { declared: 0, verified: 0 } },
      reports: [
        {
          status: 'in-progress',
          organisation: 'Contraloría del Estado',
          declaredAt: '2019-02-01T18:00:00.000Z',
          daysLate: 0,
          evidence: [{ kind: 'link', href: link().link, capturedAt: '2019-02-01T18:00:00.000Z', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
          verdicts: [],
        },
      ],
    });
    expect(read.text).not.toContain('Óscar');
  });

  it('is for the responsible institutions and the liaison', async () => {
    const commitment = await aCommitment();
    await report(await as('secondOfficial'), commitment);
    await report(await as('alternateOfficial'), commitment);
    for (const person of ['civilSociety', 'guarantor', 'facilitator', 'contributor', 'monitor'] as const) {
      const answer = await (await as(person)).post(`/api/v1/commitments/${commitment.id}/reports`, words());
      expect([answer.status, codesOf(answer)]).toEqual([403, ['monitoring.only-the-responsible-report']]);
    }
    expect((await test.stranger.post(`/api/v1/commitments/${commitment.id}/reports`, words())).status).toBe(401);
    for (const outside of [await as('official', elsewhere), await as('administrator'), await as('nationalObserver')]) {
      expect((await outside.post(`/api/v1/commitments/${commitment.id}/reports`, words())).status).toBe(404);
    }
  });

  it.each<[string, object, number, string[]]>([
    ['nothing said and nothing shown', { body: '  ', evidence: [] }, 400, ['monitoring.report-is-empty', 'monitoring.report-needs-evidence']],
    ['everything at once', { body: '', evidence: [{ description: '' }] }, 400, ['monitoring.report-is-empty', 'monitoring.evidence-needs-a-description', 'monitoring.evidence-is-either']],
    ['evidence that is neither', { evidence: [{ description: 'Acta' }] }, 400, ['monitoring.evidence-is-either']],
    ['a link that runs', { evidence: [{ description: 'Acta', link: 'javascript:alert(1)' }] }, 400, ['monitoring.evidence-link-is-not-https']],
    ['a file nobody uploaded', { evidence: [{ description: 'Acta', fileId: '0168e3a0-0000-7000-8000-00000000ffff' }] }, 400, ['monitoring.evidence-file-unknown']],
    ['a milestone of another sheet', { milestoneId: '0168e3a0-0000-7000-8000-00000000ffff' }, 400, ['monitoring.unknown-milestone']],
  ])('is refused with %s', async (_, more, status, codes) => {
    const answer = await (await as('official')).post(`/api/v1/commitments/${(await aCommitment()).id}/reports`, words(more));
    expect(answer.status).toBe(status);
    expect(codesOf(answer)).toEqual(codes);
  });

  it('says how late it is, and stays silent days apart from it', async () => {
    const commitment = await aCommitment();
    test.time.set('2019-04-10T18:00:00.000Z');
    await report(await as('official'), commitment, { milestoneId: commitment.milestoneIds[0], status: 'completed' });
    test.time.set('2019-06-23T18:00:00.000Z');
    const read = await test.stranger.get(`/api/v1/commitments/${commitment.id}/progress`);
    expect(read.body).toMatchObject({ standing: { daysSilent: 74, progress: { declared: 0.4, verified: 0 } }, reports: [{ daysLate: 10 }] });
  });

  it('of an unpublished commitment does not exist outside and is refused inside', async () => {
    const commitment = await aCommitment({ published: false });
    expect((await test.stranger.get(`/api/v1/commitments/${commitment.id}/progress`)).status).toBe(404);
    expect(codesOf(await (await as('alternateOfficial')).post(`/api/v1/commitments/${commitment.id}/reports`, words()))).toContain('monitoring.commitment-not-published');
  });

  it('is written once: no row of it can be changed or taken away', async () => {
    const id = await report(await as('official'), await aCommitment());
    await expect(test.sql.many(`UPDATE progress_report SET body = 'Otra cosa' WHERE id = $1`, [id])).rejects.toThrow();
    await expect(test.sql.many(`DELETE FROM evidence WHERE report_id = $1`, [id])).rejects.toThrow();
  });
});

describe('evidence in a file', () => {
  const boundary = 'tequio-boundary';
  const minutes = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
  const upload = async (person: TestRequests): Promise<string> => {
    const form = Buffer.concat([
      Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="acta.pdf"\r\ncontent-type: application/pdf\r\n\r\n`),
      minutes,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    const answer = await person.with({ 'content-type': `multipart/form-data; boundary=${boundary}` }).post('/api/v1/files', form);
    expect(answer.status).toBe(201);
    return answer.body.id;
  };

  it('is downloaded by everybody once it is part of a report', async () => {
    const official = await as('official');
    const commitment = await aCommitment();
    await report(official, commitment, { evidence: [{ description: 'Acta firmada', fileId: await upload(official) }] });
    const [{ evidence }] = (await test.stranger.get(`/api/v1/commitments/${commitment.id}/progress`)).body.reports;
    expect(evidence).toMatchObject([{ kind: 'file', fileName: 'acta.pdf', byteSize: minutes.length }]);
    const file = await test.stranger.get(evidence[0].href);
    expect(file.status).toBe(200);
    expect(file.headers).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' });
    expect(file.headers['content-disposition']).toContain('attachment');
    expect(file.text).toBe(minutes.toString());
  });

  it('of a commitment that is not public is found by members only', async () => {
    const official = await as('official');
    const commitment = await aCommitment();
    await report(official, commitment, { evidence: [{ description: 'Acta firmada', fileId: await upload(official) }] });
    const [{ evidence }] = (await official.get(`/api/v1/commitments/${commitment.id}/progress`)).body.reports;
    await test.sql.many(`DELETE FROM published_commitment WHERE commitment_id = $1`, [commitment.id]);
    expect((await test.stranger.get(evidence[0].href)).status).toBe(404);
    expect((await (await as('official', elsewhere)).get(evidence[0].href)).status).toBe(404);
    expect((await (await as('civilSociety')).get(evidence[0].href)).status).toBe(200);
  });

  it('is reported by more at once than there are connections', async () => {
    const official = await as('official');
    const [commitment, fileId] = [await aCommitment(), await upload(official)];
    const reports = Array.from({ length: 30 }, () => official.post(`/api/v1/commitments/${commitment.id}/reports`, words({ evidence: [{ description: 'Acta', fileId }] })));
    expect(new Set((await Promise.all(reports)).map(({ status }) => status))).toEqual(new Set([201]));
  });

  it('cannot be somebody else’s upload', async () => {
    const stolen = await upload(await as('civilSociety'));
    const answer = await (await as('official')).post(`/api/v1/commitments/${(await aCommitment()).id}/reports`, words({ evidence: [{ description: 'Acta', fileId: stolen }] }));
    expect(codesOf(answer)).toEqual(['monitoring.evidence-file-unknown']);
  });
});

describe('verifying', () => {
  it('is for those who do not owe the work', async () => {
    const reportId = await report(await as('official'), await aCommitment());
    for (const person of ['civilSociety', 'guarantor', 'monitor'] as const) await verdict(await as(person), reportId);
    for (const person of ['facilitator', 'contributor', 'secondOfficial', 'alternateOfficial'] as const) {
      expect((await (await as(person)).post(`/api/v1/reports/${reportId}/verdicts`, { kind: 'verified', reason: 'Sí.' })).status).toBe(403);
    }
    const own = await (await as('official')).post(`/api/v1/reports/${reportId}/verdicts`, { kind: 'verified', reason: 'Sí.' });
    expect(codesOf(own)).toEqual(['monitoring.role-may-not-verify', 'monitoring.nobody-verifies-own-work']);
    expect((await test.stranger.post(`/api/v1/reports/${reportId}/verdicts`, { kind: 'verified', reason: 'Sí.' })).status).toBe(401);
    expect((await (await as('civilSociety', elsewhere)).post(`/api/v1/reports/${reportId}/verdicts`, { kind: 'verified', reason: 'Sí.' })).status).toBe(404);
  });

  it('gives its reasons', async () => {
    const reportId = await report(await as('official'), await aCommitment());
    const answer = await (await as('guarantor')).post(`/api/v1/reports/${reportId}/verdicts`, { kind: 'insufficient', reason: ' ' });
    expect([answer.status, codesOf(answer)]).toEqual([400, ['monitoring.verdict-needs-its-reasons']]);
  });

  it('moves the checked progress of a milestone', async () => {
    const commitment = await aCommitment();
    const reportId = await report(await as('official'), commitment, { milestoneId: commitment.milestoneIds[1], status: 'completed' });
    expect(await standingOf(commitment)).toMatchObject({ verified: 'waiting', progress: { declared: 0.6, verified: 0 } });
    await verdict(await as('civilSociety'), reportId);
    expect(await standingOf(commitment)).toMatchObject({ verified: 'verified', progress: { declared: 0.6, verified: 0.6 } });
  });

  it('an open dispute keeps everything from green until the voice that opened it verifies', async () => {
    const commitment = await aCommitment();
    const official = await as('official');
    const civilSociety = await as('civilSociety');
    const first = await report(official, commitment, { status: 'completed' });
    await verdict(await as('guarantor'), first);
    await verdict(civilSociety, first, 'insufficient', 'La evidencia es de otro municipio.');
    expect(await standingOf(commitment)).toMatchObject({ verified: 'disputed', openDisputes: 1 });

    const second = await report(official, commitment, { status: 'completed' });
    await verdict(await as('monitor'), second);
    expect(await standingOf(commitment)).toMatchObject({ declared: 'completed', verified: 'disputed' });
    const open = (await test.transactions.read((tx) => test.app.get(ProgressDirectory).ofCycle(tx, cycleId))).find(({ id }) => id === commitment.id);
    expect(open).toMatchObject({ isClosed: false });

    await verdict(civilSociety, second);
    expect(await standingOf(commitment)).toMatchObject({ verified: 'verified', openDisputes: 0 });
  });
});

describe('answering a verdict', () => {
  const disputed = async () => {
    const commitment = await aCommitment();
    const verdictId = await verdict(await as('civilSociety'), await report(await as('official'), commitment), 'insufficient', 'Falta la lista de asistencia.');
    return { commitment, verdictId };
  };

  it('is for the owner and does not end the dispute', async () => {
    const { commitment, verdictId } = await disputed();
    const path = `/api/v1/verdicts/${verdictId}/answer`;
    expect((await test.stranger.post(path, { body: 'Va.' })).status).toBe(401);
    expect((await (await as('civilSociety')).post(path, { body: 'Va.' })).status).toBe(403);
    expect((await (await as('official', elsewhere)).post(path, { body: 'Va.' })).status).toBe(404);
    expect((await (await as('official')).post(path, { body: 'La subimos mañana.' })).status).toBe(204);
    const read = await test.stranger.get(`/api/v1/commitments/${commitment.id}/progress`);
    expect(read.body).toMatchObject({
      standing: { verified: 'disputed' },
      reports: [{ verdicts: [{ kind: 'insufficient', organisation: 'Colectivo Aire Limpio', answer: { body: 'La subimos mañana.', organisation: 'Contraloría del Estado' } }] }],
    });
  });

  it('two answers at once are one, and the other is told why', async () => {
    const { verdictId } = await disputed();
    const people = [await as('official'), await as('secondOfficial')];
    const answers = await Promise.all(people.map((person) => person.post(`/api/v1/verdicts/${verdictId}/answer`, { body: 'Respondemos.' })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([204, 409]);
    expect(codesOf(answers.find((answer) => answer.status === 409) as never)).toEqual(['monitoring.verdict-already-answered']);
  });

  it('of what was verified is refused', async () => {
    const verdictId = await verdict(await as('guarantor'), await report(await as('official'), await aCommitment()));
    expect(codesOf(await (await as('official')).post(`/api/v1/verdicts/${verdictId}/answer`, { body: 'Gracias.' }))).toEqual(['monitoring.nothing-to-answer']);
  });
});

it('outside its phase nothing is reported, and everything stays readable', async () => {
  const earlier = await aCycle(test, elsewhere.id, 'deciding', 1);
  const commitment = await aPublishedCommitment(test, elsewhere, earlier);
  const answer = await (await as('official', elsewhere)).post(`/api/v1/commitments/${commitment.id}/reports`, words());
  expect([answer.status, codesOf(answer)]).toEqual([409, ['monitoring.not-in-this-phase']]);
  expect((await test.stranger.get(`/api/v1/cycles/${earlier}/progress`)).body).toMatchObject({
    items: [{ id: commitment.id, lead: 'Contraloría del Estado', standing: { declared: null, verified: 'none', daysSilent: 31 } }],
  });
});
