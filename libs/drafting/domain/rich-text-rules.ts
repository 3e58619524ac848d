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
const simpleFlow = ['paragraph', 'bulletList', 'orderedList'] as const;
const nothing = {} as const;

const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 1000;
const isUnset = (value: unknown): boolean => value === null || value === undefined;

const cellAttributes = {
  colspan: (value: unknown) => isCount(value),
  rowspan: (value: unknown) => isCount(value),
  // Widths belong to the screen of whoever drags them
  colwidth: (value: unknown) => isUnset(value) || (Array.isArray(value) && value.length <= 50 && value.every(isCount)),
};

export const blockRules: Readonly<Record<string, BlockRule>> = {
  document: { holds: flow, attributes: nothing },
  paragraph: { holds: ['text', 'hardBreak'], attributes: nothing },
  heading: { holds: ['text'], attributes: { level: (value) => value === 3 || value === 4 } },
  bulletList: { holds: ['listItem'], attributes: nothing },
  orderedList: { holds: ['listItem'], attributes: { start: isCount, type: isUnset } },
  listItem: { holds: simpleFlow, attributes: nothing },
  blockquote: { holds: simpleFlow, attributes: nothing },
  table: { holds: ['tableRow'], attributes: nothing },
  tableRow: { holds: ['tableCell', 'tableHeader'], attributes: nothing },
  tableCell: { holds: simpleFlow, attributes: cellAttributes },
  tableHeader: { holds: simpleFlow, attributes: cellAttributes },
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
