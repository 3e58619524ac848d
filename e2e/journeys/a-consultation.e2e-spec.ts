import type { Browser } from 'playwright-core';
import { everythingAgainst } from '../fixtures/accessibility';
import { ApiSession } from '../fixtures/api-session';
import { openChromium } from '../fixtures/chromium';
import { type DurangoInConsultation, durangoInConsultation } from '../fixtures/durango-in-consultation';
import { Keyboard } from '../fixtures/keyboard';
import { Mailbox } from '../fixtures/mailbox';
import { RunningProduct } from '../fixtures/running-product';
import { Visitor } from '../fixtures/visitor';
import { ConsultationPages } from '../pages/consultation-pages';
import { Entrance } from '../pages/entrance';

const work = '/trabajo/durango/2';
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

describe('A consultation', () => {
  let product: RunningProduct;
  let browser: Browser;
  let durango: DurangoInConsultation;
  let citizen: Visitor;
  let facilitator: Visitor;
  let official: Visitor;
  const findings: string[] = [];
  let folio = '';

  beforeAll(async () => {
    browser = await openChromium();
    product = await RunningProduct.start();
    durango = await durangoInConsultation(product);
    citizen = await Visitor.arrive(browser, product.address, phone);
    facilitator = await Visitor.arrive(browser, product.address);
    await new Entrance(facilitator).signIn(product.account(/^Facilitación/));
    official = await Visitor.arrive(browser, product.address);
    await new Entrance(official).signIn(product.account(/^Enlace, Ayuntamiento/));
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  async function lookAt(visitor: Visitor, name: string): Promise<void> {
    await visitor.settled();
    findings.push(...(await everythingAgainst(visitor.page)));
    await visitor.picture(name);
  }

  it('is opened by facilitation, and not there for anybody before', async () => {
    expect((await citizen.open('/entidades/durango/consultas/2')).status()).toBe(404);
    await facilitator.open(`${work}/aportaciones/consulta`);
    await lookAt(facilitator, 'consultation-unopened');
    await new ConsultationPages(facilitator, 'durango', 2).openIt();
    await lookAt(facilitator, 'consultation-opened');
  }, 60_000);

  it('lets a citizen with a phone and no account speak about the words he points at, and follow his folio', async () => {
    await citizen.open('/entidades/durango');
    await citizen.page.getByRole('link', { name: 'Consulta del plan 2' }).click();
    await citizen.page.getByRole('heading', { level: 1, name: 'Consulta pública del plan 2 de Durango' }).waitFor();
    await lookAt(citizen, 'consultation');
    await citizen.open('/entidades/durango/consultas/2/compromisos/1');
    await lookAt(citizen, 'consulted-text');
    const consultation = new ConsultationPages(citizen, 'durango', 2);
    await consultation.quote('padrón');
    folio = await consultation.send('Que el padrón se publique también en los ejidos.', { name: 'Comité ejidal (ejemplo ficticio)', email: 'ejido@durango.example' });
    await citizen.sees('«padrón»');
    await citizen.sees('Todavía no tiene respuesta.');
    await lookAt(citizen, 'followed');

    const confirm = await new Mailbox(product.dataDir).linkTo('ejido@durango.example', /\/seguimiento\/correo\/[\w-]+\/confirmar/);
    await citizen.open(confirm);
    await lookAt(citizen, 'contact');
    await citizen.page.getByRole('button', { name: 'Confirmar mi correo' }).click();
    await citizen.sees('Listo: le avisaremos cuando haya respuesta.');
  }, 120_000);

  it('takes what somebody without scripts says, and shows it once it has been looked at', async () => {
    const plain = await Visitor.arrive(browser, product.address, { javaScriptEnabled: false });
    await plain.page.goto(`${product.address}/en/entidades/durango/consultas/2/plan`);
    await plain.page.getByLabel('E-mail address to tell you').fill('none');
    await plain.page.getByLabel('Your contribution').fill('More about the countryside.');
    await plain.page.getByRole('button', { name: 'Send contribution' }).click();
    await plain.sees('Write a complete e-mail address');
    expect(await plain.page.getByLabel('Your contribution').inputValue()).toBe('More about the countryside.');
    await plain.page.getByLabel('E-mail address to tell you').fill('');
    await plain.page.getByRole('button', { name: 'Send contribution' }).click();
    await plain.page.waitForURL(/\/en\/seguimiento\/DUR-2-\d+/);
    await plain.sees('It was sent without the automatic check');
    const waiting = /DUR-2-\d+/.exec(plain.path())?.[0] ?? '';

    await facilitator.open(`${work}/aportaciones?estado=waiting`);
    await facilitator.page.getByRole('button', { name: `Publicar ${waiting}` }).click();
    await facilitator.page.getByRole('button', { name: `Publicar ${waiting}` }).waitFor({ state: 'detached' });
    await plain.page.reload();
    await plain.sees('More about the countryside.');
    await plain.leave();
  }, 60_000);

  it('takes a contribution by keyboard alone', async () => {
    const keyboard = new Keyboard(citizen.page);
    await citizen.open('/entidades/durango/consultas/2/problematicas/1');
    await keyboard.write(citizen.page.getByLabel('Su aportación'), 'Escrito sin ratón.');
    await keyboard.press(citizen.page.getByRole('button', { name: 'Enviar aportación' }));
    await citizen.sees('Recibimos su aportación.');
  }, 60_000);

  it('keeps thirty contributions of a table without a line, and sends them once', async () => {
    const table = await Visitor.arrive(browser, product.address, phone);
    await new Entrance(table).signIn(product.account(/^Colaboración/));
    await table.open(`${work}/aportaciones/mesa`);
    await table.page.getByLabel('Número o nombre de la mesa').fill('Mesa 4');
    await table.page.getByLabel('Sobre', { exact: true }).selectOption({ index: 1 });
    await table.context.setOffline(true);
    await table.sees('Sin línea: siga escribiendo, nada se pierde.');
    for (let n = 1; n <= 30; n += 1) {
      await table.page.getByRole('textbox', { name: 'Aportación' }).fill(`Dicho en la mesa, número ${n}`);
      await table.page.getByRole('button', { name: 'Agregar' }).click();
    }
    await table.sees('30 aportaciones por enviar');
    await lookAt(table, 'table-offline');
    await table.context.setOffline(false);
    await table.sees('Todo está enviado.');
    await table.page.reload();
    await table.sees('Todo está enviado.');
    await lookAt(table, 'table-sent');
    const api = await ApiSession.signIn(product.address, product.account(/^Facilitación/));
    const { items } = await api.get<{ items: readonly { body: string }[] }>(`/api/v1/cycles/${durango.cycleId}/contributions?pageSize=100`);
    const said = items.map(({ body }) => body).filter((body) => body.startsWith('Dicho en la mesa'));
    expect(said).toHaveLength(30);
    expect(new Set(said).size).toBe(30);
    await table.leave();
  }, 120_000);

  it('answers them in bulk, each with its own link', async () => {
    await official.open(`${work}/aportaciones?estado=pending`);
    await official.page.getByRole('button', { name: 'Elegir todas las de esta página' }).click();
    await official.page.getByRole('checkbox', { checked: true }).nth(29).waitFor();
    await official.page.getByRole('checkbox', { name: `Elegir ${folio}` }).uncheck();
    await official.page.getByLabel('Resultado').selectOption({ label: 'No aceptada' });
    await official.page.getByLabel('Razones').fill('Se toma nota; queda fuera de este plan.');
    await official.page.getByRole('button', { name: 'Enviar respuesta' }).click();
    await official.page.getByRole('checkbox').nth(1).waitFor({ state: 'detached' });
    await citizen.open('/entidades/durango/consultas/2/respuestas?estado=not-accepted');
    await citizen.sees('Se toma nota; queda fuera de este plan.');
    await lookAt(citizen, 'public-ledger');
  }, 60_000);

  it('shows the citizen the sentence he changed, and beside the sentence who changed it', async () => {
    const api = await ApiSession.signIn(product.address, product.account(/^Enlace, Ayuntamiento/));
    const draft = `/api/v1/drafts/commitment/${durango.commitmentId}`;
    await api.post(`${draft}/reopenings`, { reason: 'Para atender la consulta.' });
    const { content } = await api.get<{ content: { action: string } }>(draft);
    await api.put(`${draft}/fields/action`, { base: content.action, value: `${content.action} El padrón se publica también en los ejidos.` });
    await api.post(`${draft}/versions`, { reason: 'Con lo que pidió el comité ejidal.' });

    await official.open(`${work}/aportaciones?estado=pending`);
    await official.page.getByRole('checkbox', { name: `Elegir ${folio}` }).check();
    await official.page.getByLabel('Razones').fill('Se agrega a la acción del compromiso.');
    await official.page.getByLabel('Versión que lleva el cambio').selectOption({ label: 'Versión 2' });
    await official.page.getByLabel('Parte que cambió').selectOption({ index: 1 });
    await lookAt(official, 'reply-with-change');
    await official.page.getByRole('button', { name: 'Enviar respuesta' }).click();
    await official.page.getByRole('link', { name: `Ver qué cambió ${folio}` }).or(official.page.getByText('Ninguna aportación con este estado.')).first().waitFor();

    const told = await new Mailbox(product.dataDir).linkTo('ejido@durango.example', new RegExp(`/seguimiento/${folio}$`, 'm'));
    await citizen.open(told);
    await citizen.page.getByRole('insertion').filter({ hasText: 'El padrón se publica también en los ejidos.' }).waitFor();
    await lookAt(citizen, 'followed-change');
    await citizen.page.getByRole('link', { name: 'Leer el texto en consulta' }).click();
    await citizen.page.getByRole('link', { name: `Ver qué cambió ${folio}` }).first().waitFor();
    expect(await citizen.page.getByRole('main').innerText()).not.toMatch(/ejido@|persona ficticia/);
  }, 90_000);

  it('brings in a sheet after its errors are told, and takes it back', async () => {
    const { page } = facilitator;
    const sheet = (content: string) => page.getByLabel('Hoja CSV').setInputFiles({ name: 'mesa-5.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
    await facilitator.open(`${work}/aportaciones/hojas`);
    await sheet('sobre,aportacion,mesa\ncompromiso 1,Más árboles.,5\ncompromiso 99,,5\n');
    await page.getByRole('button', { name: 'Revisar' }).click();
    await facilitator.sees('Fila 3, sobre: en este ciclo no hay «compromiso 99»');
    await lookAt(facilitator, 'sheet-with-errors');
    await sheet('sobre,aportacion,mesa\ncompromiso 1,Más árboles.,5\nciclo,Más sesiones.,5\n');
    await page.getByRole('button', { name: 'Revisar' }).click();
    await page.getByRole('button', { name: 'Importar todas' }).click();
    await facilitator.sees('Se importaron 2 aportaciones.');
    await page.getByRole('button', { name: 'Deshacer mesa-5.csv' }).click();
    await facilitator.sees(/^Deshecha el /);
    await lookAt(facilitator, 'sheet-undone');
  }, 60_000);

  it('hides with a reason that everybody reads, in English too', async () => {
    await facilitator.open(`${work}/aportaciones?estado=not-accepted`);
    const first = facilitator.page.getByRole('listitem').filter({ hasText: 'Dicho en la mesa, número 7' }).filter({ has: facilitator.page.getByText('Ocultar', { exact: false }) }).last();
    await first.getByText('Ocultar').first().click();
    await first.getByLabel('Motivo').selectOption({ label: 'Insultos o amenazas a personas' });
    await first.getByLabel('Qué se oculta y por qué').fill('Nombraba a una persona con un insulto.');
    await lookAt(facilitator, 'moderation');
    await first.getByRole('button', { name: 'Ocultar aportación' }).click();
    await first.getByRole('button', { name: 'Ocultar aportación' }).waitFor({ state: 'detached' });
    await citizen.open('/en/entidades/durango/consultas/2/respuestas?estado=hidden');
    await citizen.sees('Hidden: Insults or threats to people: Nombraba a una persona con un insulto.');
    await lookAt(citizen, 'public-ledger-english');
  }, 60_000);

  it('was for everybody on every one of these pages, and nothing complained', () => {
    expect(findings).toEqual([]);
    const complaints = [citizen, facilitator, official].flatMap((visitor) => visitor.complaints);
    expect(complaints.filter((complaint) => !/status of 40[049]|status of 422/.test(complaint))).toEqual([]);
  });
});
