import { ROUTE_ARGS_METADATA } from '@nestjs/common/internal';
import { getMetadataStorage } from 'class-validator';
import fc from 'fast-check';
import type { Handler } from './handlers';

type RequestClass = new () => object;

interface Rule {
  readonly propertyName: string;
  readonly type: string;
  readonly name?: string;
  readonly constraints?: readonly unknown[];
  readonly each?: boolean;
}

export interface BadRequest {
  readonly path: string;
  readonly body: unknown;
}

// What Nest keeps of a handler's parameters: their kind before the colon, 3 the body and 4 the query
const bodyParameter = '3';
const queryParameter = '4';

/** Values that no rule should stumble over, whatever it expects. */
const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    0.1,
    2 ** 31,
    2 ** 53,
    1e308,
    '',
    '   ',
    '\u200b',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'; DROP TABLE account; --",
    '{{constructor.constructor("return 1")()}}',
    '\u202eabc',
    'ñandú 👩🏽‍🌾',
    '2019-02-30',
    '9999-12-31',
    '-0001-01-01',
    '2019-12-31T25:00:00.000Z',
    '00000000-0000-0000-0000-000000000000',
    '../../etc/passwd',
    '%',
    '%00',
    '\\',
    'javascript:alert(1)',
    [],
    {},
    [[]],
    { $ne: null },
    { toString: 1 },
    'a'.repeat(120_000),
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** What the rules of one property ask for, now and then kept. */
function probably(rules: readonly Rule[], ids: readonly string[]): fc.Arbitrary<unknown> {
  const one = oneOf(rules, ids);
  return rules.some(({ each, name }) => each === true || name === 'isArray' || name === 'arrayMaxSize') ? fc.array(fc.oneof({ weight: 4, arbitrary: one }, nasty), { maxLength: 4 }) : one;
}

function oneOf(rules: readonly Rule[], ids: readonly string[]): fc.Arbitrary<unknown> {
  for (const { name, constraints } of rules) {
    if (name === 'isIn') return fc.constantFrom(...(constraints?.[0] as unknown[]));
    if (name === 'isUuid') return fc.oneof(fc.constantFrom(...ids), fc.uuid());
    if (name === 'isBoolean') return fc.boolean();
    if (name === 'isInt') return fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 3 }) }, { weight: 1, arbitrary: fc.maxSafeInteger() });
    if (name === 'isObject') return fc.dictionary(fc.string({ maxLength: 8 }), fc.oneof(fc.integer({ min: 0, max: 6 }), nasty), { maxKeys: 4 });
    if (name === 'matches') return fc.oneof(fc.stringMatching(constraints?.[0] as RegExp, { size: 'small' }), fc.constantFrom('2019-03-01', '2018-01-01', '2019-02-30'));
  }
  return fc.oneof(fc.constantFrom(...ids), fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('<b>Padrón</b> & «más»', '2019-06-30', 'title', 'nadie@ejemplo.mx', 'https://ejemplo.mx/a'));
}

/** A deed without a body, or with one in which everything may be left out, does not mind one that says nothing. */
export function needsBody(handler: Pick<Handler, 'controller' | 'methodName'>): boolean {
  const bodyClass = bodyClassOf(handler);
  if (!bodyClass) return false;
  return [...rulesOf(bodyClass).values()].some((rules) => !rules.some(({ type }) => type === 'conditionalValidation'));
}

export const bodyClassOf = (handler: Pick<Handler, 'controller' | 'methodName'>): RequestClass | null => classOfParameter(handler, bodyParameter);

function classOfParameter({ controller, methodName }: Pick<Handler, 'controller' | 'methodName'>, kind: string): RequestClass | null {
  const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, methodName) ?? {}) as Record<string, { readonly index: number }>;
  const [, parameter] = Object.entries(parameters).find(([key]) => key.startsWith(`${kind}:`)) ?? [];
  const types = (Reflect.getMetadata('design:paramtypes', controller.prototype as object, methodName) ?? []) as RequestClass[];
  return parameter ? (types[parameter.index] ?? null) : null;
}

