import * as Y from 'yjs';
import { type CellShape, type CellValue, type DraftContent, type DraftRow, type DraftShape, type DraftText, type DraftValue, type FieldShape, type Place, type RichText, type RichTexts, emptyCell, isPlain } from '@tequio/drafting/domain';
import { changeText } from './text-change';
import { fillProse, readProse, readRichProse, writeProse } from './prose-blocks';

/**
 * How a draft lies in its Yjs document, the same for REST and for live editors:
 * the map `fields` holds a line as Y.Text, prose as Y.XmlFragment of blocks (what TipTap edits), a choice, number or
 * date as plain JSON, several choices as a map code → true, rows as a map row id → map of cells with its position.
 */
export const fieldsKey = 'fields';
const positionKey = 'position';

type Node = Y.Map<unknown>;

function fieldsOf(doc: Y.Doc): Node {
  return doc.getMap(fieldsKey);
}

/** Every shared type exists from the beginning: two people who each create one would overwrite one another. */
export function newDocument(shape: DraftShape, content: DraftContent, rich: RichTexts = {}): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    const fields = fieldsOf(doc);
    for (const field of shape) putField(fields, field, content[field.name], rich);
  });
  return doc;
}

function putField(fields: Node, field: FieldShape, value: DraftValue | undefined, rich: RichTexts): void {
  if (field.type === 'rows') {
    const rows = new Y.Map<unknown>();
    fields.set(field.name, rows);
    const given = (Array.isArray(value) ? value : []) as readonly DraftRow[];
    given.forEach((row, index) => putRow(rows, field.columns, row.id, index, row, (column) => rich[pathOfCell(field.name, row.id, column)]));
  } else if (field.type === 'choices') {
    fields.set(field.name, new Y.Map(((value ?? []) as readonly string[]).map((code) => [code, true] as [string, unknown])));
  } else {
    putCell(fields, field, (value ?? emptyCell(field)) as CellValue, rich[field.name]);
  }
}

function pathOfCell(field: string, rowId: string, column: string): string {
  return `${field}.${rowId}.${column}`;
}

function putCell(node: Node, shape: CellShape, value: CellValue, rich?: RichText): void {
  if (shape.type === 'line') {
    node.set(shape.name, new Y.Text(String(value ?? '')));
  } else if (shape.type === 'prose') {
    const fragment = new Y.XmlFragment();
    node.set(shape.name, fragment);
    fillProse(fragment, String(value ?? ''), rich);
  } else {
    node.set(shape.name, value);
  }
}

function putRow(
  rows: Node,
  columns: readonly CellShape[],
  rowId: string,
  position: number,
  cells: Readonly<Record<string, CellValue>>,
  richOf: (column: string) => RichText | undefined = () => undefined,
): void {
  const row = new Y.Map<unknown>();
  rows.set(rowId, row);
  row.set(positionKey, position);
  for (const column of columns) putCell(row, column, cells[column.name] ?? emptyCell(column), richOf(column.name));
}

export function readContent(shape: DraftShape, doc: Y.Doc): DraftContent {
  const fields = fieldsOf(doc);
  return Object.fromEntries(shape.map((field) => [field.name, readField(fields, field)]));
}

/** What the text says, and how it looks wherever its plain text does not say all there is. */
export function readText(shape: DraftShape, doc: Y.Doc): DraftText {
  return { content: readContent(shape, doc), rich: readRich(shape, doc) };
}

function readRich(shape: DraftShape, doc: Y.Doc): RichTexts {
  const fields = fieldsOf(doc);
  const found = shape.flatMap((field): (readonly [string, unknown])[] => {
    if (field.type === 'prose') return [[field.name, fields.get(field.name)]];
    const rows = field.type === 'rows' ? fields.get(field.name) : undefined;
    if (field.type !== 'rows' || !(rows instanceof Y.Map)) return [];
    const columns = field.columns.filter(({ type }) => type === 'prose');
    return [...(rows as Y.Map<Node>).entries()].flatMap(([id, row]) => columns.map(({ name }) => [pathOfCell(field.name, id, name), row.get(name)] as const));
  });
  const texts = found.map(([path, fragment]) => [path, fragment instanceof Y.XmlFragment ? readRichProse(fragment) : []] as const);
  return Object.fromEntries(texts.filter(([, rich]) => !isPlain(rich)));
}

function readField(fields: Node, field: FieldShape): DraftValue {
  if (field.type === 'rows') return readRows(fields.get(field.name), field.columns);
  if (field.type !== 'choices') return readCell(fields, field);
  const ticked = fields.get(field.name);
  const codes = ticked instanceof Y.Map ? [...ticked.keys()] : [];
  const order = field.options ?? [];
  return codes.sort((a, b) => order.indexOf(a) - order.indexOf(b) || (a < b ? -1 : 1));
}

function readCell(node: Node, shape: CellShape): CellValue {
  const value = node.get(shape.name);
  if (shape.type === 'line') return value instanceof Y.Text ? value.toString() : '';
  if (shape.type === 'prose') return value instanceof Y.XmlFragment ? readProse(value) : '';
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

function readRows(rows: unknown, columns: readonly CellShape[]): readonly DraftRow[] {
  if (!(rows instanceof Y.Map)) return [];
  return [...(rows as Y.Map<Node>).entries()]
    .map(([id, row]) => ({ id, row, position: Number(row.get(positionKey) ?? 0) }))
    // Two rows added at once may share a position; their ids then decide, for everybody alike.
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .map(({ id, row }) => ({ id, ...Object.fromEntries(columns.map((column) => [column.name, readCell(row, column)])) }));
}

/** Changes as little as possible, so that what others did to the rest of a text stays theirs. */
export function writeValue(doc: Y.Doc, place: Place, value: DraftValue): void {
  doc.transact(() => {
    if (place.kind === 'cell') {
      const row = rowsMap(doc, place.rows.name).get(place.rowId);
      if (row instanceof Y.Map) writeCell(row, place.shape, value as CellValue);
    } else if (place.shape.type === 'choices') {
      writeChoices(fieldsOf(doc).get(place.path) as Y.Map<boolean>, value as readonly string[]);
    } else {
      writeCell(fieldsOf(doc), place.shape, value as CellValue);
    }
  });
}

function writeCell(node: Node, shape: CellShape, value: CellValue): void {
  const present = node.get(shape.name);
  if (shape.type === 'line' && present instanceof Y.Text) changeText(present, String(value ?? ''));
  else if (shape.type === 'prose' && present instanceof Y.XmlFragment) writeProse(present, String(value ?? ''));
  else putCell(node, shape, value);
}

function writeChoices(ticked: Y.Map<boolean>, codes: readonly string[]): void {
  for (const code of [...ticked.keys()]) if (!codes.includes(code)) ticked.delete(code);
  for (const code of codes) if (!ticked.has(code)) ticked.set(code, true);
}

function rowsMap(doc: Y.Doc, name: string): Node {
  return fieldsOf(doc).get(name) as Node;
}

/** A new row stands last. */
export function addRow(doc: Y.Doc, name: string, columns: readonly CellShape[], rowId: string, cells: Readonly<Record<string, CellValue>>): void {
  doc.transact(() => {
    const rows = rowsMap(doc, name);
    const last = Math.max(-1, ...[...(rows as Y.Map<Node>).values()].map((row) => Number(row.get(positionKey) ?? 0)));
    putRow(rows, columns, rowId, last + 1, cells);
  });
}

export function removeRow(doc: Y.Doc, name: string, rowId: string): void {
  doc.transact(() => rowsMap(doc, name).delete(rowId));
}
