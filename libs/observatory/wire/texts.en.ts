import type { SameTexts } from '@tequio/kernel';
import type { es } from './texts.es';

export const en: SameTexts<typeof es> = {
  refusals: {
    'observatory.not-found': 'We found nothing here, or it is not open to you.',
    'observatory.figure-unknown': 'There is no such figure.',
  },
};
