import pg, { type CustomTypesConfig } from 'pg';

const int8 = 20;
const date = 1082;
const timestamp = 1114;
const timestamptz = 1184;
const numeric = 1700;

function asInstant(text: string): string {
  const instant = new Date(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00'));
  // 'infinity' has no moment: it stays what it is rather than becoming "Invalid Date"
  return Number.isNaN(instant.getTime()) ? text : instant.toISOString();
}

const textParsers = new Map<number, (text: string) => unknown>([
  [int8, Number],
  [numeric, Number],
  [date, (text) => text],
  [timestamp, (text) => text],
  [timestamptz, asInstant],
]);

/**
 * How values leave the database, for every connection alike: a moment is our `Instant`, a day our `LocalDate`,
 * numbers are numbers (nothing here counts beyond 2^53). Without it `pg` makes `Date`s in the machine's zone
 * and gives counts as text.
 */
export const valueParsers: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && textParsers.get(oid)) || pg.types.getTypeParser(oid, format ?? 'text')) as CustomTypesConfig['getTypeParser'],
};
