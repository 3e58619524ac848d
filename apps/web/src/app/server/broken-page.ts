import { uiTextTables } from '@tequio/platform/ui';
import { fill, type LanguageCode } from '@tequio/platform/web';
import { plainNotice } from './plain-notice';

/** What is left to say when the page itself could not be made. */
export function brokenPage(language: LanguageCode, faultId: string): string {
  const { broken, reference, home } = uiTextTables[language].outcome;
  const id = faultId.replace(/[^\w-]/g, '');
  return plainNotice(language, { title: broken.title, paragraphs: [broken.text, fill(reference, { id })], home });
}
