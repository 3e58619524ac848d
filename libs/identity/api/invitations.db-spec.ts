import { hash } from '@node-rs/argon2';
import { system } from '@tequio/kernel';
import type { TestApplication } from '@tequio/platform/api/testing-app';
import { InviteAdministrator, OpenAccount } from './index';
import { anAccount } from './testing/an-account';
import { startIdentity, tokenOf } from './testing/identity-application';

const password = 'ladrillo nube tambor sal';
let test: TestApplication;
let passwordHash: string;
let mailboxes = 0;

beforeAll(async () => {
  passwordHash = await hash(password);
  test = await startIdentity();
});
afterAll(() => test.stop());

const newMailbox = () => `persona-${(mailboxes += 1)}@ejemplo.mx`;
const anAdministrator = async () => test.signInAs((await anAccount(test, { name: 'Adela Administra', isAdministrator: true })).accountId);

async function invited(email: string): Promise<string> {
  return tokenOf((await test.app.get(InviteAdministrator).execute(system, email)).link);
}

const accept = (token: string, body: object) => test.stranger.post(`/api/v1/invitations/${token}/acceptance`, body);
const ana = { name: 'Ana Torres', password, language: 'es' };

describe('Inviting an administrator', () => {
  it.each([
    ['a stranger', async () => test.stranger, 401],
    ['somebody signed in', async () => test.signInAs((await anAccount(test)).accountId), 403],
    ['the national observer', async () => test.signInAs((await anAccount(test, { isNationalObserver: true })).accountId), 403],
  ])('is not for %s', async (_sentence, person, status) => {
    expect((await (await person()).post('/api/v1/invitations', { email: newMailbox() })).status).toBe(status);
  });

  it('sends a link by mail and never answers with it', async () => {
    const email = newMailbox();
    const answer = await (await anAdministrator()).post('/api/v1/invitations', { email });
    expect([answer.status, Object.keys(answer.body).sort()]).toEqual([201, ['expiresAt', 'id']]);
    const [mail] = await test.sql.many<{ text: string }>('SELECT body_text AS text FROM mail_message WHERE to_address = $1', [email]);
    expect(mail?.text).toMatch(/Adela Administra le invita a Tequio: Administrar esta instalación de Tequio\.[^]*http:\/\/tequio\.test\/invitacion\/[\w-]{43}/);
  });

  it('tells every reason against it', async () => {
    const person = await anAdministrator();
    expect((await person.post('/api/v1/invitations', { email: 'no es un correo' })).body.code).toBe('identity.mail-address-invalid');
    const { email } = await anAccount(test, { isAdministrator: true });
    expect((await person.post('/api/v1/invitations', { email })).body).toMatchObject({ status: 409, code: 'identity.already-administrator' });
  });
});

describe('An invitation', () => {
  it('tells whoever holds the link what it gives', async () => {
    const email = newMailbox();
    const token = await invited(email);
    const answer = await test.stranger.with({ 'accept-language': 'en' }).get(`/api/v1/invitations/${token}`);
    expect(answer.body).toEqual({
      state: 'open',
      email,
      grantText: 'Run this installation of Tequio',
      invitedByName: null,
      expiresAt: expect.stringMatching(/Z$/),
      hasAccount: false,
    });
    expect((await test.stranger.get('/api/v1/invitations/guessed')).body).toMatchObject({ status: 404, code: 'identity.invitation-not-found' });
  });

  it('opens an account, gives what it promised and signs in', async () => {
    const email = newMailbox();
    const answer = await accept(await invited(email), ana);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ signedIn: true, account: { name: 'Ana Torres', isAdministrator: true } });
    expect((await test.stranger.post('/api/v1/session', { email, password })).status).toBe(200);
  });

  it('tells everything that is missing for a new account at once', async () => {
    const answer = await accept(await invited(newMailbox()), { name: ' ', password: 'corta' });
    expect(answer.status).toBe(400);
    expect(answer.body.reasons.map((reason: { code: string; at: string }) => [reason.code, reason.at])).toEqual([
      ['identity.name-missing', 'name'],
      ['identity.password-too-short', 'password'],
    ]);
  });

  it('is accepted once, however many click at the same moment', async () => {
    const email = newMailbox();
    const token = await invited(email);
    const answers = await Promise.all(Array.from({ length: 4 }, () => accept(token, ana)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409]);
    expect(answers.filter((answer) => answer.status === 409).map((answer) => answer.body.code)).toEqual(Array(3).fill('identity.invitation-already-accepted'));
    expect(await test.sql.many('SELECT id FROM account WHERE email = $1', [email])).toHaveLength(1);
  });

  it('and another one to the same mailbox, accepted at the same moment, open one account', async () => {
    const email = newMailbox();
    const tokens = [await invited(email), await invited(email)];
    const answers = await Promise.all(tokens.map((token) => accept(token, ana)));
    expect(await test.sql.many('SELECT id FROM account WHERE email = $1', [email])).toHaveLength(1);
    expect(answers.every((answer) => answer.status === 200 || answer.body.code === 'identity.account-exists')).toBe(true);
    expect(answers.some((answer) => answer.status === 200)).toBe(true);
  });

  it('is refused clearly once its day has passed', async () => {
    const token = await invited(newMailbox());
    test.time.advance({ days: 14 });
    const answer = await accept(token, ana);
    expect([answer.status, answer.body.code]).toEqual([409, 'identity.invitation-expired']);
    expect(answer.body.detail).toBe('Esta invitación venció. Pida una nueva a quien le invitó.');
    expect((await test.stranger.get(`/api/v1/invitations/${token}`)).body.state).toBe('expired');
  });

  it('is taken back by whoever runs the installation, and by nobody else', async () => {
    const { id, link } = await test.app.get(InviteAdministrator).execute(system, newMailbox());
    const person = await anAdministrator();
    const list = (await person.get('/api/v1/invitations?pageSize=1')).body;
    expect(list).toMatchObject({ page: 1, pageSize: 1, total: expect.any(Number) });
    const outsider = await test.signInAs((await anAccount(test)).accountId);
    expect((await outsider.delete(`/api/v1/invitations/${id}`)).status).toBe(404);
    expect((await person.delete(`/api/v1/invitations/${id}`)).status).toBe(204);
    expect((await accept(tokenOf(link), ana)).body.code).toBe('identity.invitation-revoked');
  });

  describe('to somebody who has an account', () => {
    it('asks for its password', async () => {
      const known = await anAccount(test, { passwordHash });
      const token = await invited(known.email);
      expect((await accept(token, {})).body.code).toBe('identity.password-missing');
      expect((await accept(token, { password: 'otra contraseña larga' })).body.code).toBe('identity.password-wrong');
      expect((await accept(token, { password })).body).toMatchObject({ account: { id: known.accountId, isAdministrator: true } });
    });

    it('is one click when signed in to it', async () => {
      const known = await anAccount(test, { passwordHash });
      const person = await test.signInAs(known.accountId);
      expect((await person.post(`/api/v1/invitations/${await invited(known.email)}/acceptance`, {})).status).toBe(200);
    });

    it('is not taken by another account, nor by a disabled one', async () => {
      const known = await anAccount(test, { passwordHash });
      const token = await invited(known.email);
      const other = await test.signInAs((await anAccount(test)).accountId);
      expect((await other.post(`/api/v1/invitations/${token}/acceptance`, {})).body.code).toBe('identity.invitation-for-another-account');
      await test.sql.many('UPDATE account SET disabled_at = now() WHERE id = $1', [known.accountId]);
      expect((await accept(token, { password })).body).toMatchObject({ status: 403, code: 'identity.account-disabled' });
    });
  });
});

