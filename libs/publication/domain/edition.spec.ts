import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { canonicalJson } from '@tequio/kernel';
import { type StoredEdition, faultsOfEditions, nextEdition, sealEdition } from './edition';

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** A plan's editions, one after the other, each with a content of its own. */
function editionsOf(contents: readonly unknown[]): StoredEdition[] {
  const editions: StoredEdition[] = [];
  for (const content of contents) {
    const planVersionHash = sha256(canonicalJson(content));
    const edition = nextEdition({ previous: editions.at(-1) ?? null, planVersionHash, approvalsBySector: [], content });
    editions.push({ id: `edition-${edition.number}`, number: edition.number, previousHash: edition.previousHash, planVersionHash, ...sealEdition(edition, sha256) });
  }
  return editions;
}

describe('an edition', () => {
  it('is made of exactly five things', () => {
    const [edition] = editionsOf([{ title: 'Plan' }]);
    expect(Object.keys(JSON.parse(edition!.canonicalJson))).toEqual(['approvalsBySector', 'content', 'number', 'planVersionHash', 'previousHash']);
  });

  it('has the SHA-256 of its own text as hash', () => {
    const [edition] = editionsOf([{ title: 'Plan' }]);
    expect(edition!.hash).toBe(sha256(edition!.canonicalJson));
  });

  it('holds on to the one before', () => {
    const [first, second] = editionsOf([{ n: 1 }, { n: 2 }]);
    expect(first!.previousHash).toBeNull();
    expect(second!.previousHash).toBe(first!.hash);
  });

  it.each<[string, (editions: StoredEdition[]) => StoredEdition[], { id: string; fault: string }[]]>([
    ['nothing was touched', (e) => e, []],
    ['a letter of the text was changed', ([a, b]) => [{ ...a!, canonicalJson: a!.canonicalJson.replace('uno', 'una') }, b!], [{ id: 'edition-1', fault: 'text-altered' }]],
    ['the hash was changed', ([a, b]) => [a!, { ...b!, hash: '0'.repeat(64) }], [{ id: 'edition-2', fault: 'text-altered' }]],
    ['a column was changed', ([a, b]) => [{ ...a!, planVersionHash: '0'.repeat(64) }, b!], [{ id: 'edition-1', fault: 'fields-differ-from-text' }]],
    ['the first was taken away', ([, b]) => [b!], [{ id: 'edition-2', fault: 'number-missing' }]],
    [
      'the first was replaced by another that is whole in itself',
      ([, b]) => [editionsOf([{ title: 'otro' }])[0]!, b!],
      [{ id: 'edition-2', fault: 'chain-broken' }],
    ],
  ])('chain where %s', (_what, tamper, faults) => expect(faultsOfEditions(tamper(editionsOf([{ title: 'uno' }, { title: 'dos' }])), sha256)).toEqual(faults));
});

describe('laws of the chain of editions', () => {
  const contents = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1, maxLength: 5 });

  it('holds whatever was published', () => fc.assert(fc.property(contents, (all) => expect(faultsOfEditions(editionsOf(all), sha256)).toEqual([]))));

  it('names the edition in which one character changed', () =>
    fc.assert(
      fc.property(contents, fc.nat(), fc.nat(), (all, which, where) => {
        const editions = editionsOf(all);
        const touched = editions[which % editions.length]!;
        const at = where % touched.canonicalJson.length;
        const other = touched.canonicalJson[at] === 'x' ? 'y' : 'x';
        const altered = { ...touched, canonicalJson: touched.canonicalJson.slice(0, at) + other + touched.canonicalJson.slice(at + 1) };
        expect(faultsOfEditions(editions.map((e) => (e === touched ? altered : e)), sha256)).toContainEqual({ id: touched.id, fault: 'text-altered' });
      }),
    ));
});
