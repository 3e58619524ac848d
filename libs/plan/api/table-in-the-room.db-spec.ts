import { randomUUID } from 'node:crypto';
import { openSession } from '@tequio/identity/api/testing';
import { type TestApplication, type TestRequests, startTestApplication } from '@tequio/platform/api/testing-app';
import { type TestSecretariat, aSecretariat, sinaloa } from '@tequio/secretariat/api/testing';
import { type TestPlan, aPlanInWork, planAndBelow } from './testing';

let test: TestApplication;
let durango: TestSecretariat;
let plan: TestPlan;
let official: TestRequests;
let outsider: TestRequests;

beforeAll(async () => {
  test = await startTestApplication({ modules: [...planAndBelow.modules], entities: [...planAndBelow.entities], openSession });
  durango = await aSecretariat(test);
  const elsewhere = await aSecretariat(test, sinaloa);
  plan = await aPlanInWork(test, durango);
  await plan.moveTo('consulting');
  official = await test.signInAs(durango.people.official.accountId);
  outsider = await test.signInAs(elsewhere.people.official.accountId);
  const facilitator = await test.signInAs(durango.people.facilitator.accountId);
  await facilitator.post(`/api/v1/cycles/${plan.cycleId}/consultation`, { opensOn: '2019-01-15', closesOn: '2019-01-31' });
});
afterAll(() => test.stop());

const codesOf = (answer: { body: { reasons: { code: string }[] } }) => answer.body.reasons.map((reason) => reason.code);
const capture = (items: object[], tableName = 'Mesa 4', who = official) => who.post(`/api/v1/cycles/${plan.cycleId}/table-contributions`, { tableName, items });
const said = (body: string, more: object = {}) => ({ id: randomUUID(), kind: 'commitment', number: '1', body, ...more });
const countAll = async () => (await test.sql.one<{ n: number }>('SELECT count(*)::int AS n FROM contribution'))?.n ?? 0;

describe('a table', () => {
  it('sends thirty once, however often it sends them and however many at a time', async () => {
    const items = Array.from({ length: 30 }, (_, n) => said(`Aportación ${n} de la mesa`));
    const before = await countAll();
    const answers = await Promise.all([capture(items), capture(items), capture(items.slice(0, 10))]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await countAll()).toBe(before + 30);
    expect(answers[1]?.body).toEqual(answers[0]?.body);
    expect((await capture(items)).body).toEqual(answers[0]?.body);
    const folio = answers[0]?.body.items[0].folio as string;
    expect((await test.stranger.get(`/api/v1/folios/${folio}`)).body.contribution).toMatchObject({ channel: 'table', tableName: 'Mesa 4', body: 'Aportación 0 de la mesa' });
  });

  it('keeps all of them out when one cannot come in, and says which', async () => {
    const before = await countAll();
    const answer = await capture([said('Bien.'), said(' '), said('Sobre otro.', { number: '9' })], ' ');
    expect(answer.body.reasons.map(({ code, at }: { code: string; at: string }) => [code, at])).toEqual([
      ['deliberation.table-needs-its-name', 'tableName'],
      ['deliberation.contribution-is-empty', 'items.1.body'],
      ['deliberation.not-consulted', 'items.2'],
    ]);
    expect(await countAll()).toBe(before);
  });

  it('cannot take over the id of something else', async () => {
    const item = said('Una cosa.');
    await capture([item]);
    expect(codesOf(await capture([{ ...item, body: 'Otra cosa.' }]))).toEqual(['deliberation.id-already-used']);
  });

  it('shows a name only where its owner wanted it', async () => {
    const { items } = (await capture([said('Con nombre.', { authorName: 'Rosa Ficticia', showName: true }), said('Sin nombre.', { authorName: 'Luis Ficticio' })])).body;
    expect((await test.stranger.get(`/api/v1/folios/${items[0].folio}`)).body.contribution.authorName).toBe('Rosa Ficticia');
    expect((await test.stranger.get(`/api/v1/folios/${items[1].folio}`)).text).not.toContain('Luis');
  });

  it('does not exist for members of another secretariat', async () => expect((await capture([said('x')], '1', outsider)).status).toBe(404));
});

