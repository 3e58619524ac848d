import { accessibilityFaults } from '@tequio/platform/ui/testing';
import { openPage } from '../testing/opened-page';
import { newOverview } from '../testing/public-data';
import { NationalPage } from './national-page';

const opened = (language: 'es' | 'en' = 'es') => openPage(NationalPage, {}, { '/api/v1/national/overview': newOverview() }, language);

describe('the national page', () => {
  it.each(['es', 'en'] as const)('is accessible in %s', async (language) => {
    const { element } = await opened(language);
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('puts each number beside its claim and says what differs', async () => {
    const { text } = await opened();
    expect(text()).toContain('Cifra oficial: 12');
    expect(text()).toContain('Hay 2 menos en los registros.');
    expect(text()).toContain('El comunicado dice 12 planes y nombra solo diez entidades');
    expect(text()).toContain('Cifra oficial: más de 120');
    expect(text()).toContain('INAI/001/19; al 31 de diciembre de 2018.');
    expect(text()).toContain('Coinciden.');
  });

  it('opens the records of each number', async () => {
    const { element } = await opened();
    const links = [...element.querySelectorAll<HTMLAnchorElement>('a.figure')].map((link) => link.getAttribute('href'));
    expect(links).toHaveLength(9);
    expect(links).toContain('/datos/planes-publicados');
  });

  it('draws every entity as a link that says its stage', async () => {
    const { element } = await opened();
    const places = [...element.querySelectorAll('.place')].map((place) => [place.getAttribute('href'), place.getAttribute('aria-label')]);
    expect(places).toContainEqual(['/entidades/puebla', 'Puebla: No participa']);
    expect(places).toContainEqual(['/entidades/durango', 'Durango: Renueva su plan']);
    expect([...element.querySelectorAll('.place path')].every((path) => path.getAttribute('d')?.startsWith('M'))).toBe(true);
  });

  it('says how long plans take, who waits, and what nobody knows', async () => {
    const { text } = await opened();
    expect(text()).toContain('Mediana: 137 días');
    expect(text()).toContain('En 1 plan más falta alguna de las dos fechas.');
    expect(text()).toContain('788 días');
    expect(text()).toContain('No se sabe desde cuándo');
    expect(text()).toContain('Sí, día desconocido');
  });

  it('tells when the figures cannot be had', async () => {
    const { text } = await openPage(NationalPage, {}, { '/api/v1/national/overview': 503 });
    expect(text()).toContain('El servicio no responde por el momento');
  });
});
