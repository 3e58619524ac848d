import { hash, verify } from '@node-rs/argon2';
import type { TestApplication } from '@tequio/platform/api/testing-app';
import { type TestAccount, anAccount } from './testing/an-account';
import { linksMailedTo, startIdentity, tokenOf } from './testing/identity-application';

const password = 'ladrillo nube tambor sal';
const newPassword = 'mezquite lluvia piedra sol';
let test: TestApplication;
let passwordHash: string;

beforeAll(async () => {
  passwordHash = await hash(password);
  test = await startIdentity();
});
afterAll(() => test.stop());

const somebody = () => anAccount(test, { name: 'Ana Torres', passwordHash });

async function resetTokenFor(account: TestAccount): Promise<string> {
  expect((await test.stranger.post('/api/v1/password-resets', { email: account.email })).status).toBe(202);
  return tokenOf((await linksMailedTo(test, account.email)).at(-1));
}

async function storedHash(accountId: string): Promise<string> {
  return (await test.sql.one<{ hash: string }>('SELECT password_hash AS hash FROM account WHERE id = $1', [accountId]))!.hash;
}

describe('Changing the password', () => {
  it('asks for the current one, keeps this session and ends the others', async () => {
    const { accountId } = await somebody();
    const [here, there] = await Promise.all([test.signInAs(accountId), test.signInAs(accountId)]);
    expect((await here.post('/api/v1/account/password', { currentPassword: password, newPassword })).status).toBe(204);
    expect(await storedHash(accountId)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verify(await storedHash(accountId), newPassword)).toBe(true);
    expect((await here.get('/api/v1/account')).status).toBe(200);
    expect((await there.get('/api/v1/account')).status).toBe(401);
  });

  it.each([
    ['a wrong current one', { currentPassword: 'no es esta contraseña', newPassword }, 'identity.password-wrong', 'currentPassword'],
    ['a short new one', { currentPassword: password, newPassword: 'corta' }, 'identity.password-too-short', 'newPassword'],
    ['a new one that everybody uses', { currentPassword: password, newPassword: 'contraseña123' }, 'identity.password-too-common', 'newPassword'],
  ])('refuses %s', async (_sentence, body, code, at) => {
    const { accountId } = await somebody();
    const answer = await (await test.signInAs(accountId)).post('/api/v1/account/password', body);
    expect([answer.status, answer.body.reasons[0]]).toMatchObject([400, { code, at }]);
    expect(await storedHash(accountId)).toBe(passwordHash);
  });
});

describe('Resetting the password', () => {
  it('takes the link of the mail, once, and ends every session', async () => {
    const account = await somebody();
    const person = await test.signInAs(account.accountId);
    const token = await resetTokenFor(account);
    const both = await Promise.all([1, 2].map(() => test.stranger.post(`/api/v1/password-resets/${token}`, { password: newPassword })));
    expect(both.map((answer) => answer.status).sort()).toEqual([204, 409]);
    expect(both.find((answer) => answer.status === 409)?.body.code).toBe('identity.reset-link-invalid');
    expect(await verify(await storedHash(account.accountId), newPassword)).toBe(true);
    expect((await person.get('/api/v1/account')).status).toBe(401);
  });

  it('answers an unknown mail address alike, writes the same and sends nothing', async () => {
    const answer = await test.stranger.post('/api/v1/password-resets', { email: 'nadie@ejemplo.mx' });
    expect([answer.status, answer.text]).toEqual([202, '']);
    expect(await linksMailedTo(test, 'nadie@ejemplo.mx')).toEqual([]);
    const events = await test.sql.many<{ payload: object }>(`SELECT payload FROM outbox_event WHERE payload = '{"accountId": null}'`);
    expect(events).toHaveLength(1);
  });

  it('refuses a weak password and leaves the link usable', async () => {
    const account = await somebody();
    const token = await resetTokenFor(account);
    expect((await test.stranger.post(`/api/v1/password-resets/${token}`, { password: 'corta' })).body.code).toBe('identity.password-too-short');
    expect((await test.stranger.post(`/api/v1/password-resets/${token}`, { password: newPassword })).status).toBe(204);
  });

  it('refuses a link after an hour, and one that was never made', async () => {
    const account = await somebody();
    const token = await resetTokenFor(account);
    await test.sql.many(`UPDATE password_reset SET expires_at = now() - interval '1 second' WHERE account_id = $1`, [account.accountId]);
    for (const used of [token, 'never-made']) {
      const answer = await test.stranger.post(`/api/v1/password-resets/${used}`, { password: newPassword });
      expect([answer.status, answer.body.code]).toEqual([409, 'identity.reset-link-invalid']);
    }
  });

  it('sends at most three links an hour to one mailbox', async () => {
    const { email } = await somebody();
    const statuses: number[] = [];
    for (let asked = 0; asked < 4; asked += 1) statuses.push((await test.stranger.post('/api/v1/password-resets', { email })).status);
    expect(statuses).toEqual([202, 202, 202, 429]);
  });

  it('writes in the language of the account', async () => {
    const account = await anAccount(test, { language: 'en', passwordHash });
    await resetTokenFor(account);
    const [mail] = await test.sql.many<{ subject: string; text: string }>(
      'SELECT subject, body_text AS text FROM mail_message WHERE to_address = $1',
      [account.email],
    );
    expect(mail?.subject).toBe('Change your Tequio password');
    expect(mail?.text).toContain('http://tequio.test/en/restablecer/');
  });
});
