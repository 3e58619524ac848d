import { en } from './texts.en';
import { es } from './texts.es';

export * from './problems-paths';
export * from './problems-wire';
export const problemsTexts = { es, en };
