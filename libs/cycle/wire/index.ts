import { en } from './texts.en';
import { es } from './texts.es';

export * from './cycle-paths';
export * from './cycle-wire';
export const cycleTexts = { es, en };
