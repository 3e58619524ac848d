import { hash } from '@node-rs/argon2';
import { sessionCookieName } from '@tequio/platform/api';
import type { TestAnswer, TestApplication } from '@tequio/platform/api/testing-app';
import { anAccount } from './testing/an-account';
import { startIdentity } from './testing/identity-application';

const password = 'ladrillo nube tambor sal';
let test: TestApplication;
let passwordHash: string;

beforeAll(async () => {
  passwordHash = await hash(password);
  test = await startIdentity();
});
afterAll(() => test.stop());

const somebody = () => anAccount(test, { name: 'Ana Torres', passwordHash });
const signIn = (email: string, typed = password): Promise<TestAnswer> => test.stranger.post('/api/v1/session', { email, password: typed });

function cookieOf(answer: TestAnswer): string {
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
}

describe('Signing in', () => {
  it('opens a session that only the server can read and tells who one is', async () => {
    const { email, accountId } = await somebody();
    const answer = await signIn(`  ${email.toUpperCase()} `);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ signedIn: true, account: { id: accountId, name: 'Ana Torres' }, memberships: [], csrfToken: expect.any(String) });
    expect(String(answer.headers['set-cookie'])).toMatch(/^tequio_session=[\w-]{43};.*Path=\/; HttpOnly; SameSite=Lax$/);
    const stored = await test.sql.many<{ tokenHash: string }>('SELECT token_hash AS "tokenHash" FROM session WHERE account_id = $1', [accountId]);
    expect(stored.map((session) => session.tokenHash)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(stored[0]?.tokenHash).not.toContain(cookieOf(answer).split('=')[1]);
  });

  it('says the same of a wrong password, an unknown mail address, a disabled account and one without password', async () => {
    const known = await somebody();
    const disabled = await somebody();
    await test.sql.many('UPDATE account SET disabled_at = now() WHERE id = $1', [disabled.accountId]);
    const without = await anAccount(test);
    const answers = await Promise.all([
      signIn(known.email, 'otra contraseña larga'),
      signIn('nadie@ejemplo.mx'),
      signIn(disabled.email),
      signIn(without.email),
    ]);
    expect(answers.map((answer) => [answer.status, answer.body.code])).toEqual(Array(4).fill([401, 'identity.wrong-credentials']));
    expect(new Set(answers.map((answer) => answer.body.detail)).size).toBe(1);
  });

  it('works as hard for an unknown mail address as for a known one', async () => {
    const known = await somebody();
    const timeOf = async (email: string): Promise<number> => {
      const begun = performance.now();
      await signIn(email, 'otra contraseña larga');
      return performance.now() - begun;
    };
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < 5; round += 1) {
      times.known.push(await timeOf(known.email));
      times.unknown.push(await timeOf(`nadie-${round}@ejemplo.mx`));
    }
    const fastest = (values: number[]) => Math.min(...values);
    // Without the hash of nobody's password the unknown one would take a tenth
    expect(fastest(times.unknown)).toBeGreaterThan(fastest(times.known) / 3);
  });

  it.each([
    ['without a password', { email: 'ana@ejemplo.mx' }, 'password'],
    ['with an object instead of a mail address', { email: { $ne: null }, password }, 'email'],
    ['with a field that does not exist', { email: 'ana@ejemplo.mx', password, admin: true }, 'admin'],
  ])('%s is refused field by field', async (_sentence, body, at) => {
    const answer = await test.stranger.post('/api/v1/session', body);
    expect(answer.status).toBe(400);
    expect(answer.body.reasons.map((reason: { at: string }) => reason.at)).toContain(at);
  });

  it('gives a new session each time and ends the one that the browser had', async () => {
    const { email, accountId } = await somebody();
    const first = await signIn(email);
    const second = await test.stranger.with({ cookie: cookieOf(first) }).post('/api/v1/session', { email, password });
    expect(cookieOf(second)).not.toBe(cookieOf(first));
    expect((await test.stranger.with({ cookie: cookieOf(first) }).get('/api/v1/session')).body).toEqual({ signedIn: false });
    expect(await test.sql.many('SELECT id FROM session WHERE account_id = $1', [accountId])).toHaveLength(1);
  });

  it('is refused after ten attempts on one account, in both languages, and tells how long to wait', async () => {
    const { email } = await somebody();
    for (let attempt = 0; attempt < 10; attempt += 1) await signIn(email, 'otra contraseña larga');
    const answer = await test.stranger.with({ 'accept-language': 'en' }).post('/api/v1/session', { email, password });
    expect(answer.status).toBe(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(answer.body.code).toBe('identity.too-many-attempts');
    expect(answer.body.detail).toMatch(/^Too many attempts/);
  });

  describe('whose password others try', () => {
    const from = (address: string, cookie?: string) => test.stranger.with({ 'x-forwarded-for': address, ...(cookie ? { cookie } : {}) });
    const tryFrom = (address: string, email: string, typed: string, cookie?: string) => from(address, cookie).post('/api/v1/session', { email, password: typed });
    const guess = async (email: string, address: string, times = 10, cookie?: string) => {
      let last: TestAnswer | undefined;
      for (let attempt = 0; attempt < times; attempt += 1) last = await tryFrom(address, email, 'otra contraseña larga', cookie);
      return last?.status;
    };
    const deviceOf = (answer: TestAnswer) => /tequio_device=[^;]+/.exec(String(answer.headers['set-cookie']))?.[0] ?? '';

    it('is not shut out by whoever guesses from one place', async () => {
      const { email } = await somebody();
      expect(await guess(email, '10.9.0.1', 11)).toBe(429);
      expect((await tryFrom('10.9.0.2', email, password)).status).toBe(200);
    });

    it('is not shut out by whoever takes another address of the same /64 for each guess', async () => {
      const { email } = await somebody();
      for (let nth = 1; nth <= 10; nth += 1) await guess(email, `2001:db8:7:7::${nth}`, 1);
      expect((await tryFrom('2001:db8:7:7:ffff::1', email, password)).status).toBe(429);
      expect((await tryFrom('2001:db8:7:8::1', email, password)).status).toBe(200);
    });

    it('still comes in where he came in before, when many places together have used up what strangers may try', async () => {
      const [owner, other] = [await somebody(), await somebody()];
      const device = deviceOf(await tryFrom('10.9.1.1', owner.email, password));
      const othersDevice = deviceOf(await tryFrom('10.9.1.2', other.email, password));
      for (let place = 1; place <= 5; place += 1) expect(await guess(owner.email, `10.9.2.${place}`)).toBe(401);
      expect((await tryFrom('10.9.1.3', owner.email, password)).status).toBe(429);
      expect((await tryFrom('10.9.1.3', owner.email, password, othersDevice)).status).toBe(429);
      expect((await tryFrom('10.9.1.3', owner.email, password, `${device}x`)).status).toBe(429);
      expect((await tryFrom('10.9.1.3', owner.email, password, device)).status).toBe(200);
    });

    it('has no more attempts on a device that knows him than elsewhere', async () => {
      const { email } = await somebody();
      const device = deviceOf(await tryFrom('10.9.3.1', email, password));
      expect(await guess(email, '10.9.3.1', 10, device)).toBe(401);
      expect((await tryFrom('10.9.3.9', email, password, device)).status).toBe(429);
    });

    it('cannot be told from somebody without an account', async () => {
      const codes = async (email: string, network: string) => {
        const answers: number[] = [];
        for (let place = 1; place <= 6; place += 1) answers.push((await guess(email, `${network}.${place}`)) ?? 0);
        return answers;
      };
      expect(await codes('nadie-por-aqui@ejemplo.mx', '10.9.4')).toEqual(await codes((await somebody()).email, '10.9.5'));
    });
  });

  it('forgets the failures once it succeeds', async () => {
    const { email } = await somebody();
    for (let round = 0; round < 3; round += 1) {
      for (let attempt = 0; attempt < 6; attempt += 1) await signIn(email, 'otra contraseña larga');
      expect((await signIn(email)).status).toBe(200);
    }
  });

  it('is refused from a foreign page', async () => {
    const { email } = await somebody();
    const answer = await test.stranger.with({ origin: 'https://otro.example' }).post('/api/v1/session', { email, password });
    expect([answer.status, answer.body.code]).toEqual([403, 'platform.foreign-origin']);
  });
});