describe('a sheet', () => {
  async function upload(content: string, who = official): Promise<string> {
    const form = `--f\r\ncontent-disposition: form-data; name="file"; filename="mesa.csv"\r\ncontent-type: text/csv\r\n\r\n${content}\r\n--f--\r\n`;
    const answer = await who.with({ 'content-type': 'multipart/form-data; boundary=f' }).send('POST', '/api/v1/files', form);
    expect(answer.status).toBe(201);
    return answer.body.id as string;
  }
  const imports = () => `/api/v1/cycles/${plan.cycleId}/imports`;

  it('is looked at, brought in whole with its file, and taken back', async () => {
    const content = 'Sobre;Aportación;Nombre;Mesa\ncompromiso 1;"Más folios,\ncon comas; y todo";Rosa;2\nciclo;=SUMA(1);;2';
    const fileId = await upload(content);
    const preview = (await official.post(`${imports()}/preview`, { fileId })).body;
    expect(preview).toMatchObject({ errors: [], rows: [{ line: 2, body: 'Más folios,\ncon comas; y todo', tableName: '2' }, { line: 4, about: { kind: 'cycle' } }] });
    const before = await countAll();
    const answers = await Promise.all([official.post(imports(), { fileId }), official.post(imports(), { fileId })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await countAll()).toBe(before + 2);
    const [sheet] = (await official.get(imports())).body.items;
    expect(sheet).toMatchObject({ fileName: 'mesa.csv', by: 'Óscar Oficial', count: 2, undoneAt: null, undo: [] });
    expect((await official.get(`/api/v1/imports/${sheet.id}/file`)).text).toBe(content);
    expect((await outsider.get(`/api/v1/imports/${sheet.id}/file`)).status).toBe(404);
    // A spreadsheet that opens the public ledger runs nothing of what somebody wrote
    expect((await test.stranger.get('/api/v1/entities/durango/consultations/2/contributions.csv')).text).toContain(`'=SUMA(1)`);

    expect((await official.delete(`/api/v1/imports/${sheet.id}`)).status).toBe(204);
    expect(codesOf(await official.delete(`/api/v1/imports/${sheet.id}`))).toEqual(['deliberation.import-already-undone']);
    expect((await test.stranger.get(`/api/v1/folios/${sheet.firstFolio}`)).body.contribution).toMatchObject({ visibility: 'withdrawn', body: null });
    expect((await official.post(imports(), { fileId })).status).toBe(201);
  });

  it('names every wrong cell by line and column and brings in none of it', async () => {
    const fileId = await upload('sobre,aportacion,publicar_nombre\ncompromiso 1,Bien.,no\ncompromiso 8,,quizá\nmesa,Algo,no\n');
    const { errors } = (await official.post(`${imports()}/preview`, { fileId })).body;
    expect(errors.map(({ line, column, code }: { line: number; column: string; code: string }) => [line, column, code])).toEqual([
      [3, 'about', 'about-not-there'],
      [3, 'body', 'body-missing'],
      [3, 'showName', 'show-name-unknown'],
      [4, 'about', 'about-unknown'],
    ]);
    const before = await countAll();
    expect(codesOf(await official.post(imports(), { fileId }))).toEqual(['deliberation.sheet-has-errors']);
    expect(await countAll()).toBe(before);
  });

  it.each([
    ['without its columns', 'nombre,mesa\nRosa,1\n', ['deliberation.sheet-lacks-a-column', 'deliberation.sheet-lacks-a-column']],
    ['without rows', 'sobre,aportacion\n , \n', ['deliberation.sheet-has-no-rows']],
    ['with stray quotes', 'sobre,aportacion\nciclo,"a"b"\n', ['deliberation.sheet-is-no-table']],
  ])('is refused %s', async (_, content, codes) => expect(codesOf(await official.post(`${imports()}/preview`, { fileId: await upload(content) }))).toEqual(codes));

  it('stays once one of its rows was answered', async () => {
    const { id } = (await official.post(imports(), { fileId: await upload('sobre,aportacion\nciclo,Una.\nciclo,Dos.\n') })).body;
    const [row] = await test.sql.many<{ id: string; folio: string }>('SELECT id, folio FROM contribution WHERE import_id = $1 ORDER BY sequence', [id]);
    await official.post(`/api/v1/cycles/${plan.cycleId}/replies`, { contributionIds: [row?.id], outcome: 'accepted', body: 'Sí.' });
    const answer = await official.delete(`/api/v1/imports/${id}`);
    expect(answer.body.reasons).toMatchObject([{ code: 'deliberation.import-was-answered', params: { folio: row?.folio } }]);
  });

  it('opens nobody’s file for somebody else', async () => {
    const fileId = await upload('sobre,aportacion\nciclo,Mía.\n');
    const guarantor = await test.signInAs(durango.people.guarantor.accountId);
    expect(codesOf(await guarantor.post(`${imports()}/preview`, { fileId }))).toEqual(['deliberation.file-not-found']);
  });
});
