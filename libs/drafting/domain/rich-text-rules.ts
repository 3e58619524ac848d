/**
 * What a long text may consist of: the white list that the editor offers, the server enforces and pages render.
 * Names are those of the editor's document, which lies in the shared document as it is.
 */
export interface BlockRule {
  /** Names of what may stand inside; `text` for letters with marks. */
  readonly holds: readonly string[];
  /** Attributes it may carry, each with what it may say. */
  readonly attributes: Readonly<Record<string, (value: unknown) => boolean>>;
}

const flow = ['paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote', 'table'] as const;
const nothing = {} as const;

/** A table wider than this is a spreadsheet. */
export const mostCells = 50;

const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= mostCells;
const isUnset = (value: unknown): boolean => value === null || value === undefined;

// Widths belong to the screen of whoever drags them
const cellAttributes = { colspan: isCount, rowspan: isCount };

export const blockRules: Readonly<Record<string, BlockRule>> = {
  document: { holds: flow, attributes: nothing },
  paragraph: { holds: ['text', 'hardBreak'], attributes: nothing },
  heading: { holds: ['text', 'hardBreak'], attributes: { level: (value) => value === 3 || value === 4 } },
  bulletList: { holds: ['listItem'], attributes: nothing },
  orderedList: { holds: ['listItem'], attributes: nothing },
  listItem: { holds: flow, attributes: nothing },
  blockquote: { holds: flow, attributes: nothing },
  table: { holds: ['tableRow'], attributes: nothing },
  tableRow: { holds: ['tableCell', 'tableHeader'], attributes: nothing },
  tableCell: { holds: flow, attributes: cellAttributes },
  tableHeader: { holds: flow, attributes: cellAttributes },
  hardBreak: { holds: [], attributes: nothing },
};

const linkMax = 2000;

/** Only addresses that a browser opens as a page or a mail: never a script, never a file. */
export function isSafeLink(href: unknown): href is string {
  return typeof href === 'string' && href.length <= linkMax && /^(https?:\/\/|mailto:)[^\s"'<>`\\]+$/i.test(href);
}

/** What a mark may say: true, or a link's address. `null` takes a mark away. */
export const markRules: Readonly<Record<string, (value: unknown) => boolean>> = {
  bold: isEmptyRecord,
  italic: isEmptyRecord,
  link: (value) =>
    typeof value === 'object' && value !== null && 'href' in value && isSafeLink(value.href) && Object.entries(value).every(([name, said]) => name === 'href' || isUnset(said)),
};

function isEmptyRecord(value: unknown): boolean {
  return value === true || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}
