import { RESPONSE_INIT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { PageOutcome } from './page-outcome';
import { accessibilityFaults } from './testing/axe';

async function shown(status: number | undefined, answer: ResponseInit = {}) {
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: RESPONSE_INIT, useValue: answer }] });
  const fixture = TestBed.createComponent(PageOutcome);
  fixture.componentRef.setInput('status', status);
  await fixture.whenStable();
  const element: HTMLElement = fixture.nativeElement;
  return { element, answer, title: element.querySelector('h1')?.textContent };
}

describe('a page that has nothing to show', () => {
  it.each([
    [404, 'No encontramos esta página', 404],
    [400, 'No encontramos esta página', 400],
    [401, 'Entre para ver esta página', 401],
    [403, 'Esta página no está abierta para usted', 403],
    [500, 'Algo falló de nuestro lado', 500],
    [503, 'El servicio no responde por el momento', 503],
    [0, 'No hay conexión', 503],
  ])('%i says «%s» and answers %i', async (status, title, answered) => {
    const page = await shown(status);
    expect(page.title).toBe(title);
    expect(page.answer.status).toBe(answered);
  });

  it('is only busy while nothing is known, and leaves the status alone', async () => {
    const page = await shown(undefined);
    expect(page.title).toBeUndefined();
    expect(page.element.querySelector('[role=status]')).not.toBeNull();
    expect(page.answer.status).toBeUndefined();
  });

  it.each([404, 401, 403, 500, 503, undefined])('is accessible at %s', async (status) => {
    const { element } = await shown(status);
    expect(await accessibilityFaults(element)).toEqual([]);
  });
});
