import { type Decision, type Refusal, allow, isLocalDate, refusal, refuse, refuseWith } from '@tequio/kernel';
import { type CellShape, type CellValue, type ChoicesShape, type DraftValue, type NumberShape, type Place, type RowsShape, type TextShape, emptyCell } from './draft-shape';

/** Longest code of an open list: a UUID, the code of an agenda. */
const codeMax = 100;
// Everything below the space but the tabulator and the line break, and the delete character.
// eslint-disable-next-line no-control-regex
const controlCharacters = /[\u0000-\u0008\u000b-\u001f\u007f]/;

/** The value as it is stored, or every reason why it is none for this place. Markup is text like any other. */
export function checkValue(place: Place, value: unknown): Decision<DraftValue> {
  return place.shape.type === 'choices' ? checkChoices(place.shape, value, place.path) : checkCell(place.shape, value, place.path);
}

/** Cells of a new row: those not given are empty, those the shape does not know are refused. */
export function checkRow(rows: RowsShape, cells: unknown): Decision<Readonly<Record<string, CellValue>>> {
  if (typeof cells !== 'object' || cells === null || Array.isArray(cells)) return wrongType(rows.name);
  const given = new Map<string, unknown>(Object.entries(cells));
  const reasons: Refusal[] = [];
  const checked: Record<string, CellValue> = {};
  for (const column of rows.columns) {
    const decision = given.has(column.name)
      ? checkCell(column, given.get(column.name), `${rows.name}.${column.name}`)
      : allow(emptyCell(column));
    if (decision.allowed) checked[column.name] = decision.value;
    else reasons.push(...decision.reasons);
    given.delete(column.name);
  }
  for (const unknown of given.keys()) {
    reasons.push(refusal('invalid', 'drafting.unknown-field', { at: `${rows.name}.${unknown}`, params: { field: unknown.slice(0, codeMax) } }));
  }
  const [first, ...more] = reasons;
  return first ? refuse(first, ...more) : allow(checked);
}

function checkCell(shape: CellShape, value: unknown, at: string): Decision<CellValue> {
  switch (shape.type) {
    case 'line':
    case 'prose':
      return checkText(shape, value, at);
    case 'choice':
      return value === null ? allow(null) : checkCode(shape.options, value, at);
    case 'number':
      return value === null ? allow(null) : checkNumber(shape, value, at);
    case 'date':
      return value === null ? allow(null) : checkDate(value, at);
  }
}

/** A lone surrogate is no character: PostgreSQL and canonical JSON refuse it, so it is told early. */
export function hasBrokenCharacters(text: string): boolean {
  return !text.isWellFormed() || controlCharacters.test(text.replaceAll('\r', ''));
}

function checkText(shape: TextShape, value: unknown, at: string): Decision<string> {
  if (typeof value !== 'string') return wrongType(at);
  if (hasBrokenCharacters(value)) return refuseWith('invalid', 'drafting.text-has-broken-characters', { at });
  const text = value.replaceAll('\r\n', '\n').replaceAll('\r', '\n').normalize('NFC');
  if (shape.type === 'line' && text.includes('\n')) return refuseWith('invalid', 'drafting.line-breaks-not-here', { at });
  if (text.length > shape.max) return refuseWith('invalid', 'drafting.text-too-long', { at, params: { max: shape.max, length: text.length } });
  return allow(text);
}

function checkCode(options: readonly string[] | undefined, value: unknown, at: string): Decision<string> {
  if (typeof value !== 'string') return wrongType(at);
  const known = options ? options.includes(value) : /^[A-Za-z0-9-]+$/.test(value) && value.length <= codeMax;
  return known ? allow(value) : refuseWith('invalid', 'drafting.no-such-option', { at });
}

function checkChoices(shape: ChoicesShape, value: unknown, at: string): Decision<readonly string[]> {
  if (!Array.isArray(value)) return wrongType(at);
  if (value.length > shape.max) return refuseWith('invalid', 'drafting.too-many-choices', { at, params: { max: shape.max } });
  const refused = value.map((code: unknown) => checkCode(shape.options, code, at)).find((decision) => !decision.allowed);
  return refused ?? allow(inOrder(shape, value as string[]));
}

/** Each code once, in the order of the options, else by code. */
export function inOrder(shape: ChoicesShape, codes: readonly string[]): readonly string[] {
  const once = [...new Set(codes)];
  const { options } = shape;
  return options ? once.sort((a, b) => options.indexOf(a) - options.indexOf(b)) : once.sort();
}

function checkNumber(shape: NumberShape, value: unknown, at: string): Decision<number> {
  if (typeof value !== 'number' || !Number.isFinite(value)) return wrongType(at);
  if (value < shape.min || value > shape.max) {
    return refuseWith('invalid', 'drafting.number-out-of-range', { at, params: { min: shape.min, max: shape.max } });
  }
  // Compared as it is written: 0.1 + 0.2 is not asked to be 0.3.
  if (Number(value.toFixed(shape.decimals)) !== value) {
    return refuseWith('invalid', 'drafting.too-many-decimals', { at, params: { decimals: shape.decimals } });
  }
  // Canonical JSON knows no negative zero.
  return allow(value === 0 ? 0 : value);
}

function checkDate(value: unknown, at: string): Decision<string> {
  if (typeof value !== 'string') return wrongType(at);
  return isLocalDate(value) && value >= '1900-01-01' && value <= '2199-12-31' ? allow(value) : refuseWith('invalid', 'drafting.no-such-day', { at });
}

function wrongType(at: string) {
  return refuseWith('invalid', 'drafting.value-has-wrong-type', { at });
}
