import type { Browser } from 'playwright-core';
import { everythingAgainst } from '../fixtures/accessibility';
import { openChromium } from '../fixtures/chromium';
import { changeByHand } from '../fixtures/database-by-hand';
import { RunningProduct } from '../fixtures/running-product';
import { Visitor } from '../fixtures/visitor';

const address = '/entidades/durango/planes/1/compromisos/2';
const paragraph = (text: string) => ({ type: 'paragraph', text: [{ text }] });
const months = ['Enero', 'Febrero', 'Marzo', 'Abril', 'Mayo', 'Junio', 'Julio', 'Agosto'];
const rich = {
  action: [
    { type: 'heading', level: 3, text: [{ text: 'Qué se hace' }] },
    { type: 'list', ordered: false, items: [[{ type: 'paragraph', text: [{ text: 'El padrón', href: 'https://durango.gob.mx/una-direccion-muy-larga-que-no-cabe-en-un-telefono/padron-de-ladrilleras' }] }], [paragraph('Las multas')]] },
    { type: 'quote', blocks: [paragraph('No se puede respirar.')] },
    { type: 'table', rows: [months.map((month) => ({ header: true, blocks: [paragraph(month)] })), months.map(() => ({ blocks: [paragraph('40 hornos')] }))] },
  ],
  risks: [{ type: 'paragraph', text: [{ text: 'Pulse aquí', href: 'javascript:document.title="tomada"' }] }],
};
const texts = {
  action: ['Qué se hace', 'El padrón', 'Las multas', 'No se puede respirar.', months.join(' | '), months.map(() => '40 hornos').join(' | ')].join('\n'),
  risks: 'Pulse aquí',
};

describe('A text with formatting', () => {
  let product: RunningProduct;
  let browser: Browser;

  beforeAll(async () => {
    browser = await openChromium();
    product = await RunningProduct.start();
    // Formatting is written on a live page, and published by a whole forum: here the record stands as both leave it
    await changeByHand(product.dataDir, async (database) => {
      const { rowCount } = await database.query(`UPDATE published_commitment SET content = content || $1::jsonb WHERE entity_slug = 'durango' AND plan_number = 1 AND number = '2'`, [JSON.stringify({ ...texts, rich })]);
      if (rowCount !== 1) throw new Error('The demonstration has no such commitment');
    });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('is read without scripts: its headings, its lists, its table', async () => {
    const stranger = await Visitor.arrive(browser, product.address, { javaScriptEnabled: false });
    const { page } = stranger;
    await page.goto(`${product.address}${address}`);
    await page.getByRole('heading', { level: 3, name: 'Qué se hace' }).waitFor();
    const link = page.getByRole('link', { name: 'El padrón', exact: true });
    expect(await link.getAttribute('rel')).toBe('nofollow noopener');
    expect(await page.getByRole('listitem').filter({ hasText: 'Las multas' }).count()).toBe(1);
    expect(await page.getByRole('columnheader').filter({ hasText: 'Agosto' }).count()).toBe(1);
    expect(await page.getByText('Pulse aquí').count()).toBe(1);
    expect(await page.getByRole('link', { name: 'Pulse aquí' }).count()).toBe(0);
    expect(await page.content()).not.toContain('javascript:');
    await stranger.leave();
  }, 60_000);

  it('is for everybody, and moves within its frame on a narrow screen', async () => {
    const stranger = await Visitor.arrive(browser, product.address);
    const { page } = stranger;
    await stranger.open(address);
    expect(await everythingAgainst(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    const table = page.getByRole('group', { name: 'Tabla' });
    expect(await table.evaluate((frame) => frame.scrollWidth > frame.clientWidth)).toBe(true);
    await table.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => (document.querySelector('[aria-label="Tabla"]')?.scrollLeft ?? 0) > 0);
    await stranger.leave();
  }, 60_000);

  it('tells on paper where its links lead', async () => {
    const stranger = await Visitor.arrive(browser, product.address);
    await stranger.open(address);
    await stranger.page.emulateMedia({ media: 'print' });
    const printed = await stranger.page.getByRole('link', { name: /El padrón/ }).evaluate((link) => getComputedStyle(link, '::after').content);
    expect(printed).toContain('https://durango.gob.mx/');
    await stranger.leave();
  }, 60_000);
});
