import { en } from './texts.en';
import { es } from './texts.es';

export * from './desk-wire';
export const deskTexts = { es, en };
