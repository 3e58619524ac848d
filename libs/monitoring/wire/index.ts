import { en } from './texts.en';
import { es } from './texts.es';

export * from './monitoring-paths';
export * from './monitoring-wire';
export const monitoringTexts = { es, en };
