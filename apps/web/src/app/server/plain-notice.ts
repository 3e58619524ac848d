import type { LanguageCode } from '@tequio/platform/web';

export interface PlainNotice {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly home: string;
}

/** A page made of our own sentences alone: no script, no style that could fail too. */
export function plainNotice(language: LanguageCode, { title, paragraphs, home }: PlainNotice): string {
  return `<!doctype html>
<html lang="${language === 'en' ? 'en' : 'es-MX'}">
  <head><meta charset="utf-8"><title>${title} · Tequio</title><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"></head>
  <body>
    <main>
      <h1>${title}</h1>
${paragraphs.map((paragraph) => `      <p>${paragraph}</p>`).join('\n')}
      <p><a href="${language === 'en' ? '/en' : '/'}">${home}</a></p>
    </main>
  </body>
</html>`;
}
