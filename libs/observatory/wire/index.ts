import { en } from './texts.en';
import { es } from './texts.es';

export * from './observatory-paths';
export * from './observatory-wire';
export const observatoryTexts = { es, en };
