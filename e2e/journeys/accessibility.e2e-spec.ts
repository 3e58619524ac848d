import type { Browser } from 'playwright-core';
import { accessibilityFindings, everythingAgainst } from '../fixtures/accessibility';
import { ApiSession } from '../fixtures/api-session';
import { openChromium } from '../fixtures/chromium';
import { Keyboard } from '../fixtures/keyboard';
import { isAddressOf, routesOfTheApp } from '../fixtures/routes-of-the-app';
import { RunningProduct } from '../fixtures/running-product';
import { peopleOfVeracruz, inviteFacilitator } from '../fixtures/seated-people';
import { Visitor } from '../fixtures/visitor';
import { Entrance } from '../pages/entrance';

const work = '/trabajo/durango/2';
const publicPages = [
  '/',
  '/datos',
  '/datos/planes-publicados',
  '/buscar',
  '/buscar?q=agua',
  '/buscar?q=ornitorrincos',
  '/entidades',
  '/entidades/durango',
  '/entidades/baja-california',
  '/secretariado/durango/reglas',
  '/en/secretariado/durango/reglas',
  '/secretariado/durango/dias-inhabiles',
  '/secretariado/durango/dias-inhabiles?ano=2024',
  '/entidades/durango/planes/1',
  '/entidades/durango/planes/1/compromisos/2',
  '/seguimiento',
  '/seguimiento/DUR-2-0001',
  '/seguimiento/correo/un-enlace/confirmar',
  '/seguimiento/correo/un-enlace/retirar',
  '/entidades/durango/consultas/2',
  '/verificar',
  '/privacidad',
  '/accesibilidad',
  '/acerca',
  '/por-aqui-no',
  '/entrar',
  '/recuperar',
  '/restablecer/un-enlace-vencido',
  '/baja/un-enlace-anulado',
  '/en',
  '/en/entidades/durango/planes/1',
];
const rooms = [
  '/mesa',
  '/avisos',
  '/avisos/preferencias',
  '/trabajo/durango',
  work,
  `${work}/calendario`,
  `${work}/problemas`,
  `${work}/problemas/1`,
  `${work}/problemas/priorizacion`,
  `${work}/compromisos`,
  `${work}/compromisos/1`,
  `${work}/compromisos/1/versiones`,
  `${work}/plan`,
  `${work}/aportaciones`,
  `${work}/aportaciones/consulta`,
  `${work}/aportaciones/mesa`,
  `${work}/aportaciones/hojas`,
  `${work}/aprobacion`,
  `${work}/publicacion`,
  `${work}/seguimiento`,
  `${work}/cierre`,
];
const roomsOfARole: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^Facilitación/, [...rooms, '/secretariado/durango', '/secretariado/durango/sectores', '/secretariado/durango/reglas', '/secretariado/durango/dias-inhabiles', `${work}/problemas/nuevo`]],
  [/^Enlace, Ayuntamiento/, [...rooms, '/cuenta', `/en${work}/compromisos/1`]],
  [/^Sociedad civil/, ['/mesa', work, `${work}/compromisos/3`, `${work}/problemas/1`, `${work}/aportaciones`, '/secretariado/durango']],
  [/^Autoridad garante/, ['/mesa', work, `${work}/compromisos/2`, `${work}/plan`]],
  [/^Colaboración/, ['/mesa', work, `${work}/compromisos/1`, `${work}/problemas/1`, `${work}/aportaciones`]],
  [/^Ente de monitoreo/, ['/mesa', work, `${work}/seguimiento`]],
  [/^Observación nacional/, ['/mesa', '/cuenta', '/', '/entidades/durango/hechos', '/entidades/durango']],
  [/^Administración/, ['/mesa', '/administracion', '/administracion/instituciones', '/secretariado/durango', '/en/secretariado/durango/sectores']],
];
/** Shown only with something published or consulted: the journeys of the plan and of the consultation try them on their way. */
const triedOnTheJourney = ['/entidades/:slug/planes/:number/ediciones/:editionNumber', '/trabajo/:slug/:cycle/seguimiento/:commitment', '/entidades/:slug/consultas/:cycle/plan', '/entidades/:slug/consultas/:cycle/problematicas/:text', '/entidades/:slug/consultas/:cycle/compromisos/:text', '/entidades/:slug/consultas/:cycle/respuestas'];

