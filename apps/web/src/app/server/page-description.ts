import { DOCUMENT, inject, type Provider } from '@angular/core';
import { BEFORE_APP_SERIALIZED } from '@angular/platform-server';
import { fill, textsOf } from '@tequio/platform/web';

const texts = {
  es: {
    ofPage:
      '{title}. En Tequio, el taller común donde los Secretariados Técnicos Locales escriben sus Planes de Acción Local y cualquiera comprueba qué se cumplió.',
  },
  en: {
    ofPage:
      '{title}. On Tequio, the common workshop where Local Technical Secretariats write their Local Action Plans and anyone checks what was fulfilled.',
  },
};

/** What search engines say below a page's title. Read by machines only, and so written on the server only, when the title is known. */
function describePage(): () => void {
  const document = inject(DOCUMENT);
  const { ofPage } = textsOf(texts);
  return () => {
    if (document.querySelector('meta[name="description"]')) return;
    const description = document.createElement('meta');
    description.setAttribute('name', 'description');
    description.setAttribute('content', fill(ofPage, { title: document.title.replace(/ · Tequio$/, '') }));
    document.head.appendChild(description);
  };
}

export const pageDescription: Provider = { provide: BEFORE_APP_SERIALIZED, useFactory: describePage, multi: true };
