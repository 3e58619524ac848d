import { en } from './texts.en';
import { es } from './texts.es';

export * from './approval-wire';
export const approvalTexts = { es, en };
