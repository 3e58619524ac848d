import { en } from './texts.en';
import { es } from './texts.es';

export * from './renewal-paths';
export * from './renewal-wire';
export const renewalTexts = { es, en };
