import type { LanguageCode } from '@tequio/platform/web';
import type { PlainNotice } from './plain-notice';

/** Said to a form that was sent before the page's scripts had come, or where there are none. */
export const plainFormTexts: Readonly<Record<LanguageCode, PlainNotice>> = {
  es: {
    title: 'Este formulario necesita JavaScript',
    paragraphs: [
      'No se envió nada: la página aún no terminaba de cargar, o su navegador no ejecuta JavaScript.',
      'Regrese con el botón «Atrás» de su navegador, que conserva lo que escribió. Espere a que la página termine de cargar e intente de nuevo.',
    ],
    home: 'Ir al inicio',
  },
  en: {
    title: 'This form needs JavaScript',
    paragraphs: [
      'Nothing was sent: the page had not finished loading, or your browser does not run JavaScript.',
      'Go back with your browser’s “Back” button, which keeps what you typed. Wait until the page has loaded and try again.',
    ],
    home: 'Go to the start',
  },
};
