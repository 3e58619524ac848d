import canonicalize from 'canonicalize';

/**
 * JSON in the canonical form of RFC 8785, so that one content has one hash.
 * @throws TypeError for what JSON cannot say (undefined at the top, NaN, lone surrogates).
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('There is no JSON form of this value');
  return text;
}
