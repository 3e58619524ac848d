import { en } from './texts.en';
import { es } from './texts.es';

export * from './rules-wire';
export * from './secretariat-wire';

export const secretariatTexts = { es, en };
