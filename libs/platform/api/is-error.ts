import { types } from 'node:util';

/** Also an error of another realm, and one that only inherits from `Error` as Fastify's do: no single test knows both. */
export function isError(value: unknown): value is Error {
  return value instanceof Error || types.isNativeError(value);
}
