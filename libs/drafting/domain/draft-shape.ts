import { isUuid } from '@tequio/kernel';

/** One line of text, or several. The limit counts characters as JavaScript does. */
export interface TextShape {
  readonly name: string;
  readonly type: 'line' | 'prose';
  readonly max: number;
}

/** A code of a list. Without options the list is open (agendas, institutions) and the owner of the text checks it. */
export interface ChoiceShape {
  readonly name: string;
  readonly type: 'choice';
  readonly options?: readonly string[];
}

/** Several codes of a list, kept in the order of the options. */
export interface ChoicesShape {
  readonly name: string;
  readonly type: 'choices';
  readonly max: number;
  readonly options?: readonly string[];
}

export interface NumberShape {
  readonly name: string;
  readonly type: 'number';
  readonly min: number;
  readonly max: number;
  readonly decimals: number;
}

export interface DateShape {
  readonly name: string;
  readonly type: 'date';
}

export interface RowsShape {
  readonly name: string;
  readonly type: 'rows';
  readonly max: number;
  readonly columns: readonly CellShape[];
}

export type CellShape = TextShape | ChoiceShape | NumberShape | DateShape;
export type FieldShape = CellShape | ChoicesShape | RowsShape;

/** What a kind of text consists of, declared once: storing, validating, freezing and comparing follow it. */
export type DraftShape = readonly FieldShape[];

export type CellValue = string | number | null;
export type DraftRow = { readonly id: string } & { readonly [cell: string]: CellValue };
export type DraftValue = CellValue | readonly string[] | readonly DraftRow[];
/** Every field of the shape is there: an empty text is '', an empty choice, number or date null, an empty list []. */
export type DraftContent = { readonly [field: string]: DraftValue };

/** What can be written with one edit: a whole field, or one cell of a row. Rows themselves are added and removed. */
export type Place =
  | { readonly kind: 'field'; readonly path: string; readonly shape: CellShape | ChoicesShape }
  | { readonly kind: 'cell'; readonly path: string; readonly shape: CellShape; readonly rows: RowsShape; readonly rowId: string };

export function emptyCell(shape: CellShape): CellValue {
  return shape.type === 'line' || shape.type === 'prose' ? '' : null;
}

function emptyValue(shape: FieldShape): DraftValue {
  return shape.type === 'rows' || shape.type === 'choices' ? [] : emptyCell(shape);
}

export function emptyContent(shape: DraftShape): DraftContent {
  return Object.fromEntries(shape.map((field) => [field.name, emptyValue(field)]));
}

export function findRows(shape: DraftShape, name: string): RowsShape | null {
  const field = shape.find((candidate) => candidate.name === name);
  return field?.type === 'rows' ? field : null;
}

/** `title` or `milestones.<row id>.what`; null when the shape knows no such place. */
export function findPlace(shape: DraftShape, path: string): Place | null {
  const [name = '', rowId, cell, ...rest] = path.split('.');
  const field = shape.find((candidate) => candidate.name === name);
  if (!field || rest.length > 0) return null;
  if (rowId === undefined) return field.type === 'rows' ? null : { kind: 'field', path, shape: field };
  const column = field.type === 'rows' ? field.columns.find((candidate) => candidate.name === cell) : undefined;
  if (field.type !== 'rows' || !column || !isUuid(rowId)) return null;
  return { kind: 'cell', path, shape: column, rows: field, rowId };
}

export function rowsIn(content: DraftContent, name: string): readonly DraftRow[] {
  const value = content[name];
  return Array.isArray(value) ? (value as readonly DraftRow[]) : [];
}

/** What stands at the place now; undefined when its row is gone. */
export function valueAt(content: DraftContent, place: Place): DraftValue | undefined {
  if (place.kind === 'field') return content[place.path] ?? emptyValue(place.shape);
  const row = rowsIn(content, place.rows.name).find((candidate) => candidate.id === place.rowId);
  return row ? (row[place.shape.name] ?? emptyCell(place.shape)) : undefined;
}
