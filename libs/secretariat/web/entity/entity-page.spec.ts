import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { accessibilityFaults } from '@tequio/platform/ui/testing';
import type { EntitySheet } from '@tequio/secretariat/wire';
import { EntityPage } from './entity-page';

const zacatecas: EntitySheet = {
  id: '1',
  code: 'MX-ZAC',
  name: 'Zacatecas',
  shortName: 'Zacatecas',
  slug: 'zacatecas',
  timeZone: 'America/Mexico_City',
  stages: [
    { id: 'a', stage: 'joint-declaration', occurredOn: { text: '2015-07', precision: 'month' }, source: 'Acta', documentUrl: null },
    { id: 'b', stage: 'secretariat-installed', occurredOn: null, source: 'INAI', documentUrl: 'https://ejemplo.mx/acta.pdf' },
  ],
  secretariat: {
    id: '2',
    name: 'Secretariado Técnico Local de Zacatecas',
    validFrom: null,
    origin: 'historic',
    sectors: [
      {
        code: 'garante',
        label: { es: 'Autoridad garante', en: 'Guarantor authority' },
        role: 'guarantor',
        required: true,
        seats: [
          { id: 's1', label: 'Instituto Zacatecano', organisationName: 'Instituto Zacatecano', state: 'filled', titularName: null, titularIsFictional: false },
          { id: 's2', label: 'Segundo asiento', organisationName: null, state: 'vacant', titularName: null, titularIsFictional: false },
        ],
      },
    ],
  },
};

async function shown(plans: object[] | 404) {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
  const fixture = TestBed.createComponent(EntityPage);
  fixture.componentRef.setInput('slug', 'zacatecas');
  fixture.detectChanges();
  const http = TestBed.inject(HttpTestingController);
  http.expectOne('/api/v1/entities/zacatecas').flush(zacatecas);
  const list = http.expectOne('/api/v1/entities/zacatecas/plans');
  if (plans === 404) list.flush({ code: 'x' }, { status: 404, statusText: 'Not Found' });
  else list.flush(plans);
  http.expectOne('/api/v1/entities/zacatecas/consultations').flush([]);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

describe('The page of an entity', () => {
  it('keeps the precision of its dates and says what is not known', async () => {
    const element = await shown([]);
    expect([...element.querySelectorAll('.stage-day')].map((day) => day.textContent)).toEqual(['julio de 2015', 'Fecha desconocida']);
  });

  it('shows institutions and vacancies', async () => {
    const element = await shown([]);
    const seats = [...element.querySelectorAll('.seat')].map((seat) => [...seat.querySelectorAll('span')].map((part) => part.textContent));
    expect(seats).toEqual([['Instituto Zacatecano'], ['Segundo asiento', 'Vacante']]);
  });

  it('links its plans, and says when there are none', async () => {
    const element = await shown([{ number: 1, title: 'Plan de Acción Local 1', publication: { on: null } }]);
    expect(element.querySelector('a[href="/entidades/zacatecas/planes/1"]')?.textContent).toBe('Plan de Acción Local 1');
    TestBed.resetTestingModule();
    expect((await shown(404)).textContent).toContain('No consta ningún plan publicado.');
  });

  it('has no faults of accessibility', async () => expect(await accessibilityFaults(await shown([]))).toEqual([]));
});
