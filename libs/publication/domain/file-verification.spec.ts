import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { canonicalJson } from '@tequio/kernel';
import { readFile, verdictOn } from './file-verification';

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const edition = { number: 1, previousHash: null, planVersionHash: 'a'.repeat(64), approvalsBySector: [], content: { entity: { code: 'MX-DUR', name: 'Durango' }, cycleNumber: 2 } };

describe('reading a file that a stranger gave', () => {
  it.each([
    ['as it was downloaded', canonicalJson(edition)],
    ['with spaces and line ends', JSON.stringify(edition, null, 2)],
    ['with a byte order mark', `\uFEFF${canonicalJson(edition)}`],
    ['with its names in another order', JSON.stringify(Object.fromEntries(Object.entries(edition).reverse()))],
  ])('%s gives the same hash', (_how, text) => expect(readFile(text, sha256)).toMatchObject({ readable: true, file: { hash: sha256(canonicalJson(edition)) } }));

  it('says which edition it claims to be', () =>
    expect(readFile(JSON.stringify(edition), sha256)).toMatchObject({
      file: { claim: { planVersionHash: 'a'.repeat(64), number: 1, entityCode: 'MX-DUR', cycleNumber: 2 } },
    }));

  it.each(['{}', '[]', '7', 'null', '{"content":{}}', '{"planVersionHash":"x"}'])('%s claims nothing', (text) =>
    expect(readFile(text, sha256)).toMatchObject({ readable: true, file: { claim: null } }));

  it.each(['', '{', 'hola', '{"a":1}}'])('%j is no JSON', (text) => expect(readFile(text, sha256)).toEqual({ readable: false, reason: 'not-json' }));

  it('refuses JSON that has no canonical form', () => expect(readFile('"\\ud800"', sha256)).toEqual({ readable: false, reason: 'not-canonical' }));

  it.each([
    ['nested without end', `${'['.repeat(500_000)}${']'.repeat(500_000)}`],
    ['of a million values', `[${'1,'.repeat(1_000_000)}1]`],
    ['of a million lists', `[${'[],'.repeat(1_000_000)}[]]`],
  ])('does not build what is %s', (_what, text) => expect(readFile(text, sha256)).toEqual({ readable: false, reason: 'not-canonical' }));

  it('counts no brackets inside texts', () =>
    expect(readFile(JSON.stringify({ text: `${'['.repeat(1_000)}\\"${'{'.repeat(1_000)}` }), sha256)).toMatchObject({ readable: true }));

  it('believes no code of an entity that is none', () =>
    expect(readFile('{"content":{"entity":{"code":"MX\\u0000"}},"planVersionHash":"x"}', sha256)).toMatchObject({ file: { claim: { entityCode: null } } }));

  it('never throws, whatever it is given', () =>
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => expect(() => readFile(text, sha256)).not.toThrow())));
});

describe('the verdict on a file', () => {
  it.each([
    [true, true, 'authentic'],
    [true, false, 'authentic'],
    [false, true, 'altered'],
    [false, false, 'unknown'],
  ] as const)('same hash %s, claimed edition known %s: %s', (sameHash, claimedKnown, verdict) => expect(verdictOn({ sameHash, claimedKnown })).toBe(verdict));
});
