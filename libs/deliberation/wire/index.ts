import { en } from './texts.en';
import { es } from './texts.es';

export * from './deliberation-wire';
export const deliberationTexts = { es, en };
