import type { Browser } from 'playwright-core';
import { openChromium } from '../fixtures/chromium';
import { weightOf } from '../fixtures/page-weight';
import { RunningProduct } from '../fixtures/running-product';
import { Visitor } from '../fixtures/visitor';

const kilobyte = 1_000;
const limits = { script: 90 * kilobyte, font: 80 * kilobyte, all: 200 * kilobyte };

const readPages = [
  '/',
  '/en',
  '/entidades',
  '/entidades/durango',
  '/entidades/durango/planes/1',
  '/entidades/durango/planes/1/compromisos/2',
  '/buscar?q=ladrillera',
  '/datos',
  '/acerca',
  '/privacidad',
  '/accesibilidad',
  '/por-aqui-no',
];

describe('What a stranger gets over the line', () => {
  let product: RunningProduct;
  let browser: Browser;
  let stranger: Visitor;

  beforeAll(async () => {
    browser = await openChromium();
    product = await RunningProduct.start();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  beforeEach(async () => {
    stranger = await Visitor.arrive(browser, product.address);
  });
  afterEach(() => stranger.leave());

  it.each(readPages)('at %s is light, and nothing that runs', async (path) => {
    const weight = await weightOf(stranger.page, () => stranger.open(path));
    expect(weight['script'] ?? 0).toBe(0);
    expect(weight['fetch'] ?? 0).toBe(0);
    expect(weight['font']).toBeLessThanOrEqual(limits.font);
    expect(Object.values(weight).reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(limits.all);
    expect(await stranger.page.locator('script').count()).toBe(0);
    expect(await stranger.page.locator('meta[name=description]').count()).toBe(1);
    expect(stranger.complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
  }, 30_000);

  it.each(['/entrar', '/verificar'])('at %s, which has something to run, stays within the limits too', async (path) => {
    const weight = await weightOf(stranger.page, () => stranger.open(path));
    expect(weight['script']).toBeGreaterThan(0);
    expect(weight['font']).toBeLessThanOrEqual(limits.font);
    expect(Object.values(weight).reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(limits.all);
  }, 30_000);

  it('is asked for once: the same page again costs no second body', async () => {
    const first = await stranger.open('/entidades/durango');
    const tag = first.headers()['etag'] ?? '';
    expect(first.headers()['cache-control']).toBe('no-cache');
    const again = await fetch(`${product.address}/entidades/durango`, { headers: { 'if-none-match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  }, 30_000);

  it('stays in no cache where it is made for one person', async () => {
    const person = await Visitor.arrive(browser, product.address);
    await person.open('/entrar');
    await person.page.getByLabel('Correo').fill(product.account(/^Facilitación/).email);
    await person.page.getByLabel('Contraseña').fill(product.account(/^Facilitación/).password);
    await person.page.getByRole('main').getByRole('button', { name: 'Entrar' }).click();
    await person.page.waitForURL(/\/mesa$/);
    const country = await person.open('/');
    expect(country.headers()['cache-control']).toBe('private, no-store');
    expect(await person.page.locator('script').count()).toBeGreaterThan(0);
    await person.leave();
  }, 30_000);
});
