import { longestContribution } from './citizen-contribution';

/** A sheet from a table, as it was read: its heading and its rows, each with the line of the file it begins on. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export const sheetColumns = ['about', 'body', 'name', 'showName', 'table'] as const;
export type SheetColumn = (typeof sheetColumns)[number];

/** What it speaks of, by the number people know. */
export interface SheetSubject {
  readonly kind: 'cycle' | 'plan' | 'problem' | 'commitment';
  readonly number: string;
}

export interface SheetContribution {
  readonly line: number;
  readonly about: SheetSubject;
  readonly body: string;
  readonly authorName: string | null;
  readonly nameIsPublic: boolean;
  readonly tableName: string | null;
}

export type SheetErrorCode = 'about-unknown' | 'about-not-there' | 'body-missing' | 'body-too-long' | 'name-too-long' | 'show-name-unknown' | 'cells-too-many';

export interface SheetError {
  readonly line: number;
  readonly column: SheetColumn;
  readonly code: SheetErrorCode;
  readonly value: string;
}

export interface ReadSheet {
  /** Columns without which nothing can be read. */
  readonly missing: readonly SheetColumn[];
  readonly contributions: readonly SheetContribution[];
  readonly errors: readonly SheetError[];
}

export const mostSheetRows = 1_000;
const longestName = 200;

const headings: Readonly<Record<SheetColumn, readonly string[]>> = {
  about: ['sobre', 'about'],
  body: ['aportacion', 'contribution'],
  name: ['nombre', 'name'],
  showName: ['publicar_nombre', 'show_name'],
  table: ['mesa', 'table'],
};
const kinds: Readonly<Record<string, SheetSubject['kind']>> = {
  ciclo: 'cycle', cycle: 'cycle', plan: 'plan', problematica: 'problem', problema: 'problem', problem: 'problem', compromiso: 'commitment', commitment: 'commitment',
};
const yes = new Set(['si', 'yes', 'x', '1']);
const no = new Set(['', 'no', '0']);

/** Every row that can be taken, and every cell that cannot. `isThere` says whether the cycle has such a text in consultation. */
export function readSheet(heading: readonly string[], rows: readonly SheetRow[], isThere: (subject: SheetSubject) => boolean): ReadSheet {
  const place = new Map<SheetColumn, number>();
  heading.forEach((name, index) => {
    const column = sheetColumns.find((one) => headings[one].includes(plain(name).replaceAll(' ', '_')));
    if (column && !place.has(column)) place.set(column, index);
  });
  const missing = (['about', 'body'] as const).filter((column) => !place.has(column));
  if (missing.length > 0) return { missing, contributions: [], errors: [] };

  const contributions: SheetContribution[] = [];
  const errors: SheetError[] = [];
  for (const { line, cells } of rows) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const cell = (column: SheetColumn): string => (cells[place.get(column) ?? -1] ?? '').trim();
    const wrong = errorsOf(line, cells, heading, cell, isThere);
    const about = subjectOf(cell('about'));
    if (wrong.length > 0 || !about) errors.push(...wrong);
    else contributions.push({ line, about, body: cell('body'), authorName: cell('name') || null, nameIsPublic: yes.has(plain(cell('showName'))), tableName: cell('table') || null });
  }
  return { missing, contributions, errors };
}

function errorsOf(line: number, cells: readonly string[], heading: readonly string[], cell: (column: SheetColumn) => string, isThere: (subject: SheetSubject) => boolean): SheetError[] {
  const errors: SheetError[] = [];
  const against = (column: SheetColumn, code: SheetErrorCode) => errors.push({ line, column, code, value: cell(column).slice(0, 80) });
  const about = subjectOf(cell('about'));
  if (!about) against('about', 'about-unknown');
  else if (!isThere(about)) against('about', 'about-not-there');
  if (cell('body') === '') against('body', 'body-missing');
  if (cell('body').length > longestContribution) against('body', 'body-too-long');
  if (cell('name').length > longestName) against('name', 'name-too-long');
  const showName = plain(cell('showName'));
  if (!yes.has(showName) && !no.has(showName)) against('showName', 'show-name-unknown');
  // A comma in a text without quotes would cut it in two and lose the rest
  if (cells.length > heading.length) against('body', 'cells-too-many');
  return errors;
}

/** `Compromiso 1` → the commitment numbered 1. */
export function subjectOf(text: string): SheetSubject | null {
  const [, word = '', number = ''] = /^([a-z]+)\s*([\w-]*)$/.exec(plain(text)) ?? [];
  const kind = kinds[word];
  if (!kind) return null;
  if (kind === 'cycle' || kind === 'plan') return number === '' ? { kind, number: '1' } : null;
  return number === '' ? null : { kind, number };
}

/** Without accents and capitals: nobody's sheet fails over `Aportación`. */
function plain(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
