import type { Browser } from 'playwright-core';
import { openChromium } from '../fixtures/chromium';
import { RunningProduct } from '../fixtures/running-product';
import { inviteFacilitator, password, peopleOfVeracruz } from '../fixtures/seated-people';
import { Visitor } from '../fixtures/visitor';

describe('Somebody whose browser runs no scripts', () => {
  let product: RunningProduct;
  let browser: Browser;
  let person: Visitor;

  beforeAll(async () => {
    browser = await openChromium();
    product = await RunningProduct.start();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });
  beforeEach(async () => {
    person = await Visitor.arrive(browser, product.address, { javaScriptEnabled: false });
  });
  afterEach(() => person.leave());

  async function signIn(password: string): Promise<void> {
    await person.page.getByLabel('Correo').fill(product.account(/^Facilitación/).email);
    await person.page.getByLabel('Contraseña').fill(password);
    await person.page.keyboard.press('Enter');
  }

  it('signs in where he was going, and out again, with nothing of it in an address', async () => {
    const addresses: string[] = [];
    person.page.on('request', (request) => addresses.push(request.url()));
    await person.page.goto(`${product.address}/trabajo/durango/2`);
    await signIn(product.account(/^Facilitación/).password);
    await person.page.waitForURL(/\/trabajo\/durango\/2$/);
    await person.page.locator('summary').filter({ hasText: /\S/ }).first().click();
    await person.page.getByRole('button', { name: 'Salir' }).click();
    await person.page.getByRole('navigation').getByRole('link', { name: 'El país' }).waitFor();
    await person.page.getByRole('link', { name: 'Entrar' }).waitFor();
    expect(addresses.filter((address) => /tequio-durango|facilitacion|%40|@/.test(address))).toEqual([]);
  }, 60_000);

  it('is told what was wrong, and keeps the address he typed', async () => {
    await person.page.goto(`${product.address}/entrar`);
    await signIn('no es esta');
    await person.sees('El correo o la contraseña no coinciden con ninguna cuenta activa.');
    expect(await person.page.getByLabel('Correo').inputValue()).toBe(product.account(/^Facilitación/).email);
    expect(await person.page.getByLabel('Contraseña').inputValue()).toBe('');
    expect(person.path()).toBe('/entrar');
  }, 30_000);

  it('asks for another password', async () => {
    await person.page.goto(`${product.address}/recuperar`);
    await person.page.getByLabel('Correo').fill('nadie@durango.example');
    await person.page.getByRole('button', { name: 'Enviar enlace' }).click();
    await person.sees('Revise su correo');
    expect(person.path()).toBe('/recuperar');
  }, 30_000);

  it('learns that an old link cannot change a password', async () => {
    await person.page.goto(`${product.address}/restablecer/gastado`);
    await person.page.getByLabel('Nueva contraseña').fill('una frase larga de verdad');
    await person.page.getByRole('button', { name: 'Cambiar contraseña' }).click();
    await person.sees('El enlace para cambiar la contraseña ya se usó o venció.');
  }, 30_000);

  it('accepts an invitation, after a password that was too short', async () => {
    const { email, name } = peopleOfVeracruz.facilitator;
    await person.page.goto(`${product.address}${await inviteFacilitator(product)}`);
    await person.page.getByLabel('Su nombre completo').fill(name);
    await person.page.getByLabel('Elija una contraseña').fill('corta');
    await person.page.getByRole('button', { name: 'Aceptar invitación' }).click();
    await person.sees('Use al menos 12 caracteres');
    expect(await person.page.getByLabel('Su nombre completo').inputValue()).toBe(name);
    await person.page.getByLabel('Elija una contraseña').fill(password);
    await person.page.getByRole('button', { name: 'Aceptar invitación' }).click();
    await person.page.waitForURL(/\/mesa$/);
    await person.page.goto(`${product.address}/cuenta`);
    await person.sees(email);
  }, 60_000);

  it('turns the dark theme on with the keyboard and comes back to the page', async () => {
    await person.page.goto(`${product.address}/en/buscar?q=agua`);
    await person.page.getByRole('button', { name: 'Use the dark theme' }).focus();
    await person.page.keyboard.press('Enter');
    await person.page.getByRole('button', { name: 'Use the light theme' }).waitFor();
    expect(person.path()).toBe('/en/buscar?q=agua');
    expect(await person.page.locator('html').getAttribute('data-theme')).toBe('dark');
    await person.page.getByRole('button', { name: 'Use the light theme' }).click();
    await person.page.getByRole('button', { name: 'Use the dark theme' }).waitFor();
  }, 30_000);

  it('searches in English and stays in English', async () => {
    await person.page.goto(`${product.address}/en`);
    await person.page.getByRole('searchbox').fill('ladrilleras');
    await person.page.getByRole('button', { name: 'Search' }).click();
    await person.page.getByRole('link', { name: /Menos contaminación de ladrilleras/ }).waitFor();
    expect(person.path()).toBe('/en/buscar?q=ladrilleras');
  }, 30_000);

  it('is told of a form that needs them, and that nothing was sent', async () => {
    const answer = await fetch(`${product.address}/trabajo/durango/2/problemas/nuevo`, {
      method: 'POST',
      headers: { origin: product.address, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'titulo=Humo',
    });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect(await answer.text()).toContain('Este formulario necesita JavaScript');
  }, 30_000);

  it('is not signed in by a page of somebody else', async () => {
    const { email, password } = product.account(/^Facilitación/);
    const answer = await fetch(`${product.address}/entrar`, {
      method: 'POST',
      headers: { origin: 'https://otro.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ email, password }),
      redirect: 'manual',
    });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []]);
  }, 30_000);
});

describe('Somebody who types before the scripts have come', () => {
  let product: RunningProduct;
  let browser: Browser;

  beforeAll(async () => {
    browser = await openChromium();
    product = await RunningProduct.start();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it.each([
    ['/entrar', 'Correo'],
    ['/cuenta', 'Nombre'],
  ])('finds it in place once the page at %s listens', async (path, label) => {
    const person = await Visitor.arrive(browser, product.address);
    if (path !== '/entrar') {
      const account = product.account(/^Facilitación/);
      await person.context.request.post(`${product.address}/api/v1/session`, { data: { email: account.email, password: account.password }, headers: { origin: product.address } });
    }
    let letThrough = (): void => undefined;
    const typed = new Promise<void>((resolve) => (letThrough = resolve));
    await person.page.route('**/main-*.js', async (route) => {
      await typed;
      await route.continue();
    });
    await person.page.goto(`${product.address}${path}`, { waitUntil: 'commit' });
    await person.page.getByRole('main').getByRole('textbox', { name: label }).fill('escrito antes');
    letThrough();
    await person.listening();
    await person.page.waitForFunction(() => [...document.querySelectorAll('main input')].some((input) => (input as HTMLInputElement).value === 'escrito antes'));
    expect(person.complaints).toEqual([]);
    await person.leave();
  }, 60_000);
});
