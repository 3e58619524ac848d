import type { Browser } from 'playwright-core';
import { openChromium } from '../fixtures/chromium';
import { RunningProduct } from '../fixtures/running-product';
import { Visitor } from '../fixtures/visitor';
import { NationalPage } from '../pages/national-page';

const publicPages: readonly (readonly [string, string])[] = [
  ['/', 'El país, plan por plan'],
  ['/entidades', 'Entidades'],
  ['/entidades/durango', 'Durango'],
  ['/entidades/durango/planes/1', 'Primer Plan de Acción Local de Durango'],
  ['/entidades/durango/planes/1/compromisos/2', 'Menos contaminación de ladrilleras artesanales informales'],
  ['/buscar?q=ladrillera', '«ladrillera»'],
  ['/datos', 'Datos abiertos'],
  ['/verificar', 'Verificar un archivo'],
];

const unpublished = [
  ['the plan that Durango is still writing', '/entidades/durango/planes/2'],
  ['a commitment of that plan', '/entidades/durango/planes/2/compromisos/1'],
  ['an edition nobody published', '/entidades/durango/planes/1/ediciones/1'],
  ['an entity that does not exist', '/entidades/atlantida'],
  ['an address that leads nowhere', '/por-aqui-no'],
] as const;

describe('A stranger looks at the country', () => {
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

  it('opens the records behind a figure and finds as many as it counts', async () => {
    const country = new NationalPage(stranger);
    await country.open();
    const plans = await country.figure('Planes publicados').innerText();
    expect(plans).toContain('10');
    expect(plans).toContain('Cifra oficial: 12');
    expect(plans).toContain('Hay 2 menos en los registros.');

    await country.openRecordsOf('Planes publicados');
    await stranger.sees('10 registros');
    expect(await stranger.page.getByRole('table').getByRole('row').count()).toBe(1 + 10);
    expect(stranger.complaints).toEqual([]);
  }, 60_000);

  it('goes from the country to a commitment by its links alone', async () => {
    const country = new NationalPage(stranger);
    await country.open();
    await country.openEntity('Durango');
    await stranger.page.waitForURL(/\/entidades\/durango$/);
    await stranger.page.getByRole('region', { name: 'Planes de Acción Local' }).getByRole('link').first().click();
    await stranger.page.waitForURL(/\/planes\/1$/);
    await stranger.sees('Registro histórico: sin huella ni aprobación');
    await stranger.page.getByRole('link', { name: 'Menos contaminación de ladrilleras artesanales informales' }).click();
    await stranger.page.waitForURL(/\/compromisos\/2$/);
    expect(await stranger.heading()).toBe('Menos contaminación de ladrilleras artesanales informales');
    expect(stranger.complaints).toEqual([]);
  }, 60_000);

  it('finds a commitment whatever the accent and the number of its words', async () => {
    const country = new NationalPage(stranger);
    await country.open();
    await country.search('contaminacion de la ladrillera');
    await stranger.page.getByRole('link', { name: /Menos contaminación de ladrilleras/ }).click();
    await stranger.page.waitForURL(/\/entidades\/durango\/planes\/1\/compromisos\/2/);

    await stranger.open('/buscar?q=ornitorrincos');
    await stranger.sees('No encontramos nada');
    expect(stranger.complaints).toEqual([]);
  }, 60_000);

  it('reads the same page in English, and comes back', async () => {
    await stranger.open('/entidades/durango/planes/1');
    await stranger.page.getByRole('link', { name: 'English' }).click();
    await stranger.page.waitForURL(/\/en\/entidades\/durango\/planes\/1$/);
    expect(await stranger.page.locator('html').getAttribute('lang')).toMatch(/^en/);
    await stranger.sees('Commitments');
    await stranger.listening();
    await stranger.page.getByRole('link', { name: 'Español' }).click();
    await stranger.page.waitForURL((url) => url.pathname === '/entidades/durango/planes/1');
    expect(await stranger.page.locator('html').getAttribute('lang')).toMatch(/^es/);
    expect(stranger.complaints).toEqual([]);
  }, 60_000);

  it.each(unpublished)('is told that %s is not there', async (_what, path) => {
    const response = await stranger.open(path);
    expect(response.status()).toBe(404);
    expect(await stranger.heading()).toBe('No encontramos esta página');
    expect(await stranger.page.title()).toContain('No encontramos esta página');
  }, 30_000);

  it('is asked to sign in before he sees any work', async () => {
    await stranger.open('/trabajo/durango/2');
    expect(stranger.path()).toBe('/entrar?volver=%2Ftrabajo%2Fdurango%2F2');
    expect(stranger.complaints).toEqual([]);
  }, 30_000);

  it.each(publicPages)('reads %s without JavaScript as with it', async (path, heading) => {
    const withoutJavaScript = await Visitor.arrive(browser, product.address, { javaScriptEnabled: false });
    await withoutJavaScript.page.goto(`${product.address}${path}`);
    await stranger.open(path);
    expect(await stranger.heading()).toBe(heading);
    const [plain, lively] = await Promise.all([withoutJavaScript, stranger].map(({ page }) => linesOf(page.getByRole('main').innerText())));
    expect(plain).toEqual(lively);
    expect(stranger.complaints).toEqual([]);
    await withoutJavaScript.leave();
  }, 60_000);

  it('searches without JavaScript', async () => {
    const withoutJavaScript = await Visitor.arrive(browser, product.address, { javaScriptEnabled: false });
    await withoutJavaScript.page.goto(`${product.address}/`);
    await withoutJavaScript.page.getByRole('searchbox').fill('ladrilleras');
    await withoutJavaScript.page.getByRole('button', { name: 'Buscar' }).click();
    await withoutJavaScript.page.getByRole('link', { name: /Menos contaminación de ladrilleras/ }).waitFor();
    await withoutJavaScript.leave();
  }, 60_000);
});

async function linesOf(text: Promise<string>): Promise<string[]> {
  return (await text).split('\n').map((line) => line.trim()).filter((line) => line !== '');
}