function rulesOf(target: RequestClass): Map<string, Rule[]> {
  const rules = new Map<string, Rule[]>();
  for (const rule of getMetadataStorage().getTargetValidationMetadatas(target, '', false, false) as unknown as Rule[]) {
    rules.set(rule.propertyName, [...(rules.get(rule.propertyName) ?? []), rule]);
  }
  return rules;
}

function requestObject(target: RequestClass, ids: readonly string[]): fc.Arbitrary<unknown> {
  const properties = [...rulesOf(target)].map(([name, rules]) => [name, fc.oneof({ weight: 12, arbitrary: probably(rules, ids) }, { weight: 1, arbitrary: nasty })] as const);
  const wellFormed = fc.record(Object.fromEntries(properties), { requiredKeys: properties.filter(([name]) => name.length % 4 !== 0).map(([name]) => name) });
  const withMore = fc.tuple(wellFormed, fc.dictionary(fc.string({ maxLength: 10 }), nasty, { maxKeys: 2 })).map(([known, more]) => ({ ...more, ...known }));
  return fc.oneof({ weight: 20, arbitrary: wellFormed }, { weight: 2, arbitrary: withMore }, { weight: 1, arbitrary: nasty });
}

function querySuffix(target: RequestClass | null, ids: readonly string[]): fc.Arbitrary<string> {
  if (!target) return fc.constant('');
  const encoded = (value: unknown) => encodeURIComponent(wellFormed(typeof value === 'string' ? value : JSON.stringify(value))).slice(0, 2000);
  return requestObject(target, ids).map((values) =>
    typeof values === 'object' && values !== null ? `?${Object.entries(values).map(([name, value]) => `${encodeURIComponent(wellFormed(name))}=${encoded(value)}`).join('&')}` : '?=&&%20',
  );
}

/** Half a character cannot be written into an address. */
const wellFormed = (text: string) => text.toWellFormed().replaceAll('\u0000', '');

/**
 * Requests to one handler: addresses that often lead somewhere, bodies that are often nearly right, so that the
 * nonsense gets past the first check and meets the rules and the database.
 */
export function badRequestsTo(handler: Handler, values: Readonly<Record<string, string>>): fc.Arbitrary<BadRequest> {
  const ids = [...new Set(Object.values(values))];
  const parameters = handler.path.split('/').filter((part) => part.startsWith(':'));
  const likely = (parameter: string) => Object.entries(values).filter(([name]) => fits(handler.path, parameter.slice(1), name)).map(([, value]) => value);
  const segments = parameters.map((parameter) => {
    const [first = '1', ...more] = likely(parameter);
    return fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(first, ...more) },
      { weight: 1, arbitrary: fc.constantFrom(...ids) },
      { weight: 1, arbitrary: nasty.map((value) => encodeURIComponent(wellFormed(String(JSON.stringify(value)))).slice(0, 150)) },
    );
  });
  const bodyClass = bodyClassOf(handler);
  return fc
    .tuple(fc.tuple(...segments), querySuffix(classOfParameter(handler, queryParameter), ids), bodyClass ? requestObject(bodyClass, ids) : fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, nasty))
    .map(([given, suffix, body]) => {
      let path = handler.path;
      parameters.forEach((parameter, index) => (path = path.replace(parameter, given[index] ?? '1')));
      return { path: path + suffix, body };
    });
}

/** `:id` stands for whatever the word before it names; a longer name says so itself. */
function fits(path: string, parameter: string, name: string): boolean {
  const special: Record<string, readonly string[]> = {
    slug: ['entitySlug'],
    kind: ['textKind'],
    path: ['field'],
    field: ['rowsField'],
    number: ['cycleNumber', 'problemNumber'],
    cycle: ['cycleNumber'],
    plan: ['cycleNumber'],
  };
  if (parameter !== 'id') return (special[parameter] ?? [parameter]).includes(name);
  const before = path.split('/')[path.split('/').indexOf(':id') - 1] ?? '';
  const noun = before === ':kind' ? 'commitment' : before.replace(/ies$/, 'y').replace(/s$/, '').replace('scoring-round', 'round').replace('stance', 'objection');
  return name.endsWith('Id') && name.toLowerCase().includes(noun.toLowerCase());
}
