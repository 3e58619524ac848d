import type { FigureRecords } from '@tequio/observatory/wire';
import { accessibilityFaults } from '@tequio/platform/ui/testing';
import { openPage } from '../testing/opened-page';
import { newFigure } from '../testing/public-data';
import { OpenDataPage } from './open-data-page';
import { RecordsPage } from './records-page';

const plans: FigureRecords = {
  ...newFigure(2, 12),
  figure: 'plansPublished',
  items: [
    { title: 'Primer plan de Durango', path: '/entidades/durango/planes/1', entityName: 'Durango', on: '2015-08-25', source: 'INAI/001/19' },
    { title: 'Primer plan de Zacatecas', path: '/entidades/zacatecas/planes/1', entityName: 'Zacatecas', on: null, source: 'INAI/001/19' },
  ],
  total: 2,
  page: 1,
  pageSize: 100,
};
const nobody: FigureRecords = { ...newFigure(null, 80), figure: 'authorities', items: [], total: 0, page: 1, pageSize: 100 };

describe('the records of a figure', () => {
  it('are listed, each with its page and its date as far as it is known', async () => {
    const { element, text } = await openPage(RecordsPage, { figureSlug: 'planes-publicados' }, { '/api/v1/national/figures/plansPublished/records': plans });
    expect(text()).toContain('25 de agosto de 2015');
    expect(text()).toContain('No se conoce');
    expect(element.querySelector('a[href="/entidades/zacatecas/planes/1"]')).not.toBeNull();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('are not there where nobody kept them, and the page says so', async () => {
    const { element, text } = await openPage(RecordsPage, { figureSlug: 'autoridades' }, { '/api/v1/national/figures/authorities/records': nobody });
    expect(text()).toContain('Esta cifra no abre registros');
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('of no known figure are no page', async () => {
    const { text } = await openPage(RecordsPage, { figureSlug: 'municipios' }, {});
    expect(text()).toContain('No encontramos esta página');
  });
});

describe('the page of open data', () => {
  it.each(['es', 'en'] as const)('is accessible in %s and names the addresses', async (language) => {
    const { element, text } = await openPage(OpenDataPage, {}, {}, language);
    expect(text()).toContain('/api/v1/national/summary');
    expect(text()).toContain('/api/openapi.json');
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});
