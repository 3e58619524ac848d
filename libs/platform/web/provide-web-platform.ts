import { APP_BASE_HREF } from '@angular/common';
import { provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import { inject, makeEnvironmentProviders, provideAppInitializer, type EnvironmentProviders } from '@angular/core';
import { TitleStrategy } from '@angular/router';
import { tellTheApi } from './api-requests';
import { carryRefusals } from './carried-refusals';
import { Language } from './language';
import { PageTitle } from './page-title';
import { Session } from './session';

export function provideWebPlatform(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideHttpClient(withFetch(), withInterceptors([tellTheApi, carryRefusals])),
    // Routes and links know no language: the base carries it.
    { provide: APP_BASE_HREF, useFactory: () => (inject(Language).code === 'en' ? '/en/' : '/') },
    { provide: TitleStrategy, useExisting: PageTitle },
    provideAppInitializer(() => inject(Session).begin()),
  ]);
}
