import type { Language } from '@tequio/kernel';
import { RefusalTexts } from '@tequio/platform/api';
import type { TestAnswer, TestApplication, TestRequests } from '@tequio/platform/api/testing-app';
import { type TestSecretariat, aSecretariat, sinaloa } from '@tequio/secretariat/api/testing';
import fc from 'fast-check';
import { badRequestsTo, needsBody } from './testing/bad-requests';
import { type Handler, handlersOf } from './testing/handlers';
import { KeptRows } from './testing/kept-rows';
import { type Situation, aSituation } from './testing/situation';
import { startWholeApplication } from './testing/whole-application';

// The large figure is asked for by hand: TEQUIO_FUZZ_RUNS=900 npm run test:db -- apps/api/bad-input
const requestsPerHandler = Number(process.env['TEQUIO_FUZZ_RUNS'] ?? 26);
const seed = Number(process.env['TEQUIO_FUZZ_SEED'] ?? 20190115);

let test: TestApplication;
let other: TestSecretariat;
let situations: readonly Situation[];
let handlers: readonly Handler[];
let rows: KeptRows;

beforeAll(async () => {
  test = await startWholeApplication();
  other = await aSecretariat(test, sinaloa);
  situations = [await aSituation(test, 'diagnosing'), await aSituation(test, 'drafting'), await aSituation(test, 'deciding'), await aSituation(test, 'implementing'), await aSituation(test, 'evaluating')];
  // Whoever moves the clock or ends a session disturbs the others: last
  handlers = [...handlersOf(test)].sort((a, b) => disturbance(a) - disturbance(b));
  rows = await KeptRows.of(test.sql, ['account', 'appointment', 'seat', 'cycle', 'calendar_entry', 'problem', 'commitment', 'invitation']);
}, 90_000);
afterAll(() => test.stop());

const disturbance = ({ path }: Handler) => (path.includes('/clock') ? 2 : path.includes('/session') ? 1 : 0);
const changing = () => handlers.filter(({ method }) => method !== 'GET');

/** What is wrong with an answer, if anything: never a failure of ours, always every reason in the reader's language. */
function faultOf(answer: TestAnswer, language: Language): string | null {
  const { status, headers, body } = answer;
  if (status >= 500) return `answered ${status}`;
  if (status < 400) return null;
  if (headers['content-type'] !== 'application/problem+json; charset=utf-8') return `refused as ${headers['content-type']}`;
  const { title, code, reasons } = body as { title: string; code: string; reasons: readonly { code: string; text: string }[] };
  if (reasons.length === 0) return 'gave no reason';
  const texts = test.app.get(RefusalTexts);
  const silent = [{ code, text: title }, ...reasons].find(
    (reason) => !reason.text || reason.text === reason.code || reason.text.includes('undefined') || texts.textOf(reason.code, 'es') === reason.code || texts.textOf(reason.code, 'en') === reason.code,
  );
  return silent ? `has no text for ${silent.code} (${language})` : null;
}

/** For each situation those who belong there and may do much, and some who do not. */
async function people(): Promise<readonly (readonly TestRequests[])[]> {
  await rows.putBack('account', 'appointment', 'seat', 'cycle', 'calendar_entry', 'problem', 'commitment', 'invitation');
  const foreigner = await test.signInAs(other.people.official.accountId);
  return Promise.all(
    situations.map(async ({ secretariat: { people: roles } }) => {
      const [facilitator, official, civilSociety, administrator] = await Promise.all(
        [roles.facilitator, roles.official, roles.civilSociety, roles.administrator].map(({ accountId }) => test.signInAs(accountId)),
      );
      return [facilitator, official, civilSociety, official, facilitator, administrator, foreigner, test.stranger].flatMap((who) => (who ? [who] : []));
    }),
  );
}

it('nonsense of every kind, at every handler, is refused with reasons and breaks nothing', async () => {
  const faults = new Set<string>();
  let sent = 0;
  for (const handler of handlers) {
    const visitors = await people();
    const requests = fc.nat(situations.length - 1).chain((place) => {
      const values = { ...situations[place]?.ids, textKind: 'commitment', field: 'action', rowsField: 'milestones' };
      const who = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...(visitors[place] ?? [])) }, { weight: 1, arbitrary: fc.constantFrom(...visitors.flat()) });
      return fc.tuple(badRequestsTo(handler, values), who, fc.constantFrom<Language>('es', 'en'));
    });
    for (const [{ path, body }, who, language] of fc.sample(requests, { numRuns: requestsPerHandler, seed: seed + sent })) {
      const json = { 'accept-language': language, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
      const answer = await who.with(json).send(handler.method, path, body === undefined ? undefined : JSON.stringify(body));
      const fault = faultOf(answer, language);
      if (fault) faults.add(`${handler.method} ${handler.path} ${fault}: ${path.slice(0, 300)} ${(JSON.stringify(body) ?? '').slice(0, 400)}`);
      sent += 1;
    }
  }
  expect([...faults]).toEqual([]);
  expect(sent).toBeGreaterThan(2500);
}, 180_000);

const json = { 'content-type': 'application/json' };
const tenMegabytes = Buffer.alloc(10 * 1024 * 1024, 'a');
const form = { 'content-type': 'multipart/form-data; boundary=frontera' };

const unreadable: readonly [what: string, headers: Readonly<Record<string, string>>, body: string | Buffer][] = [
  ['JSON cut off', json, '{"title": "Padrón'],
  ['JSON of another planet', json, "{title: 'Padrón'}"],
  ['two bodies in one', json, '{}{}'],
  ['broken UTF-8', json, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
  ['a zero character', json, '{"title":"a\\u0000b","body":"a\\u0000b"}'],
  ['half a character', json, '{"title":"\\udc00","body":"\\ud800"}'],
  ['a changed prototype', json, '{"__proto__":{"isAdministrator":true}}'],
  ['a changed constructor', json, '{"constructor":{"prototype":{"isAdministrator":true}}}'],
  ['ten thousand brackets', json, '['.repeat(10_000) + ']'.repeat(10_000)],
  ['a number beyond all numbers', json, '{"weight":1e999}'],
  ['ten megabytes of JSON', json, tenMegabytes],
  ['ten megabytes of nothing known', { 'content-type': 'application/octet-stream' }, tenMegabytes],
  ['XML', { 'content-type': 'application/xml' }, '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
  ['a form of a page', { 'content-type': 'application/x-www-form-urlencoded' }, 'title=Padr%C3%B3n'],
  ['a file form that ends nowhere', form, '--frontera\r\ncontent-disposition: form-data; name="file"; filename="a'],
  ['a file form without a file', form, '--frontera--\r\n'],
  ['a file form of another border', form, '--otra\r\n\r\n--otra--'],
];

it.each(unreadable)('a body that is %s is refused by every handler', async (_what, headers, body) => {
  const visitors = await people();
  const values = situations[1]?.ids ?? {};
  const faults: string[] = [];
  for (const handler of changing()) {
    const path = handler.path.replaceAll(/:(\w+)/g, (_, name: string) => (name === 'kind' ? 'commitment' : (values[name] ?? values['commitmentId'] ?? '1')));
    const answer = await (visitors[1]?.[1] ?? test.stranger).with({ ...headers, 'accept-language': 'en' }).send(handler.method, path, body);
    const fault = faultOf(answer, 'en') ?? (answer.status < 400 && needsBody(handler) ? `took it with ${answer.status}` : null);
    if (fault) faults.push(`${handler.method} ${handler.path} ${fault}`);
  }
  expect(faults).toEqual([]);
});
