import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { OpenAPIObject } from '@nestjs/swagger';
import { aDecision } from '@tequio/approval/api/testing';
import type { TestApplication, TestRequests } from '@tequio/platform/api/testing-app';
import { type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ResponseSchemas } from './openapi-responses';
import { type Handler, handlerOf, handlersOf } from './testing/handlers';
import { guardedDoors } from './testing/rules-of-doors';
import { type Situation, aSituation, sendFile } from './testing/situation';
import { startWholeApplication } from './testing/whole-application';

let test: TestApplication;
let document: OpenAPIObject;
let handlers: readonly Handler[];

beforeAll(async () => {
  // By a process of its own, as the build does: the compiler is no part of a test's world
  const { NODE_OPTIONS: _jests, ...env } = process.env;
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, '../../tools/response-schemas.mjs'), '--print'], { env, maxBuffer: 2 ** 26 });
  test = await startWholeApplication(JSON.parse(stdout) as ResponseSchemas);
  document = (await test.stranger.get('/api/openapi.json')).body as OpenAPIObject;
  handlers = handlersOf(test);
}, 120_000);
afterAll(() => test.stop());

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** What is said of the successful answer of each operation, a file or JSON; null where nothing is said, and where it is 204 nothing can be. */
function answers(): ReadonlyMap<string, object | null> {
  const found = new Map<string, object | null>();
  for (const path of Object.values(document.paths)) {
    for (const method of methods) {
      const operation = path[method];
      const success = operation && Object.entries(operation.responses).find(([status]) => status.startsWith('2'))?.[1];
      if (operation && !('204' in operation.responses)) found.set(operation.operationId ?? '', (success && 'content' in success && Object.values(success.content ?? {})[0]?.schema) || null);
    }
  }
  return found;
}

/** Nothing may be in an answer that its description leaves out: what is merely open to the reader is closed here. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inside = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]));
  return 'properties' in schema && inside['type'] === 'object' && !('additionalProperties' in schema) ? { ...inside, additionalProperties: false } : inside;
}

// Whether there is such an account is nobody's business: 202 and nothing more
const withoutBody = ['SessionController_askForReset'];
// Whoever asks for these is signed out after it
const lastDoors = (door: { readonly path: string }) => Number(/^\/api\/v1\/(session|account\/sessions)/.test(door.path));

/** Where a plan is published. */
const publicReads = [
  '/api/v1/entities', '/api/v1/entities/:slug', '/api/v1/entities/:slug/rules', '/api/v1/entities/:slug/holidays', '/api/v1/entities/:slug/plans', '/api/v1/entities/:slug/plans/2', '/api/v1/entities/:slug/plans/2/commitments/1',
  '/api/v1/entities/:slug/plans/2/editions', '/api/v1/entities/:slug/plans/2/editions/1', '/api/v1/verifications/:hash', '/api/v1/commitments?pageSize=5',
  '/api/v1/search?q=ladrilleras', '/api/v1/search/filters', '/api/v1/national/summary', '/api/v1/national/overview', '/api/v1/national/entities',
  '/api/v1/national/figures/commitments/records', '/api/v1/agendas', '/api/v1/session', '/api/v1/clock', '/api/v1/cycles/:cycleId/moves', '/api/v1/cycles/:cycleId/phase-line', '/api/v1/cycles/:cycleId/progress', '/api/v1/cycles/:cycleId/calendar',
  '/api/v1/health/live', '/api/v1/health/ready',
];
/** What a consultation shows to everybody. */
const consultedReads = [
  '/api/v1/entities/:entitySlug/consultations', '/api/v1/entities/:entitySlug/consultations/:cycleNumber',
  '/api/v1/entities/:entitySlug/consultations/:cycleNumber/texts/plan/1', '/api/v1/entities/:entitySlug/consultations/:cycleNumber/contributions', '/api/v1/work-challenge',
];

it('says of every handler what it answers, or that it answers nothing', () => {
  const silent = [...answers()].filter(([, schema]) => schema === null).map(([operation]) => operation);
  expect(silent.sort()).toEqual(withoutBody);
});

it('says of real answers what they are, no more and no less', async () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addSchema({ $id: 'api', components: closed(document.components) });
  const validators = new Map<string, ValidateFunction>();
  for (const [operation, schema] of answers()) {
    if (schema && !('format' in schema)) validators.set(operation, ajv.compile(JSON.parse(JSON.stringify(closed(schema)).replaceAll('"#/components', '"api#/components')) as object));
  }
  const seen = new Set<string>();
  const wrong = new Set<string>();
  const hold = async (who: TestRequests, method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object) => {
    const handler = handlerOf({ method, path }, handlers);
    const operation = `${handler?.controller.name}_${handler?.methodName}`;
    const answer = path === '/api/v1/files' ? await sendFile(who) : await who.send(method, path, body);
    const isDescribed = validators.get(operation);
    if (answer.status >= 300 || answer.text === '' || !isDescribed) return answer;
    seen.add(operation);
    if (!isDescribed(answer.body)) wrong.add(`${operation} ${ajv.errorsText(isDescribed.errors?.slice(0, 3))} in ${answer.text.slice(0, 300)}`);
    return answer;
  };
  for (const phase of ['diagnosing', 'drafting', 'consulting', 'deciding', 'implementing', 'evaluating'] as const) {
    const situation = await aSituation(test, phase);
    const filled = (text: string) => text.replace(/:([A-Za-z]+)\b/g, (whole, name: string) => situation.ids[name] ?? whole);
    for (const path of consultedReads) await hold(test.stranger, 'GET', filled(path));
    for (const who of await everybodyOf(situation)) {
      for (const door of [...guardedDoors].sort((one, other) => lastDoors(one) - lastDoors(other))) {
        await hold(who, door.method, filled(door.path), door.body && (JSON.parse(filled(JSON.stringify(door.body))) as object));
      }
    }
  }
  const forum = await aDecision(test);
  await forum.approveAll();
  const edition = await hold(await forum.as('facilitator'), 'POST', `/api/v1/cycles/${forum.plan.cycleId}/editions`, { versionHash: forum.hash });
  const { text } = await hold(test.stranger, 'GET', `/api/v1/editions/${edition.body.id}`);
  await hold(test.stranger, 'POST', '/api/v1/verifications', { text });
  for (const path of publicReads) await hold(test.stranger, 'GET', path.replace(':slug', forum.secretariat.slug).replace(':hash', edition.body.hash).replace(':cycleId', forum.plan.cycleId));
  await hold(await forum.as('official'), 'GET', '/api/v1/session');

  expect([...wrong]).toEqual([]);
  // The rest takes a state of its own first: a confirmation after an editorial change, a ranking after a round, a link from a mail
  expect(seen.size / validators.size).toBeGreaterThan(0.75);
}, 600_000);

async function everybodyOf({ secretariat }: Situation): Promise<TestRequests[]> {
  const people = ['official', 'guarantor', 'facilitator', 'administrator'] as const;
  return [test.stranger, ...(await Promise.all(people.map((person) => test.signInAs(secretariat.people[person].accountId))))];
}
