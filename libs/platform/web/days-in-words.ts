import type { Language } from './language';
import { dateWording } from './wordings';

// Apart from `Language`, which every page carries: only pages of the workspace tell days like this.
const shortDay: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' };
const longDay: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeZone: 'UTC' };

/** `15 ene 2019`, where several stand side by side. What is no day comes back as it is. */
export function shortDate(day: string, { locale }: Language): string {
  const moment = new Date(day);
  return Number.isNaN(moment.getTime()) ? day : dateWording(locale, shortDay).format(moment);
}

/** From one calendar day to another, without saying twice what both share: `1–18 de febrero de 2019`. */
export function spanOfDays(from: string, to: string, { locale }: Language, length: 'long' | 'short' = 'long'): string {
  return dateWording(locale, length === 'long' ? longDay : shortDay).formatRange(new Date(from), new Date(to));
}
