/** The languages of the interface; Spanish of Mexico stands at the stable address, English under `/en/`. */
export const languages = ['es', 'en'] as const;
export type Language = (typeof languages)[number];

/** A table of the same shape as `T` in which every text is some text: a missing one does not compile. */
export type SameTexts<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameTexts<T[K]> };

/** Puts the values into a text: `fill('Faltan {n} días', { n: 3 })`. An unknown placeholder stays as it is. */
export function fill(text: string, params: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));
}
