import type { LanguageCode } from '@tequio/platform/web';
import { uiTextTables } from '@tequio/platform/ui';
import { fill } from '@tequio/platform/web';

/** What is left to say when the page itself could not be made: no script, no style that could fail too. */
export function brokenPage(language: LanguageCode, faultId: string): string {
  const texts = uiTextTables[language].outcome;
  const home = language === 'en' ? '/en' : '/';
  return `<!doctype html>
<html lang="${language === 'en' ? 'en' : 'es-MX'}">
  <head><meta charset="utf-8"><title>${texts.broken.title} · Tequio</title><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>
  <body>
    <main>
      <h1>${texts.broken.title}</h1>
      <p>${texts.broken.text}</p>
      <p>${fill(texts.reference, { id: faultId.replace(/[^\w-]/g, '') })}</p>
      <p><a href="${home}">${texts.home}</a></p>
    </main>
  </body>
</html>`;
}
