import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { DeskWire, WaitingItem } from '@tequio/desk/wire';
import { accessibilityFaults } from '@tequio/platform/ui/testing';
import { Session, type SessionAnswer } from '@tequio/platform/web';
import { DeskPage } from './desk-page';

const membership = { secretariatId: 's', secretariatName: 'STL', entitySlug: 'durango', role: 'civil-society', seatId: 'a', sectorCode: 'x', organisationName: 'Colectivo', capacity: 'titular' };
const seated: SessionAnswer = { signedIn: true, account: { id: 'a', name: 'Camila', isAdministrator: false, isNationalObserver: false }, memberships: [membership] };
const place = { slug: 'durango', entityName: 'Durango', cycleNumber: 2 };

const item = (more: Partial<WaitingItem>): WaitingItem => ({
  id: `${more.kind} x`,
  kind: 'report.verify',
  ...place,
  title: 'Padrón de ladrilleras',
  count: 1,
  path: '/trabajo/durango/2/seguimiento/1',
  dueOn: null,
  daysLeft: null,
  urgency: 'undated',
  since: '2019-01-10T18:00:00.000Z',
  ...more,
});

async function opened(desk: Partial<DeskWire>, session = seated): Promise<HTMLElement> {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: 'mesa', component: DeskPage }])],
  });
  const http = TestBed.inject(HttpTestingController);
  const begun = TestBed.inject(Session).refresh();
  http.expectOne('/api/v1/session').flush(session);
  await begun;
  const harness = await RouterTestingHarness.create('/mesa');
  http.expectOne('/api/v1/desk').flush({ items: [], others: [], cycles: [{ ...place, phase: 'implementing', path: '/trabajo/durango/2' }], ...desk });
  await harness.fixture.whenStable();
  return harness.routeNativeElement as HTMLElement;
}

const linesOf = (element: HTMLElement) => [...element.querySelectorAll('a')].map((link) => `${link.textContent?.trim()} → ${link.getAttribute('href')}`);

describe('My desk', () => {
  // What axe looked at stays in the document until it is taken out
  afterEach(() => document.body.replaceChildren());

  it('tells what waits by how near it is, each line one click from being done', async () => {
    const element = await opened({
      items: [
        item({ kind: 'milestone.report', title: 'Levantar el padrón', dueOn: '2019-01-12', daysLeft: -3, urgency: 'late' }),
        item({ kind: 'version.approve', title: 'Segundo plan', count: 4, dueOn: '2019-01-20', daysLeft: 5, urgency: 'soon', path: '/trabajo/durango/2/aprobacion' }),
        item({ kind: 'choices.write', count: 3, title: '', path: '/trabajo/durango/2/cierre#compromisos' }),
      ],
      others: [{ kind: 'stances', count: 2, path: '/trabajo/durango/2/aprobacion', ...place }],
    });
    expect([...element.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual([
      'Con retraso',
      'En los próximos siete días',
      'Sin fecha',
      'Lo que se espera de otras personas',
      'Sus ciclos',
    ]);
    expect(linesOf(element)).toEqual([
      'Reporte el hito: Levantar el padrón → /trabajo/durango/2/seguimiento/1',
      'Diga si su asiento aprueba la versión 4: Segundo plan → /trabajo/durango/2/aprobacion',
      'Decida qué sigue con 3 compromisos → /trabajo/durango/2/cierre#compromisos',
      'La postura de 2 asientos sobre el plan → /trabajo/durango/2/aprobacion',
      'Ciclo 2 de Durango → /trabajo/durango/2',
    ]);
    expect(element.textContent).toContain('3 días de retraso');
    expect(element.textContent).toContain('Vence el 20 de enero de 2019');
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('empty says so, and what others are awaited for', async () => {
    const element = await opened({ others: [{ kind: 'reports', count: 1, path: '/trabajo/durango/2/seguimiento', ...place }] });
    expect(element.textContent).toContain('Nada espera por usted.');
    expect(linesOf(element)).toContain('La verificación de 1 reporte → /trabajo/durango/2/seguimiento');
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it.each([
    ['whoever belongs nowhere', {}, 'no pertenece todavía a ningún secretariado'],
    ['the administrator', { isAdministrator: true }, 'Administrar'],
    ['the national observer', { isNationalObserver: true }, 'Ver entidades'],
  ])('tells %s where to go', async (_, more, text) => {
    const account = { id: 'a', name: 'Ana', isAdministrator: false, isNationalObserver: false, ...more };
    expect((await opened({ cycles: [] }, { signedIn: true, account, memberships: [] })).textContent).toContain(text);
  });
});
