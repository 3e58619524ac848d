import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Sha256 } from '@tequio/kernel';
import { nextVersion } from './text-version';

const sha256: Sha256 = (data) => createHash('sha256').update(data).digest('hex');

describe('Freezing', () => {
  it('numbers from one and hashes the canonical form', () => {
    expect(nextVersion({ b: 1, a: 'ñ' }, null, sha256)).toEqual({
      allowed: true,
      value: { number: 1, canonicalJson: '{"a":"ñ","b":1}', hash: sha256('{"a":"ñ","b":1}') },
    });
  });

  it('does not make a version that says what the last one said', () => {
    const hash = sha256('{"a":1}');
    expect(nextVersion({ a: 1 }, { number: 3, hash }, sha256)).toMatchObject({ allowed: false, reasons: [{ code: 'drafting.nothing-changed-since-version', params: { number: 3 } }] });
    expect(nextVersion({ a: 2 }, { number: 3, hash }, sha256)).toMatchObject({ value: { number: 4 } });
  });

  it('says the same again, under the next number, where the last one no longer holds', () => {
    const hash = sha256('{"a":1}');
    expect(nextVersion({ a: 1 }, { number: 3, hash }, sha256, true)).toMatchObject({ value: { number: 4, hash } });
  });

  it('gives one content one hash, in whatever order its fields were written, and another content another', () => {
    const json = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue(), { maxKeys: 6 });
    fc.assert(
      fc.property(json, json, (content, other) => {
        const turned = Object.fromEntries(Object.entries(content).reverse());
        const [a, b, c] = [content, turned, other].map((value) => nextVersion(value, null, sha256));
        if (!a?.allowed || !b?.allowed || !c?.allowed) throw new Error('A first version is always made');
        expect(b.value).toEqual(a.value);
        expect(JSON.parse(a.value.canonicalJson)).toEqual(JSON.parse(JSON.stringify(content)));
        expect(c.value.hash === a.value.hash).toBe(c.value.canonicalJson === a.value.canonicalJson);
      }),
    );
  });
});
