import { Router } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import { accessibilityFaults } from '@tequio/platform/ui/testing';
import { openPage } from '../testing/opened-page';
import { newAnswer, someFilters } from '../testing/public-data';
import { SearchPage } from './search-page';

const opened = (inputs: Readonly<Record<string, string>> = {}, answer: object | number = newAnswer(), language: 'es' | 'en' = 'es') =>
  openPage(SearchPage, inputs, { '/api/v1/search': answer, '/api/v1/search/filters': someFilters }, language);

describe('the search', () => {
  it.each(['es', 'en'] as const)('is accessible in %s', async (language) => {
    const { element } = await opened({ q: 'humo' }, newAnswer(), language);
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('shows what was found with the words marked, and text as text', async () => {
    const { element, text } = await opened({ q: 'humo' });
    expect(text()).toContain('1 resultado');
    expect(element.querySelector('mark')?.textContent).toBe('Humo');
    expect(element.querySelector('.excerpt')?.textContent?.trim()).toBe('Humo negro <b>desde</b> la madrugada');
    expect(element.querySelector('.excerpt b')).toBeNull();
    expect(element.querySelector('.results a')?.getAttribute('href')).toBe('/entidades/durango/planes/2#problematica-1');
    expect(text()).toContain('Problemática · Plan 2 de Durango · Medio ambiente');
  });

  it('keeps the question in the form, offers the public what is public, and takes the filters off', async () => {
    const { element } = await opened({ q: 'humo', tipo: 'problem', entidad: 'durango' });
    expect(element.querySelector<HTMLInputElement>('input[name=q]')?.value).toBe('humo');
    expect([...element.querySelectorAll<HTMLOptionElement>('select[name=tipo] option')].map(({ value }) => value)).toEqual(['', 'commitment', 'problem']);
    expect(element.querySelector<HTMLSelectElement>('select[name=entidad]')?.value).toBe('durango');
    expect(element.querySelector('.found a')?.getAttribute('href')).toBe('/buscar?q=humo');
  });

  it('asks by its address, as the form without JavaScript does', async () => {
    const { element, fixture } = await opened();
    const form = element.querySelector('form');
    expect([form?.getAttribute('method'), form?.getAttribute('action')]).toEqual(['get', '/buscar']);
    const went: unknown[] = [];
    TestBed.inject(Router).navigate = (commands, extras) => (went.push([commands, extras?.queryParams]), Promise.resolve(true));
    element.querySelector<HTMLInputElement>('input[name=q]')!.value = '  humo negro ';
    form?.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
    expect(went).toEqual([[['/buscar'], { q: 'humo negro', tipo: null, entidad: null, agenda: null }]]);
  });

  it('says what to do when nothing is found', async () => {
    const { element, text } = await opened({ q: 'zopilote' }, newAnswer({ items: [], total: 0 }));
    expect(text()).toContain('No encontramos nada');
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});
