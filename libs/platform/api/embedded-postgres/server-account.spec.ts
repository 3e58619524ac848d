import { type AccountFacts, type Candidate, chooseAccount } from './server-account';

const ana: Candidate = { uid: 1000, gid: 1000, name: 'ana' };
const root: Candidate = { uid: 0, gid: 0, name: 'root' };
const nameless: Candidate = { uid: 4321, gid: 4321, name: null };
const postgres: Candidate = { uid: 101, gid: 104, name: 'postgres' };
const nobody: Candidate = { uid: 65_534, gid: 65_534, name: 'nobody' };

function rootWith(facts: Partial<AccountFacts>): AccountFacts {
  return { ourUid: 0, clusterOwner: null, checkoutOwner: root, postgres, nobody, ...facts };
}

describe('the account the server runs as', () => {
  it.each([
    ['an ordinary account stays itself', { ...rootWith({}), ourUid: 1000 }, null],
    ['on Windows nothing is switched', { ...rootWith({}), ourUid: null }, null],
    ['root steps down to the owner of an existing cluster', rootWith({ clusterOwner: postgres, checkoutOwner: ana }), postgres],
    ['a cluster keeps its owner even where that owner has no name', rootWith({ clusterOwner: nameless }), nameless],
    ['a cluster that was copied by root is given away again', rootWith({ clusterOwner: root, checkoutOwner: ana }), ana],
    ['root steps down to the owner of the checkout', rootWith({ checkoutOwner: ana }), ana],
    ['initdb could not name a checkout owner without a name', rootWith({ checkoutOwner: nameless }), postgres],
    ['then to postgres', rootWith({}), postgres],
    ['then to nobody', rootWith({ postgres: null }), nobody],
  ])('%s', (_rule, facts, expected) => {
    const account = chooseAccount(facts);
    expect(account?.switchTo ?? null).toEqual(expected === null ? null : { uid: expected.uid, gid: expected.gid });
  });

  it('is missing where root has nobody to step down to', () => {
    expect(chooseAccount(rootWith({ checkoutOwner: null, postgres: null, nobody: null }))).toBeNull();
  });
});
