import { en } from './texts.en';
import { es } from './texts.es';

export const pagesTexts = { es, en };
