import { en } from './texts.en';
import { en as toldEn } from './told-texts.en';
import { es } from './texts.es';
import { es as toldEs } from './told-texts.es';

export * from './desk-wire';
export * from './notifications-wire';
export const deskTexts = { es, en };
export const toldTexts = { es: toldEs, en: toldEn };
