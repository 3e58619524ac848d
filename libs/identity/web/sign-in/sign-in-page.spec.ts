import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { accessibilityFaults } from '@tequio/platform/ui/testing';
import { SignInPage } from './sign-in-page';

@Component({ selector: 'tq-elsewhere', template: 'elsewhere' })
class Elsewhere {}

async function opened(path = '/entrar') {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter(
        [
          { path: 'entrar', component: SignInPage },
          { path: '**', component: Elsewhere },
        ],
        withComponentInputBinding(),
      ),
    ],
  });
  const harness = await RouterTestingHarness.create(path);
  return { harness, http: TestBed.inject(HttpTestingController), element: harness.routeNativeElement as HTMLElement };
}

function typeInto(element: HTMLElement, name: string, text: string): void {
  (element.querySelector(`input[name=${name}]`) as HTMLInputElement).value = text;
}

function submit(element: HTMLElement): void {
  element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }));
}

describe('The page to sign in', () => {
  it('has no faults of accessibility and names what password managers look for', async () => {
    const { element, harness } = await opened();
    await harness.fixture.whenStable();
    expect(await accessibilityFaults(element)).toEqual([]);
    expect([...element.querySelectorAll('input')].map((input) => input.autocomplete)).toEqual(['username', 'current-password']);
  });

  it('tells why it was refused and keeps what was typed', async () => {
    const { element, http, harness } = await opened();
    typeInto(element, 'email', 'ana@ejemplo.mx');
    typeInto(element, 'password', 'no era esta frase');
    submit(element);
    const request = http.expectOne('/api/v1/session');
    expect(request.request.body).toEqual({ email: 'ana@ejemplo.mx', password: 'no era esta frase' });
    const reason = { code: 'identity.wrong-credentials', kind: 'edge', text: 'El correo o la contraseña no coinciden.', params: {} };
    request.flush({ status: 401, code: reason.code, title: reason.text, detail: reason.text, reasons: [reason] }, { status: 401, statusText: 'Unauthorized' });
    await harness.fixture.whenStable();
    expect(element.querySelector('[role=alert] li')?.textContent).toContain('no coinciden');
    expect((element.querySelector('input[name=password]') as HTMLInputElement).value).toBe('no era esta frase');
  });

  it('says so when no answer came', async () => {
    const { element, http, harness } = await opened();
    submit(element);
    http.expectOne('/api/v1/session').error(new ProgressEvent('error'));
    await harness.fixture.whenStable();
    expect(element.textContent).toContain('No hubo respuesta del servidor');
  });

  it.each([
    ['/entrar?volver=%2Ftrabajo%2Fdurango%2F2', '/trabajo/durango/2'],
    ['/entrar', '/mesa'],
    ['/entrar?volver=%2F%2Fotro.example', '/mesa'],
  ])('opened as %s leads to %s', async (path, target) => {
    const { element, http, harness } = await opened(path);
    submit(element);
    http.expectOne('/api/v1/session').flush({ signedIn: true });
    await Promise.resolve();
    await new Promise<void>((seen) => queueMicrotask(seen));
    http.expectOne({ method: 'GET', url: '/api/v1/session' }).flush({ signedIn: true, account: { id: '1', name: 'Ana' }, memberships: [] });
    await harness.fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe(target);
  });
});
