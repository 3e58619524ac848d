import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { NotificationGroup, NotificationWire, NotificationsWire } from '@tequio/desk/wire';
import { accessibilityFaults } from '@tequio/platform/ui/testing';
import { NotificationsPage } from './notifications-page';

const told = (more: Partial<NotificationWire> = {}): NotificationWire => ({
  id: 'a',
  position: 7,
  kind: 'mention.made',
  waits: true,
  details: {},
  by: 'Camila Rivas',
  happenedAt: '2019-01-15T18:00:00.000Z',
  read: false,
  path: '/trabajo/durango/2/compromisos/1',
  ...more,
});
const group = (more: Partial<NotificationGroup> = {}): NotificationGroup => ({
  subject: { kind: 'commitment', id: 'c' },
  title: 'Padrón de ladrilleras',
  number: '1',
  entityName: 'Durango',
  cycleNumber: 2,
  muted: false,
  notifications: [told()],
  ...more,
});

let http: HttpTestingController;

async function opened(list: Partial<NotificationsWire>): Promise<{ element: HTMLElement; harness: RouterTestingHarness }> {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: 'avisos', component: NotificationsPage }])] });
  http = TestBed.inject(HttpTestingController);
  const harness = await RouterTestingHarness.create('/avisos');
  http.expectOne('/api/v1/notifications').flush({ groups: [], unread: 0, before: null, ...list });
  await harness.fixture.whenStable();
  return { element: harness.routeNativeElement as HTMLElement, harness };
}

const button = (element: HTMLElement, name: string) => [...element.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent?.trim()) === name);

describe('The notifications', () => {
  afterEach(() => document.body.replaceChildren());

  it('stand under what they are about, each one click from where one goes on', async () => {
    const { element } = await opened({
      unread: 2,
      groups: [
        group({ notifications: [told(), told({ id: 'b', position: 6, kind: 'version.frozen', details: { number: '3' }, waits: false, read: true })] }),
        group({ subject: { kind: 'cycle', id: 'd' }, number: '', title: '', notifications: [told({ id: 'e', kind: 'phase.moved', details: { to: 'deciding' }, waits: false, path: '/trabajo/durango/2' })] }),
        group({ subject: { kind: 'cycle', id: 'f' }, number: '', title: '', cycleNumber: 1, muted: true, notifications: [told({ id: 'g', kind: 'deadline.near', by: null, details: { waiting: 'contributions.answer', dueOn: '2019-01-20' }, path: '/mesa' })] }),
      ],
    });
    expect([...element.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual(['Compromiso 1: Padrón de ladrilleras', 'Ciclo 2 de Durango', 'Ciclo 1 de Durango']);
    expect([...element.querySelectorAll('li a')].map((link) => `${link.textContent?.trim()} → ${link.getAttribute('href')}`)).toEqual([
      'Le mencionaron en un comentario → /trabajo/durango/2/compromisos/1',
      'Se congeló la versión 3 → /trabajo/durango/2/compromisos/1',
      'El ciclo pasó a la fase «Aprobación» → /trabajo/durango/2',
      'Vence el 20 de enero de 2019: Responda 1 aportación → /mesa',
    ]);
    expect(element.textContent).toContain('2 avisos sin leer.');
    expect(element.textContent).toContain('espera por usted');
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('are marked as read group by group, and say so', async () => {
    const { element, harness } = await opened({ unread: 1, groups: [group()] });
    button(element, 'Marcar como leído: Compromiso 1: Padrón de ladrilleras')?.click();
    const sent = http.expectOne({ method: 'POST', url: '/api/v1/notifications/read' });
    expect(sent.request.body).toEqual({ ids: ['a'] });
    sent.flush(null);
    await Promise.resolve();
    TestBed.tick();
    for (const asked of http.match('/api/v1/notifications')) asked.flush({ groups: [group({ notifications: [told({ read: true })] })], unread: 0, before: null });
    await harness.fixture.whenStable();
    expect(element.querySelector('[role=status]')?.textContent).toBe('Quedó marcado como leído.');
    expect(element.textContent).toContain('No tiene avisos sin leer.');
    expect(button(element, 'Marcar como leído: Compromiso 1: Padrón de ladrilleras')).toBeUndefined();
  });

  it('say so when there are none', async () => {
    const { element } = await opened({});
    expect(element.textContent).toContain('Todavía no hay avisos.');
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});
