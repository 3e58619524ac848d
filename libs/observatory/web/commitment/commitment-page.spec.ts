import { accessibilityFaults } from '@tequio/platform/ui/testing';
import { openPage } from '../testing/opened-page';
import { newPublishedCommitment } from '../testing/public-data';
import { PublicCommitmentPage } from './commitment-page';

const address = { slug: 'durango', number: '2', commitmentNumber: '1' };
const progress = {
  commitment: { id: 'one', number: '1', title: 'Padrón', publicPath: '/entidades/durango/planes/2/compromisos/1', milestones: [] },
  timeZone: 'America/Monterrey',
  standing: { declared: 'in-progress', verified: 'disputed', openDisputes: 1, lastReportAt: '2019-01-10T18:00:00.000Z', daysSilent: 5, progress: { declared: 0.4, verified: 0 } },
  reports: [],
  can: { report: [], verify: [], answer: [] },
};
const opened = (commitment = newPublishedCommitment(), language: 'es' | 'en' = 'es') =>
  openPage(PublicCommitmentPage, address, { '/api/v1/entities/durango/plans/2/commitments/1': commitment, '/api/v1/commitments/one/progress': progress }, language);

describe('a published commitment', () => {
  it.each(['es', 'en'] as const)('is accessible in %s', async (language) => {
    const { element } = await opened(newPublishedCommitment(), language);
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('shows the formatting of its texts, also of a milestone', async () => {
    const list = (text: string) => [{ type: 'list', ordered: false, items: [[{ type: 'paragraph', text: [{ text }] }]] }] as const;
    const plain = newPublishedCommitment();
    const { element } = await opened({ ...plain, content: { ...plain.content, rich: { action: list('Publicar el padrón.'), 'milestones.first.what': list('Levantar el padrón') } } });
    expect(element.querySelector('#accion li')?.textContent).toBe('Publicar el padrón.');
    expect(element.querySelector('#hitos th li')?.textContent).toBe('Levantar el padrón');
    expect(element.querySelector('#situacion li')).toBeNull();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('tells every field of its sheet', async () => {
    const { text } = await opened();
    for (const said of [
      'Compromiso 1 · Puntual',
      'Contraloría del Estado',
      'Nadie lo conoce.',
      'Publicar el padrón.',
      'Acceso a la información',
      '13 Acción por el clima',
      'Hornos en regla',
      'Padrón en línea.',
      'Medio ambiente',
      'e'.repeat(64),
    ]) {
      expect(text()).toContain(said);
    }
  });

  it('draws its milestones on a line of time, with the table', async () => {
    const { element } = await opened();
    const bars = [...element.querySelectorAll('tq-milestone-line rect')].map((bar) => [Number(bar.getAttribute('x')), Number(bar.getAttribute('width'))]);
    expect(bars).toHaveLength(2);
    expect(bars[0]?.[0]).toBe(0);
    expect((bars[1]?.[0] ?? 0) + (bars[1]?.[1] ?? 0)).toBeCloseTo(100);
    expect(element.querySelector('tq-milestone-line table')?.textContent).toContain('31 de marzo de 2019');
  });

  it('puts what is declared beside what is verified', async () => {
    const { element } = await opened();
    expect(element.querySelector('#avance tq-progress-standing')).not.toBeNull();
    expect(element.querySelector('#avance .status-mark.verified')).toBeNull();
  });

  it('leads to the problem it answers and along its lineage', async () => {
    const { element } = await opened();
    expect(element.querySelector('a[href="/entidades/durango/planes/2#problematica-1"]')).not.toBeNull();
    expect(element.querySelector('a[href="/entidades/durango/planes/1/compromisos/2"]')?.textContent).toContain('Plan 1, compromiso 2');
  });

  it('of the past says what is not known of it', async () => {
    const { title } = newPublishedCommitment();
    const { element, text } = await opened(newPublishedCommitment({ isHistoric: true, edition: null, problem: null, lineage: [], content: { title } }));
    expect(text()).toContain('De este compromiso se conocen el título y la agenda');
    expect(text()).toContain('El registro histórico no trae reportes de avance.');
    expect(element.querySelector('tq-progress-side-by-side')).toBeNull();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('that is not published is no page', async () => {
    const { text } = await openPage(PublicCommitmentPage, address, {});
    expect(text()).toContain('No encontramos esta página');
  });
});
