import { type AnyExtension, Extension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { ListItem, OrderedList } from '@tiptap/extension-list';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Plugin } from '@tiptap/pm/state';
import { StarterKit } from '@tiptap/starter-kit';
import { isSafeLink, mostCells } from '@tequio/drafting/domain';
import type * as Y from 'yjs';
import type { LiveSession } from './live-session';
import { caretOf, selectionOf } from './remote-caret';

const spans = {
  colspan: { default: 1, parseHTML: (cell: HTMLElement) => span(cell.getAttribute('colspan')) },
  rowspan: { default: 1, parseHTML: (cell: HTMLElement) => span(cell.getAttribute('rowspan')) },
};

function span(written: string | null): number {
  return Math.min(mostCells, Math.max(1, Number.parseInt(written ?? '1', 10) || 1));
}

/** What the editor can make: the same white list that the server enforces, see `blockRules` and `markRules`. */
export function proseExtensions(fragment: Y.XmlFragment, session: LiveSession, max: number): AnyExtension[] {
  return [
    StarterKit.configure({
      undoRedo: false,
      code: false,
      codeBlock: false,
      strike: false,
      underline: false,
      horizontalRule: false,
      orderedList: false,
      listItem: false,
      // It would write a paragraph into a text that somebody only looks at
      trailingNode: false,
      heading: { levels: [3, 4] },
      link: {
        openOnClick: false,
        HTMLAttributes: { target: null, rel: null, class: null },
        isAllowedUri: (url) => isSafeLink(url),
      },
    }),
    PlainOrderedList,
    Item,
    PlainTable.configure({ resizable: false }),
    TableRow,
    TableCell.extend({ addAttributes: () => spans }),
    TableHeader.extend({ addAttributes: () => spans }),
    Collaboration.configure({ fragment }),
    CollaborationCaret.configure({ provider: session.provider, user: {}, render: caretOf, selectionRender: selectionOf }),
    roomFor(max),
  ];
}

/** Numbers from one on: where a list begins is no part of the text. */
const PlainOrderedList = OrderedList.extend({ addAttributes: () => ({}) });

/** Tab goes on to the next field, here as everywhere: whoever has no mouse must get out, and changes nothing on his way. */
const Item = ListItem.extend({
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Mod-]': () => this.editor.commands.sinkListItem(this.name),
      'Mod-[': () => this.editor.commands.liftListItem(this.name),
    };
  },
});

const PlainTable = Table.extend({
  addKeyboardShortcuts() {
    const { Tab: _next, 'Shift-Tab': _before, ...others } = this.parent?.() ?? {};
    return others;
  },
});

/** Takes no more letters than the field holds; what others typed at the same moment is never cut. */
function roomFor(max: number): AnyExtension {
  return Extension.create({
    name: 'room',
    addProseMirrorPlugins: () => [
      new Plugin({
        filterTransaction: (transaction, state) => {
          if (!transaction.docChanged || transaction.getMeta('y-sync$') !== undefined) return true;
          const after = transaction.doc.textContent.length;
          return after <= max || after <= state.doc.textContent.length;
        },
      }),
    ],
  });
}
