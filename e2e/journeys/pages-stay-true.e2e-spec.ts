import { ApiSession } from '../fixtures/api-session';
import { RunningProduct } from '../fixtures/running-product';

interface Page {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** Pages for strangers are kept: that must never show, neither to them nor to anybody else. */
describe('A page that is kept', () => {
  let product: RunningProduct;
  let facilitator: ApiSession;

  beforeAll(async () => {
    product = await RunningProduct.start();
    facilitator = await ApiSession.signIn(product.address, product.account(/^Facilitación/));
  }, 120_000);
  afterAll(() => product?.stop());

  async function read(path: string, headers: Record<string, string> = {}): Promise<Page> {
    const response = await fetch(`${product.address}${path}`, { headers, redirect: 'manual' });
    return { status: response.status, text: await response.text(), headers: response.headers };
  }
  /** As a browser does that has signed in. */
  const readAs = (session: ApiSession, path: string) => read(path, { cookie: session.sentCookie });

  it('is the same for every stranger, and known by its tag', async () => {
    const [first, second] = [await read('/entidades/durango'), await read('/entidades/durango')];
    expect(first.status).toBe(200);
    expect(second.text).toBe(first.text);
    expect(first.text).not.toMatch(/nonce=|<script|name="csrf"/);
    const tag = first.headers.get('etag') ?? '';
    expect((await read('/entidades/durango', { 'if-none-match': tag })).status).toBe(304);
    expect(first.headers.get('set-cookie')).toBeNull();
  });

  it('is told in the language and in the colours that were asked for', async () => {
    const spanish = await read('/');
    expect(spanish.text).toContain('lang="es-MX"');
    expect((await read('/en')).text).toContain('lang="en"');
    expect((await read('/', { cookie: 'tequio-theme=dark' })).text).toContain('data-theme="dark"');
    expect((await read('/')).text).toBe(spanish.text);
  });

  it('is no stranger’s to who has signed in, nor his to a stranger', async () => {
    const name = (await facilitator.get<{ account: { name: string } }>('/api/v1/session')).account.name;
    const before = await read('/');
    const own = await readAs(facilitator, '/');
    expect(own.text).toContain(name);
    expect(own.headers.get('cache-control')).toContain('no-store');
    const after = await read('/');
    expect(after.text).toBe(before.text);
    expect(after.text).not.toContain(name);
    expect((await readAs(facilitator, '/')).text).toContain(name);
  });

  it('carries a nonce of its own wherever something runs', async () => {
    const nonces = new Set<string>();
    for (let nth = 0; nth < 3; nth += 1) {
      const { text, headers } = await read('/verificar');
      const nonce = /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? '';
      expect(text).toContain(`nonce="${nonce}"`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  it('of what is not published is not there, for whoever works on it neither before nor after', async () => {
    const unpublished = '/entidades/durango/planes/2';
    expect((await read(unpublished)).status).toBe(404);
    await readAs(facilitator, unpublished);
    expect((await read(unpublished)).status).toBe(404);
  });

  it('says the new day as soon as the clock was moved', async () => {
    expect((await read('/acerca')).text).toContain('15 de enero de 2019');
    await facilitator.post('/api/v1/clock/moves', { to: '2019-01-20T18:00:00.000Z' });
    const moved = await read('/acerca');
    expect(moved.text).toContain('20 de enero de 2019');
    expect(moved.text).not.toContain('15 de enero de 2019');
  });
});
