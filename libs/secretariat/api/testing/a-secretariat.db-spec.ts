import { IdentityModule, identityEntities } from '@tequio/identity/api';
import { openSession } from '@tequio/identity/api/testing';
import { type TestApplication, startTestApplication } from '@tequio/platform/api/testing-app';
import { SecretariatModule, secretariatEntities } from '../index';
import { aSecretariat, sinaloa } from './a-secretariat';

let test: TestApplication;

beforeAll(async () => {
  test = await startTestApplication({
    modules: [IdentityModule, SecretariatModule],
    entities: [...identityEntities, ...secretariatEntities],
    openSession,
  });
});
afterAll(() => test.stop());

it('makes people whom the application sees as the builder says', async () => {
  const { people, id } = await aSecretariat(test);
  await aSecretariat(test, sinaloa);
  const official = await test.signInAs(people.official.accountId);
  const answer = await official.get('/api/v1/session');
  expect(answer.body).toMatchObject({
    signedIn: true,
    account: { id: people.official.accountId, name: 'Óscar Oficial' },
    memberships: [
      {
        secretariatId: id,
        secretariatName: 'Secretariado Técnico Local de Durango',
        entitySlug: 'durango',
        role: 'official',
        sectorCode: 'autoridad',
        seatId: people.official.seatId,
        organisationName: 'Contraloría del Estado',
        capacity: 'titular',
      },
    ],
  });
});

it('gives whoever becomes national observer no voice in a secretariat any more', async () => {
  const { people } = await aSecretariat(test, { ...sinaloa, code: 'MX-ZAC', inegi: '32', name: 'Zacatecas', slug: 'zacatecas', folioPrefix: 'ZAC' });
  await test.sql.many('UPDATE account SET is_national_observer = true WHERE id = $1', [people.official.accountId]);
  const official = await test.signInAs(people.official.accountId);
  expect((await official.get('/api/v1/session')).body).toMatchObject({ signedIn: true, memberships: [] });
});
