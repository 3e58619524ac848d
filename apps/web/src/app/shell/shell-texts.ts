import { en } from './shell-texts.en';
import { es } from './shell-texts.es';

export const shellTexts = { es, en };
