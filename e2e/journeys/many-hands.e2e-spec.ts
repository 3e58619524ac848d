import type { Browser } from 'playwright-core';
import { accessibilityFindings } from '../fixtures/accessibility';
import { ApiSession } from '../fixtures/api-session';
import { openChromium } from '../fixtures/chromium';
import { RunningProduct } from '../fixtures/running-product';
import { Visitor } from '../fixtures/visitor';
import { Entrance } from '../pages/entrance';
import { LiveField } from '../pages/live-field';

const sheet = '/trabajo/durango/2/compromisos/1';
const label = 'Qué se hará';

describe('Many hands on one text', () => {
  let product: RunningProduct;
  let browser: Browser;
  let official: Visitor;
  let society: Visitor;
  let facilitator: Visitor;

  const enter = async (who: RegExp): Promise<Visitor> => {
    const visitor = await Visitor.arrive(browser, product.address);
    await new Entrance(visitor).signIn(product.account(who));
    return visitor;
  };
  const fieldOf = async (visitor: Visitor): Promise<LiveField> => {
    await visitor.open(sheet);
    return new LiveField(visitor, 'action').atTheTable();
  };

  beforeAll(async () => {
    browser = await openChromium();
    product = await RunningProduct.start();
    [official, society, facilitator] = [await enter(/^Enlace, Contraloría/), await enter(/^Sociedad civil/), await enter(/^Facilitación/)];
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('two people write in one paragraph, and each keeps his words and his own way back', async () => {
    const [one, other] = [await fieldOf(official), await fieldOf(society)];
    await one.append(' Con la Contraloría.');
    await other.shows('Con la Contraloría.');
    await other.append(' Con el colectivo.');
    await one.shows('Con el colectivo.');
    await one.takeBack();
    await other.shows('Con el colectivo.');
    await other.showsNoMore('Con la Contraloría.');
    await one.append(' Y con la Contraloría.');
    await other.shows('Y con la Contraloría.');
    await one.isSaved();
    await other.isSaved();
  });

  it('tells who asks who is here, in which field, and what changed', async () => {
    const [one, other] = [await fieldOf(official), await fieldOf(society)];
    await one.append(' Otra palabra.');
    await other.shows('Otra palabra.');
    const people = society.page.locator('tq-people-here');
    await people.locator('summary').click();
    await people.getByText(`en «${label}»`).first().waitFor();
    await people.getByText(`escribió en «${label}»`).first().waitFor();
    expect(await accessibilityFindings(society.page)).toEqual([]);
  });

  it('takes every tool of the bar past the guard of the server, and what is pasted without its scripts', async () => {
    const [one, other] = [await fieldOf(official), await fieldOf(society)];
    await one.append('\nUn título');
    await one.use('Subtítulo');
    await one.append('\nprimero');
    await one.use('Lista');
    await one.append('\nsegundo\n\nuno');
    await one.use('Numerada');
    await one.append('\n\ncitado');
    await one.use('Cita');
    await one.append('\n\n');
    await one.use('Negritas');
    await one.append('fuerte');
    await one.use('Negritas');
    await one.append(' ');
    await one.link('https://www.ogp.example/estandares');
    await one.append('\n');
    await one.use('Tabla');
    await one.append('celda');
    await other.shows('celda');
    await one.paste('<p onclick="window.hurt=1">pegado <img src=x onerror="window.hurt=1"><script>window.hurt=1</script><a href="javascript:window.hurt=1">mal enlace</a></p>');
    await other.shows('pegado');
    await one.isSaved();
    expect(await other.markup()).toMatch(/<h3>Un título<\/h3>/);
    expect(await other.markup()).toContain('href="https://www.ogp.example/estandares"');
    expect(await other.markup()).not.toMatch(/script|onerror|onclick|<img[^>]* src/);
    for (const { page, complaints } of [official, society]) {
      expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
      expect(complaints).toEqual([]);
    }
    expect(await accessibilityFindings(official.page)).toEqual([]);
  });

  it('shows the text to whoever may only read it, as it grows', async () => {
    const one = await fieldOf(official);
    await facilitator.open(sheet);
    await one.append('\nA la vista de la facilitación.');
    await facilitator.sees('A la vista de la facilitación.');
    expect(await facilitator.page.locator('[contenteditable="true"]').count()).toBe(0);
  });

  it('goes on without a line, and brings both together when it is back', async () => {
    const [one, other] = [await fieldOf(official), await fieldOf(society)];
    await official.context.setOffline(true);
    await one.append('\nEscrito sin línea.');
    await one.waitsForTheLine();
    await other.append('\nEscrito con línea.');
    await other.isSaved();
    await official.context.setOffline(false);
    await one.shows('Escrito con línea.');
    await other.shows('Escrito sin línea.');
    await one.isSaved();
  });

  it('meets, over REST, the words that are being typed', async () => {
    await fieldOf(official);
    const api = await ApiSession.signIn(product.address, product.account(/^Enlace, Contraloría/));
    const id = await idOf(api);
    const read = async () => (await api.get<{ content: { title: string } }>(`/api/v1/drafts/commitment/${id}`)).content.title;
    const title = new LiveField(official, 'title');
    await title.append(' vivo');
    expect(await read()).toMatch(/ vivo$/);
    await title.isSaved();
  });

  it('lays the pen down when the commitment is set aside', async () => {
    const one = await fieldOf(society);
    await one.append(' Antes de cerrar.');
    await one.isSaved();
    const api = await ApiSession.signIn(product.address, product.account(/^Enlace, Contraloría/));
    await setAside(api);
    await society.page.locator('tq-live-prose [contenteditable="true"]').first().waitFor({ state: 'detached' });
  });

  async function idOf(api: ApiSession): Promise<string> {
    return (await api.get<{ id: string }>('/api/v1/entities/durango/cycles/2/commitments/1')).id;
  }

  async function setAside(api: ApiSession): Promise<void> {
    await api.post(`/api/v1/commitments/${await idOf(api)}/set-aside`, { reason: 'Se une a otro compromiso.' });
  }
});