describe('Accounts', () => {
  it('are listed for administrators only, found by name without accents', async () => {
    await anAccount(test, { name: 'Ñanduti Gómez' });
    const outsider = await test.signInAs((await anAccount(test)).accountId);
    expect((await outsider.get('/api/v1/accounts')).status).toBe(403);
    expect((await test.stranger.get('/api/v1/accounts')).status).toBe(401);
    const found = await (await anAdministrator()).get('/api/v1/accounts?q=gomez');
    expect(found.body).toMatchObject({ total: 1, page: 1, pageSize: 20, items: [{ name: 'Ñanduti Gómez', memberships: [], disabledAt: null }] });
    expect((await (await anAdministrator()).get('/api/v1/accounts?q=%25')).body.total).toBe(0);
  });

  it('are disabled with all their sessions, and named as national observer', async () => {
    const { accountId } = await anAccount(test);
    const person = await test.signInAs(accountId);
    const administrator = await anAdministrator();
    expect((await administrator.patch(`/api/v1/accounts/${accountId}`, { isNationalObserver: true })).status).toBe(204);
    expect((await person.get('/api/v1/session')).body.account.isNationalObserver).toBe(true);
    expect((await administrator.patch(`/api/v1/accounts/${accountId}`, { disabled: true })).status).toBe(204);
    expect((await person.get('/api/v1/account')).status).toBe(401);
    expect((await person.patch(`/api/v1/accounts/${accountId}`, { disabled: false })).status).toBe(401);
  });

  it('become an administrator only by an invitation they accept', async () => {
    const { accountId } = await anAccount(test);
    const answer = await (await anAdministrator()).patch(`/api/v1/accounts/${accountId}`, { isAdministrator: true });
    expect([answer.status, answer.body.code]).toEqual([403, 'identity.only-by-invitation']);
  });

  it('keep one administrator when two take each other’s office at the same moment', async () => {
    await test.sql.many('UPDATE account SET is_administrator = false');
    const both = await Promise.all([1, 2].map(() => anAccount(test, { isAdministrator: true })));
    const [first, second] = await Promise.all(both.map((account) => test.signInAs(account.accountId)));
    const answers = await Promise.all([
      first!.patch(`/api/v1/accounts/${both[1]!.accountId}`, { isAdministrator: false }),
      second!.patch(`/api/v1/accounts/${both[0]!.accountId}`, { isAdministrator: false }),
    ]);
    // The loser is told that he would take the last one's, or that it is no longer his to give
    const [kept, lost] = answers.map((answer) => answer.body.code as string | undefined).sort();
    expect(['identity.last-administrator', 'identity.only-administrators']).toContain(kept);
    expect(lost).toBeUndefined();
    expect(await test.sql.many('SELECT id FROM account WHERE is_administrator')).toHaveLength(1);
  });

  it('of the demonstration are opened by the installation, once', async () => {
    const account = { email: 'Facilita@Ejemplo.MX', name: 'Fabiola', password, fictional: true };
    const first = await test.app.get(OpenAccount).execute(system, account);
    expect(await test.app.get(OpenAccount).execute(system, account)).toEqual(first);
    const { actor } = await anAccount(test, { isAdministrator: true });
    await expect(test.app.get(OpenAccount).execute(actor, account)).rejects.toThrow('identity.only-by-invitation');
  });
});
