import { en } from './texts.en';
import { es } from './texts.es';

export * from './plan-wire';
export const planTexts = { es, en };
