import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';

/** As `tools/response-schemas.mjs` writes it: what each handler answers, read from its type. */
export interface ResponseSchemas {
  /** By `operationId`. */
  readonly responses: Readonly<Record<string, object>>;
  readonly schemas: Readonly<Record<string, object>>;
}

/** Null where only the sources are there: the description then says nothing about answers. */
export function builtResponseSchemas(projectRoot: string): ResponseSchemas | null {
  try {
    return JSON.parse(readFileSync(join(projectRoot, 'dist/api/response-schemas.json'), 'utf8')) as ResponseSchemas;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

const isFile = (schema: object): boolean => 'format' in schema && schema.format === 'binary';

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Puts what each handler answers under the status it answers with, and one shape under every refusal. */
export function describeResponses(document: OpenAPIObject, { responses, schemas }: ResponseSchemas): OpenAPIObject {
  const components = (document.components ??= {});
  const known = (components.schemas ??= {});
  for (const [name, schema] of Object.entries(schemas)) known[name] = schema;
  for (const path of Object.values(document.paths)) {
    for (const method of methods) {
      const operation = path[method];
      if (!operation) continue;
      const schema = responses[operation.operationId ?? ''];
      const [status = '200', success] = Object.entries(operation.responses).find(([code]) => code.startsWith('2')) ?? [];
      if (schema) operation.responses[status] = { ...success, description: '', content: { [isFile(schema) ? 'application/octet-stream' : 'application/json']: { schema } } };
    }
  }
  return document;
}