describe('Everybody can use it', () => {
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

  it('is tried on every address of the application', async () => {
    const tried = [...publicPages, '/invitacion/una', ...roomsOfARole.flatMap(([, paths]) => paths)];
    const forgotten = (await routesOfTheApp()).filter((pattern) => !triedOnTheJourney.includes(pattern) && !tried.some((address) => isAddressOf(pattern, address)));
    expect(forgotten).toEqual([]);
  });

  it('holds on every public page, signed out', async () => {
    const stranger = await Visitor.arrive(browser, product.address);
    const invitation = await inviteFacilitator(product);
    expect(await allAgainst(stranger, [...publicPages, invitation])).toEqual([]);
    await stranger.leave();
  }, 180_000);

  it.each(roomsOfARole)('holds on the pages of %s', async (who, paths) => {
    const visitor = await Visitor.arrive(browser, product.address);
    await new Entrance(visitor).signIn(product.account(who));
    expect(await allAgainst(visitor, paths)).toEqual([]);
    await visitor.leave();
  }, 180_000);

  it('lets somebody without a mouse sign in, write, comment and look for what waits', async () => {
    const visitor = await Visitor.arrive(browser, product.address);
    const { page } = visitor;
    const keyboard = new Keyboard(page);
    const { email, password } = product.account(/^Enlace, Ayuntamiento/);
    await visitor.open('/entrar');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Ir al contenido');
    await keyboard.write(page.getByLabel('Correo'), email);
    await keyboard.write(page.getByLabel('Contraseña'), password);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/mesa$/);

    await keyboard.press(page.getByRole('main').getByRole('link').first());
    await page.waitForURL(/\/trabajo\/durango\/2/);
    await visitor.open(`${work}/compromisos/1`);
    await keyboard.write(page.getByLabel('Área de política pública'), 'Aire de la ciudad');
    await page.keyboard.press('Tab');
    await page.locator('tq-draft-field[id="policyArea"]').getByRole('status').filter({ hasText: 'Guardado' }).waitFor();
    await keyboard.write(page.getByLabel('Nuevo comentario'), 'Escrito sin ratón.');
    await keyboard.press(page.getByRole('button', { name: 'Publicar comentario' }));
    await visitor.sees('Escrito sin ratón.');
    await keyboard.press(page.getByRole('button', { name: 'Congelar versión' }));
    await keyboard.write(page.getByLabel('Qué se congela y por qué'), 'Para comparar después.');
    await keyboard.press(page.getByRole('button', { name: 'Congelar versión' }));
    await visitor.sees('Versión 1');
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  }, 120_000);

  it('lets a facilitator without a mouse move the cycle back, with a reason', async () => {
    const visitor = await Visitor.arrive(browser, product.address);
    const { page } = visitor;
    const keyboard = new Keyboard(page);
    await new Entrance(visitor).signIn(product.account(/^Facilitación/));
    await visitor.open(work);
    await keyboard.press(page.getByText('Regresar de fase'));
    await keyboard.write(page.getByLabel('Motivo', { exact: true }).filter({ visible: true }).first(), 'Falta una problemática.');
    await keyboard.press(page.getByRole('button', { name: 'Regresar a Problemáticas' }));
    await keyboard.press(page.getByRole('button', { name: 'Sí, regresar a Problemáticas' }));
    await visitor.sees('El ciclo está ahora en Problemáticas.');
    await visitor.leave();
  }, 60_000);

  it('stands still for whoever asks for less motion, and keeps its marks under forced colours', async () => {
    const visitor = await Visitor.arrive(browser, product.address, { reducedMotion: 'reduce', forcedColors: 'active' });
    await new Entrance(visitor).signIn(product.account(/^Sociedad civil/));
    const keyboard = new Keyboard(visitor.page);
    for (const path of [work, `${work}/compromisos/3`, '/']) {
      await visitor.open(path);
      expect(await visitor.page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length)).toBe(0);
      await keyboard.reach(visitor.page.getByRole('link', { name: 'Mi mesa' }));
      expect(await accessibilityFindings(visitor.page)).toEqual([]);
    }
    await visitor.leave();
  }, 60_000);

  it('tells a refused sign-in to the ear too', async () => {
    const visitor = await Visitor.arrive(browser, product.address);
    await visitor.open('/entrar');
    await visitor.page.getByLabel('Correo').fill(peopleOfVeracruz.guarantor.email);
    await visitor.page.getByLabel('Contraseña').fill('no es esta');
    await visitor.page.getByRole('button', { name: 'Entrar' }).click();
    await visitor.page.getByRole('alert').filter({ hasText: /contraseña/i }).first().waitFor();
    expect(await accessibilityFindings(visitor.page)).toEqual([]);
    const { status } = await ApiSession.stranger(product.address).ask('POST', '/api/v1/session', { email: peopleOfVeracruz.guarantor.email, password: 'no es esta' });
    expect(status).toBe(401);
    await visitor.leave();
  }, 60_000);
});

async function allAgainst(visitor: Visitor, paths: readonly string[]): Promise<string[]> {
  const findings: string[] = [];
  for (const path of paths) {
    await visitor.open(path);
    await visitor.settled();
    findings.push(...(await everythingAgainst(visitor.page)));
  }
  return findings;
}