describe('A session', () => {
  it.each([
    ['ends after eight idle hours', `last_seen_at = now() - interval '8 hours 1 minute'`],
    ['ends seven days after it began, used or not', `created_at = now() - interval '8 days', ends_at = now() - interval '1 second'`],
  ])('%s', async (_sentence, change) => {
    const { accountId } = await somebody();
    const person = await test.signInAs(accountId);
    await test.sql.many(`UPDATE session SET ${change} WHERE account_id = $1`, [accountId]);
    expect((await person.get('/api/v1/account')).status).toBe(401);
    expect((await person.get('/api/v1/session')).body).toEqual({ signedIn: false });
  });

  it('notes that it is used', async () => {
    const { accountId } = await somebody();
    const person = await test.signInAs(accountId);
    await test.sql.many(`UPDATE session SET last_seen_at = now() - interval '3 hours' WHERE account_id = $1`, [accountId]);
    await person.get('/api/v1/account');
    const [session] = await test.sql.many<{ fresh: boolean }>(`SELECT last_seen_at > now() - interval '1 minute' AS fresh FROM session WHERE account_id = $1`, [
      accountId,
    ]);
    expect(session?.fresh).toBe(true);
  });

  it('outlives a month of the demonstration clock', async () => {
    const { accountId } = await somebody();
    const person = await test.signInAs(accountId);
    test.time.advance({ days: 30 });
    expect((await person.get('/api/v1/account')).status).toBe(200);
  });

  it('changes nothing without the token that only our pages know', async () => {
    const { accountId } = await somebody();
    const person = await test.signInAs(accountId);
    const answer = await person.with({ 'x-csrf-token': 'guessed' }).patch('/api/v1/account', { name: 'Otra' });
    expect([answer.status, answer.body.code]).toEqual([403, 'platform.csrf-token-missing']);
  });

  it('ends with signing out, and everywhere when asked', async () => {
    const { accountId } = await somebody();
    const [here, there, elsewhere] = await Promise.all([1, 2, 3].map(() => test.signInAs(accountId)));
    const out = await here!.delete('/api/v1/session');
    expect(out.status).toBe(204);
    expect(String(out.headers['set-cookie'])).toContain(`${sessionCookieName}=;`);
    expect((await here!.get('/api/v1/account')).status).toBe(401);
    expect((await there!.get('/api/v1/account')).status).toBe(200);
    expect((await there!.delete('/api/v1/sessions')).status).toBe(204);
    expect((await elsewhere!.get('/api/v1/account')).status).toBe(401);
  });

  it('carries Secure where the installation is reached by https', async () => {
    const secure = await startIdentity({ publicUrl: 'https://tequio.test' });
    try {
      const { email } = await anAccount(secure, { passwordHash });
      const answer = await secure.stranger.post('/api/v1/session', { email, password });
      expect(String(answer.headers['set-cookie'])).toMatch(/; Secure/);
    } finally {
      await secure.stop();
    }
  });
});

