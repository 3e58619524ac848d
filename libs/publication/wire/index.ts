import { en } from './texts.en';
import { es } from './texts.es';

export * from './publication-wire';
export const publicationTexts = { es, en };
