import { en as consultationEn } from './consultation/texts.en';
import { es as consultationEs } from './consultation/texts.es';
import { en } from './texts.en';
import { es } from './texts.es';

export * from './consultation-wire';
export * from './deliberation-paths';
export * from './deliberation-wire';
export const deliberationTexts = {
  es: { ...es, ...consultationEs, refusals: { ...es.refusals, ...consultationEs.refusals } },
  en: { ...en, ...consultationEn, refusals: { ...en.refusals, ...consultationEn.refusals } },
};
