import { startTestApplication, type TestApplication } from '../testing-app';
import { Throttle } from './throttle';

describe('the throttle', () => {
  let test: TestApplication;
  beforeAll(async () => {
    test = await startTestApplication();
  });
  afterAll(() => test.stop());

  it('allows so many in a window, also when they come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => test.app.get(Throttle).hit('sign-in:a@example.org', 4, 60)));
    expect(answers.filter(({ allowed }) => allowed)).toHaveLength(4);
    const refused = answers.find(({ allowed }) => !allowed);
    expect(refused?.retryAfterSeconds).toBeGreaterThan(50);
    expect(refused?.retryAfterSeconds).toBeLessThanOrEqual(60);
  });

  it('counts each key for itself', async () => {
    await test.app.get(Throttle).hit('one', 1, 60);
    expect(await test.app.get(Throttle).hit('other', 1, 60)).toEqual({ allowed: true, retryAfterSeconds: 0 });
  });

  it('begins anew in the next window', async () => {
    const throttle = test.app.get(Throttle);
    await throttle.hit('again', 1, 60);
    expect((await throttle.hit('again', 1, 60)).allowed).toBe(false);
    await test.sql.many(`UPDATE throttle_counter SET window_started_at = window_started_at - interval '61 seconds'`);
    expect((await throttle.hit('again', 1, 60)).allowed).toBe(true);
  });

  it('forgets after a success', async () => {
    const throttle = test.app.get(Throttle);
    await throttle.hit('forgiven', 1, 60);
    await throttle.forget('forgiven');
    expect((await throttle.hit('forgiven', 1, 60)).allowed).toBe(true);
  });

  it('keeps no mail address', async () => {
    await test.app.get(Throttle).hit('sign-in:maria@example.org', 4, 60);
    expect(await test.sql.one(`SELECT 1 AS one FROM throttle_counter WHERE key LIKE '%maria%'`)).toBeNull();
  });
});
