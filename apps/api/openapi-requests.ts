import type { OpenAPIObject } from '@nestjs/swagger';
import { getMetadataStorage } from 'class-validator';

interface Rule {
  readonly propertyName: string;
  readonly name?: string;
  readonly type: string;
  readonly constraints?: readonly unknown[];
  readonly each?: boolean;
}

type Schema = Record<string, unknown>;

/** What each rule of class-validator says in JSON Schema; the rest checks meaning, which a schema cannot tell. */
const sayings: Readonly<Record<string, (constraints: readonly unknown[]) => Schema>> = {
  isString: () => ({ type: 'string' }),
  isBoolean: () => ({ type: 'boolean' }),
  isNumber: () => ({ type: 'number' }),
  isInt: () => ({ type: 'integer' }),
  isArray: () => ({ type: 'array' }),
  isObject: () => ({ type: 'object' }),
  isUuid: () => ({ type: 'string', format: 'uuid' }),
  isEmail: () => ({ type: 'string', format: 'email' }),
  isUrl: () => ({ type: 'string', format: 'uri' }),
  isIn: ([values]) => ({ enum: values }),
  isEnum: ([values]) => ({ enum: Object.values(values as object) }),
  maxLength: ([limit]) => ({ maxLength: limit }),
  minLength: ([limit]) => ({ minLength: limit }),
  isNotEmpty: () => ({ minLength: 1 }),
  max: ([limit]) => ({ maximum: limit }),
  min: ([limit]) => ({ minimum: limit }),
  arrayMaxSize: ([limit]) => ({ maxItems: limit }),
  arrayMinSize: ([limit]) => ({ minItems: limit }),
  arrayUnique: () => ({ uniqueItems: true }),
  matches: ([pattern]) => ({ pattern: (pattern as RegExp).source }),
};

/** The request classes say once what they take, to the validation; the description reads it from there. */
export function describeRequests(document: OpenAPIObject): OpenAPIObject {
  const schemas = document.components?.schemas ?? {};
  for (const [target, rules] of requestClasses()) {
    if (target.name in schemas) schemas[target.name] = schemaOf(rules);
  }
  return document;
}

function requestClasses(): Iterable<[{ readonly name: string }, readonly Rule[]]> {
  // The storage has no public way to list its classes, only to ask for one of them
  const { validationMetadatas } = getMetadataStorage() as unknown as { readonly validationMetadatas: Map<{ readonly name: string }, readonly Rule[]> };
  return validationMetadatas;
}

function schemaOf(rules: readonly Rule[]): Schema {
  const properties: Record<string, Schema> = {};
  const optional = new Set<string>();
  for (const rule of rules) {
    const property = (properties[rule.propertyName] ??= {});
    if (rule.type === 'conditionalValidation') optional.add(rule.propertyName);
    const said = sayings[rule.name ?? '']?.(rule.constraints ?? []);
    if (!said) continue;
    if (rule.each) Object.assign(property, { type: 'array', items: { ...(property['items'] as Schema | undefined), ...said } });
    else Object.assign(property, said);
  }
  const required = Object.keys(properties).filter((name) => !optional.has(name));
  return { type: 'object', properties, additionalProperties: false, ...(required.length > 0 ? { required } : {}) };
}
