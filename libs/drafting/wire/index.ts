import { en } from './texts.en';
import { es } from './texts.es';

export * from './drafting-wire';
export * from './live-wire';
export const draftingTexts = { es, en };
