import { en } from './texts.en';
import { es } from './texts.es';

export * from './identity-wire';

export const identityTexts = { es, en };
