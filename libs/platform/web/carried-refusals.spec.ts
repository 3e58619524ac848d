import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { PLATFORM_ID, TransferState } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { carryRefusals } from './carried-refusals';

function begin(platform: 'server' | 'browser', state: TransferState) {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([carryRefusals])),
      provideHttpClientTesting(),
      { provide: PLATFORM_ID, useValue: platform },
      { provide: TransferState, useValue: state },
    ],
  });
  return { http: TestBed.inject(HttpClient), wire: TestBed.inject(HttpTestingController) };
}

describe('a refusal given while the server made the page', () => {
  it('is known in the browser without asking, once', async () => {
    const state = new TransferState();
    const server = begin('server', state);
    const onServer = firstValueFrom(server.http.get('/api/v1/plans/9'));
    server.wire.expectOne('/api/v1/plans/9').flush({ code: 'plan.not-found' }, { status: 404, statusText: 'Not Found' });
    await expect(onServer).rejects.toMatchObject({ status: 404 });

    const browser = begin('browser', state);
    await expect(firstValueFrom(browser.http.get('/api/v1/plans/9'))).rejects.toMatchObject({ status: 404, error: { code: 'plan.not-found' } });

    const again = firstValueFrom(browser.http.get('/api/v1/plans/9'));
    browser.wire.expectOne('/api/v1/plans/9').flush({ number: 9 });
    expect(await again).toEqual({ number: 9 });
  });
});
