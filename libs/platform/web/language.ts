import { DOCUMENT, Injectable, inject } from '@angular/core';
import { fill, type Language as LanguageCode, type SameTexts } from '@tequio/kernel';
import { dateWording, numberWording, pluralRules } from './wordings';

export { fill };
export type { LanguageCode };

/** Where the facts of the country are told when a page names no zone of its own. */
const countryZone = 'America/Mexico_City';
const locales: Record<LanguageCode, string> = { es: 'es-MX', en: 'en' };

export interface PluralForms {
  readonly one: string;
  readonly other: string;
}

/** `/mesa` in Spanish, `/en/mesa` in English: the same path after the prefix, so that a link can be passed on in either language. */
export function localizedPath(path: string, code: LanguageCode): string {
  const plain = pathWithoutLanguage(path);
  if (code === 'es') return plain;
  return plain === '/' ? '/en' : `/en${plain}`;
}

export function languageOfPath(path: string): LanguageCode {
  return /^\/en(?=[/?#]|$)/.test(path) ? 'en' : 'es';
}

function pathWithoutLanguage(path: string): string {
  const rest = path.replace(/^\/en(?=[/?#]|$)/, '');
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** The language of this page, told once by `<html lang>` (the server writes it, the browser reads it), and how it words dates and numbers. */
@Injectable({ providedIn: 'root' })
export class Language {
  readonly code: LanguageCode = inject(DOCUMENT).documentElement.lang.startsWith('en') ? 'en' : 'es';
  readonly otherCode: LanguageCode = this.code === 'es' ? 'en' : 'es';
  readonly locale = locales[this.code];

  private readonly plurals = pluralRules(this.locale);

  path(path: string): string {
    return localizedPath(path, this.code);
  }

  number(value: number, options?: Intl.NumberFormatOptions): string {
    return numberWording(this.locale, options).format(value);
  }

  /** A share between 0 and 1. */
  percent(share: number): string {
    return this.number(share, { style: 'percent', maximumFractionDigits: 0 });
  }

  /** Chooses the form and puts the number in: `plural(3, { one: '{n} día', other: '{n} días' })`. */
  plural(count: number, forms: PluralForms): string {
    const form = this.plurals.select(count) === 'one' ? forms.one : forms.other;
    return fill(form, { n: this.number(count) });
  }

  /** A day in words. A calendar day (`2019-01-15`, `2019-01` or `2019`) is what it says; an instant is a day only in a zone. */
  date(value: string, zone: string = countryZone): string {
    const precision = /^\d{4}(-\d{2})?(-\d{2})?$/.exec(value);
    if (!precision) return this.format(value, { dateStyle: 'long', timeZone: zone });
    if (!precision[1]) return value;
    if (!precision[2]) return this.format(`${value}-01`, { year: 'numeric', month: 'long', timeZone: 'UTC' });
    return this.format(value, { dateStyle: 'long', timeZone: 'UTC' });
  }

  /** A zone as people call it: «hora central». */
  zoneName(zone: string): string {
    const parts = new Intl.DateTimeFormat(this.locale, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts();
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  }

  /** A moment in words, with the name of the zone it is told in. */
  dateTime(instant: string, zone: string = countryZone): string {
    return this.format(instant, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZone: zone,
      timeZoneName: 'longGeneric',
    });
  }

  private format(value: string, options: Intl.DateTimeFormatOptions): string {
    const moment = new Date(value);
    return Number.isNaN(moment.getTime()) ? value : dateWording(this.locale, options).format(moment);
  }
}

/** The table of this page's language; both must have the same shape, so a missing text does not compile. */
export function textsOf<Texts extends object>(tables: { readonly es: Texts; readonly en: SameTexts<Texts> }): SameTexts<Texts> {
  return inject(Language).code === 'en' ? tables.en : (tables.es as SameTexts<Texts>);
}
