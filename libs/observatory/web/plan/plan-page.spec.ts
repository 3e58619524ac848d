import { accessibilityFaults } from '@tequio/platform/ui/testing';
import { EditionPage } from '../edition/edition-page';
import { openPage } from '../testing/opened-page';
import { newEdition, newHistoricPlan, newPublishedPlan, newTrace } from '../testing/public-data';
import { PublicPlanPage } from './plan-page';

const address = { slug: 'durango', number: '2' };
const published = {
  '/api/v1/entities/durango/plans/2': newPublishedPlan(),
  '/api/v1/entities/durango/plans/2/editions/1': newEdition(),
  '/api/v1/cycles/cycle/moves': newTrace(),
};

describe('a published plan', () => {
  it('reads from its presentation to its hash', async () => {
    const { element, text } = await openPage(PublicPlanPage, address, published);
    expect([...element.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual([
      'Presentación',
      'Visión',
      'Problemas a los que responde',
      'Compromisos',
      'Cómo se aprobó',
      'Huella y archivo',
      'Cambios de fase y excepciones',
    ]);
    expect([...element.querySelectorAll('#presentacion p')].map((paragraph) => paragraph.textContent)).toEqual(['De dónde viene.', 'A quién sirve.']);
    expect(element.querySelector('#problematica-1')?.textContent).toContain('Humo negro desde la madrugada');
    expect(text()).toContain('Del 1 de enero de 2019 al 31 de diciembre de 2019');
    expect(text()).toContain('e'.repeat(64));
    expect(text()).toContain('a'.repeat(64));
    expect(element.querySelector('a[href="/entidades/durango/planes/2/compromisos/1"]')).not.toBeNull();
    expect(element.querySelector('a[download]')?.getAttribute('href')).toBe('/api/v1/editions/edition');
  });

  it('shows the formatting of its texts, under its own headings', async () => {
    const heading = (text: string) => [{ type: 'heading', level: 3, text: [{ text }] }] as const;
    const edition = newEdition();
    const [problem] = (edition.content as { problems: object[] }).problems;
    const content = { ...(edition.content as object), problems: [{ ...problem, rich: { whatHappens: heading('Humo negro desde la madrugada') } }] };
    const { element } = await openPage(PublicPlanPage, address, {
      ...published,
      '/api/v1/entities/durango/plans/2': { ...newPublishedPlan(), rich: { vision: heading('Respirar.') } },
      '/api/v1/entities/durango/plans/2/editions/1': { ...edition, content },
    });
    expect(element.querySelector('#vision tq-rich-text h3')?.textContent).toBe('Respirar.');
    expect(element.querySelector('#problematica-1 tq-rich-text h5')?.textContent).toBe('Humo negro desde la madrugada');
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('tells how each sector spoke, and which could not', async () => {
    const { text } = await openPage(PublicPlanPage, address, published);
    expect(text()).toContain('Colectivo Aire LimpioA favor, con observaciones · 15 de enero de 2019');
    expect(text()).toContain('Sector dispensado');
    expect(text()).toContain('Todos sus asientos constaban vacantes');
    expect(text()).not.toContain('somebody');
  });

  it('lets everybody read the moves of its cycle and the exceptions on the way', async () => {
    const { element } = await openPage(PublicPlanPage, address, published);
    const trace = element.querySelector('#fases')?.textContent.replace(/\s+/g, ' ') ?? '';
    expect(trace).toContain('Vacaciones de diciembre.');
    expect(trace).toContain('Acuerdo 7 del 9 de enero');
    expect(element.querySelector('a[href$="#fases"]')).not.toBeNull();
  });

  it('of the past says that it has neither hash nor approval', async () => {
    const { element, text } = await openPage(PublicPlanPage, { slug: 'durango', number: '1' }, { '/api/v1/entities/durango/plans/1': newHistoricPlan() });
    expect(text()).toContain('Registro histórico: sin huella ni aprobación');
    expect(element.querySelector('#huella')).toBeNull();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('whose day is not known says so', async () => {
    const plan = newHistoricPlan({ publication: { on: null, precision: null, source: 'INAI/001/19' } });
    const { text } = await openPage(PublicPlanPage, { slug: 'zacatecas', number: '1' }, { '/api/v1/entities/zacatecas/plans/1': plan });
    expect(text()).toContain('Se publicó; no se conoce el día');
  });

  it('that is not published is no page', async () => {
    const { text } = await openPage(PublicPlanPage, address, {});
    expect(text()).toContain('No encontramos esta página');
  });

  it.each(['es', 'en'] as const)('is accessible in %s', async (language) => {
    const { element } = await openPage(PublicPlanPage, address, published, language);
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});

describe('an edition', () => {
  const edition = (more = {}) => openPage(EditionPage, { ...address, editionNumber: '1' }, { '/api/v1/entities/durango/plans/2/editions/1': newEdition(more) });

  it('shows both hashes, its text and its file', async () => {
    const { element, text } = await edition();
    expect(text()).toContain('Edición 1 del plan 2 de Durango');
    expect(text()).toContain('e'.repeat(64));
    expect(text()).toContain('a'.repeat(64));
    expect(text()).toContain('Padrón abierto');
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('that is not the newest leads to the next', async () => {
    const { element } = await edition({ nextNumber: 2, previousHash: null });
    expect(element.querySelector('a[href="/entidades/durango/planes/2/ediciones/2"]')?.textContent).toContain('Hay una edición más reciente');
  });
});
