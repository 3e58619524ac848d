/**
 * How a locale words dates and numbers, each made once: making one costs some 100 µs and memory that the collector does not see,
 * and a page of conversations asks for hundreds. Locales, zones and wordings are few, so that nothing here grows with the pages made.
 */
const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();
const plurals = new Map<string, Intl.PluralRules>();

export function dateWording(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return madeOnce(dates, locale, options, () => new Intl.DateTimeFormat(locale, options));
}

export function numberWording(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return madeOnce(numbers, locale, options, () => new Intl.NumberFormat(locale, options));
}

export function pluralRules(locale: string): Intl.PluralRules {
  return madeOnce(plurals, locale, {}, () => new Intl.PluralRules(locale));
}

function madeOnce<Wording>(known: Map<string, Wording>, locale: string, options: object, make: () => Wording): Wording {
  const key = `${locale} ${JSON.stringify(options)}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const wording = make();
  known.set(key, wording);
  return wording;
}
