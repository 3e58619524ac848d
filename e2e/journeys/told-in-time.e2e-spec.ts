import type { Browser } from 'playwright-core';
import { ApiSession } from '../fixtures/api-session';
import { openChromium } from '../fixtures/chromium';
import { Keyboard } from '../fixtures/keyboard';
import { Mailbox } from '../fixtures/mailbox';
import { RunningProduct } from '../fixtures/running-product';
import { Visitor } from '../fixtures/visitor';
import { Entrance } from '../pages/entrance';

const sheet = '/trabajo/durango/2/compromisos/1';

describe('Told in time', () => {
  let product: RunningProduct;
  let browser: Browser;
  let mailbox: Mailbox;

  beforeAll(async () => {
    browser = await openChromium();
    product = await RunningProduct.start();
    mailbox = new Mailbox(product.dataDir);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const official = () => product.account(/^Enlace, Ayuntamiento/);

  /** As another person would on his own page. */
  async function mention(): Promise<void> {
    const osc = await ApiSession.signIn(product.address, product.account(/^Sociedad civil/));
    const { id } = await osc.get<{ id: string }>(`/api/v1/entities/durango/cycles/2/commitments/1`);
    const { members } = await osc.get<{ members: { accountId: string; name: string }[] }>(`/api/v1/threads?subjectKind=commitment&subjectId=${id}`);
    const me = await (await ApiSession.signIn(product.address, official())).get<{ account: { id: string } }>('/api/v1/session');
    expect(members.map(({ accountId }) => accountId)).toContain(me.account.id);
    await osc.post('/api/v1/threads', { subjectKind: 'commitment', subjectId: id, body: '¿Quién lleva el padrón?', mentions: [me.account.id] });
  }

  it('a mention arrives on a page that is open, is heard, opened and read by keyboard alone', async () => {
    const visitor = await Visitor.arrive(browser, product.address);
    const { page } = visitor;
    const keyboard = new Keyboard(page);
    await new Entrance(visitor).signIn(official());
    await visitor.open('/verificar');
    const bell = page.getByRole('link', { name: /^Avisos/ });
    await bell.waitFor();
    const before = await bell.getAttribute('aria-label');
    await mention();
    await page.getByText('Aviso nuevo. Le mencionaron en un comentario.').waitFor({ state: 'attached' });
    expect(await bell.getAttribute('aria-label')).not.toBe(before);

    await keyboard.press(bell);
    await page.waitForURL(/\/avisos$/);
    await visitor.sees('Le mencionaron en un comentario');
    await visitor.picture('avisos');
    await keyboard.press(page.getByRole('button', { name: /^Marcar como leído: Compromiso 1/ }));
    await page.getByRole('button', { name: /^Marcar como leído: Compromiso 1/ }).waitFor({ state: 'detached' });
    await keyboard.press(page.getByRole('main').getByRole('link', { name: 'Le mencionaron en un comentario' }).first());
    await page.waitForURL(new RegExp(`${sheet}$`));
    await page.getByRole('group', { name: 'Avisos sobre esto' }).waitFor();
    await visitor.picture('compromiso-seguido');
    await keyboard.press(page.getByRole('button', { name: 'Silenciar' }));
    await visitor.sees('Silenciado: no recibe avisos de esto.');
    await keyboard.press(page.getByRole('button', { name: 'Dejar de silenciar' }));
    await page.getByRole('button', { name: 'Dejar de silenciar' }).waitFor({ state: 'detached' });
    await visitor.open('/avisos/preferencias');
    await visitor.picture('preferencias');
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  }, 120_000);

  it('what waits comes by mail without anybody’s words, and its link takes one off in one click, without signing in', async () => {
    await mention();
    const mail = await mailbox.notificationTo(official().email);
    expect(mail.text).toMatch(/\d+ menci(ón suya|ones suyas)/);
    expect(mail.text).not.toContain('padrón');

    const stranger = await Visitor.arrive(browser, product.address);
    await stranger.open(mail.unsubscribing);
    await stranger.sees('¿Quiere dejar de recibir por correo');
    await stranger.picture('baja');
    // Looking is not leaving: a mail scanner has opened it as well
    const choices = async () => (await ApiSession.signIn(product.address, official())).get<{ waiting: string }>('/api/v1/mail-choices');
    expect((await choices()).waiting).toBe('immediate');

    // As a mail program does it by itself
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    const answer = await fetch(`${product.address}${mail.unsubscribing}`, { method: 'POST', body: form });
    expect(answer.status).toBe(200);
    expect((await choices()).waiting).toBe('none');
    await stranger.open(mail.unsubscribing);
    await stranger.sees(/^Ya no recibirá/);
    expect(stranger.complaints).toEqual([]);
    await stranger.leave();
  }, 180_000);

  it('the page of the link works without scripts, in English too', async () => {
    const other = product.account(/^Autoridad garante/);
    const osc = await ApiSession.signIn(product.address, product.account(/^Sociedad civil/));
    const { id } = await osc.get<{ id: string }>(`/api/v1/entities/durango/cycles/2/commitments/1`);
    const me = await (await ApiSession.signIn(product.address, other)).get<{ account: { id: string } }>('/api/v1/session');
    await osc.post('/api/v1/threads', { subjectKind: 'commitment', subjectId: id, body: 'Una pregunta.', mentions: [me.account.id] });
    const { unsubscribing } = await mailbox.notificationTo(other.email);
    const stranger = await Visitor.arrive(browser, product.address, { javaScriptEnabled: false });
    await stranger.page.goto(`${product.address}/en${unsubscribing}`);
    await stranger.page.getByRole('button', { name: 'Stop receiving them' }).click();
    await stranger.page.getByText(/^You will no longer receive/).waitFor();
    await stranger.leave();
  }, 180_000);
});
