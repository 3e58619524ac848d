import { DOCUMENT, inject } from '@angular/core';
import type { SameTexts } from '@tequio/kernel';
import { en } from './ui-texts.en';
import { es } from './ui-texts.es';

export type UiTexts = SameTexts<typeof es>;

export const uiTextTables = { es, en };

/** The components' own words, in the language that the page declares. */
export function uiTexts(): UiTexts {
  return inject(DOCUMENT).documentElement.lang.startsWith('en') ? en : es;
}