describe('The own account', () => {
  it('is nobody else’s: signed out it is 401', async () => {
    for (const [method, path] of [['GET', '/account'], ['PATCH', '/account'], ['POST', '/account/password'], ['DELETE', '/sessions'], ['DELETE', '/session']] as const) {
      const answer = await test.stranger.send(method, `/api/v1${path}`, method === 'GET' ? undefined : {});
      expect([path, answer.status]).toEqual([path, 401]);
    }
  });

  it('shows what is kept and takes changes', async () => {
    const { accountId, email } = await somebody();
    const person = await test.signInAs(accountId);
    expect((await person.patch('/api/v1/account', { name: '  Ana   Torres Medina ', language: 'en', showsNamePublicly: true })).status).toBe(204);
    expect((await person.get('/api/v1/account')).body).toEqual({
      id: accountId,
      email,
      name: 'Ana Torres Medina',
      language: 'en',
      showsNamePublicly: true,
      fictional: false,
      memberships: [],
      sessions: [{ id: expect.any(String), createdAt: expect.stringMatching(/Z$/), lastSeenAt: expect.stringMatching(/Z$/), isThisOne: true }],
    });
    const [entry] = await test.sql.many<{ after: object }>(`SELECT after FROM journal_entry WHERE action = 'account.changed' AND subject_id = $1`, [accountId]);
    expect(JSON.stringify(entry)).not.toContain('Medina');
  });

  it('keeps a name', async () => {
    const person = await test.signInAs((await somebody()).accountId);
    const answer = await person.patch('/api/v1/account', { name: '   ' });
    expect([answer.status, answer.body.reasons[0]]).toMatchObject([400, { code: 'identity.name-missing', at: 'name' }]);
  });

  it('ends one session on another device, and none of somebody else', async () => {
    const mine = await somebody();
    const person = await test.signInAs(mine.accountId);
    const other = await test.signInAs(mine.accountId);
    const stranger = await test.signInAs((await somebody()).accountId);
    const sessions = (await person.get('/api/v1/account')).body.sessions as { id: string; isThisOne: boolean }[];
    const elsewhere = sessions.find((session) => !session.isThisOne)!;
    expect((await stranger.delete(`/api/v1/account/sessions/${elsewhere.id}`)).body.code).toBe('identity.session-not-found');
    expect((await person.delete(`/api/v1/account/sessions/${elsewhere.id}`)).status).toBe(204);
    expect((await other.get('/api/v1/account')).status).toBe(401);
  });
});
