import fc from 'fast-check';
import { type DraftShape, emptyContent } from '@tequio/drafting/domain';
import * as Y from 'yjs';
import { lettersIn } from './letters';
import { TextGuard } from './text-guard';
import { newDocument, readContent } from './yjs-layout';

const shape: DraftShape = [
  { name: 'title', type: 'line', max: 300 },
  { name: 'action', type: 'prose', max: 2000 },
  { name: 'agenda', type: 'choice' },
  { name: 'milestones', type: 'rows', max: 20, columns: [{ name: 'what', type: 'line', max: 300 }] },
];
const rowId = '00000000-0000-7000-8000-000000000001';
const content = { ...emptyContent(shape), title: 'Padrón de ladrilleras', action: 'Uno\nDos 😀', agenda: 'medio-ambiente', milestones: [{ id: rowId, what: 'Padrón' }] };

/** The server's document with its guard, and the copy of a page that may do to it what it likes. */
class Table {
  readonly doc = newDocument(shape, content);
  readonly guard = new TextGuard(shape, this.doc);
  readonly page = this.aPage();

  aPage(): Y.Doc {
    const page = new Y.Doc();
    Y.applyUpdate(page, Y.encodeStateAsUpdate(this.doc));
    return page;
  }

  /** What the server does with an update, and whether it took it in. */
  take(update: Uint8Array): boolean {
    if ('refused' in this.guard.judge(update)) return false;
    Y.applyUpdate(this.doc, update);
    return true;
  }

  does(change: (page: Y.Doc) => void, page = this.page): boolean {
    const before = Y.encodeStateVector(page);
    page.transact(() => change(page));
    return this.take(Y.encodeStateAsUpdate(page, before));
  }
}

const prose = (page: Y.Doc) => page.getMap('fields').get('action') as Y.XmlFragment;
const line = (page: Y.Doc) => page.getMap('fields').get('title') as Y.Text;
const firstText = (page: Y.Doc) => (prose(page).get(0) as Y.XmlElement).get(0) as Y.XmlText;
const block = (name: string, ...children: (Y.XmlElement | Y.XmlText)[]) => {
  const made = new Y.XmlElement(name);
  made.insert(0, children);
  return made;
};

describe('The guard of a live text', () => {
  it('lets through what an editor does', () => {
    const table = new Table();
    expect(table.does((page) => line(page).insert(0, 'El '))).toBe(true);
    expect(table.does((page) => firstText(page).insert(0, 'negrita', { bold: {} }))).toBe(true);
    expect(table.does((page) => firstText(page).format(0, 3, { bold: null }))).toBe(true);
    expect(table.does((page) => prose(page).push([block('bulletList', block('listItem', block('paragraph', new Y.XmlText('punto'))))]))).toBe(true);
    expect(table.does((page) => prose(page).delete(0, 1))).toBe(true);
    expect(readContent(shape, table.doc)['title']).toBe('El Padrón de ladrilleras');
  });

  it('tells which field was written and which letters are new', () => {
    const table = new Table();
    line(table.page).insert(0, 'El ');
    const update = Y.encodeStateAsUpdate(table.page, Y.encodeStateVector(table.doc));
    expect(table.guard.judge(update)).toEqual({ fields: ['title'], letters: [{ clientId: table.page.clientID, from: 0, to: 3 }], update });
  });

  it.each<[string, (page: Y.Doc) => void]>([
    ['a mark that runs, around no letter', (page) => void plantMark(firstText(page), 'link', { href: 'javascript:alert(1)' })],
    ['an unknown mark around no letter', (page) => void plantMark(firstText(page), 'onclick', 'x')],
    ['a mark in a line', (page) => line(page).format(0, 3, { bold: true })],
    ['a thing by name in a text', (page) => firstText(page).setAttribute('hidden', 'x'.repeat(100))],
    ['an attribute with the name of a method', (page) => (prose(page).get(0) as Y.XmlElement).setAttribute('hasOwnProperty', 'level')],
    ['an attribute with the name of a prototype', (page) => (prose(page).get(0) as Y.XmlElement).setAttribute('__proto__', 'x')],
    ['a block with the name of a method', (page) => prose(page).push([block('constructor')])],
    ['a text without a paragraph', (page) => prose(page).push([new Y.XmlText('suelto')])],
  ])('refuses %s, and what others write goes on', (_, harm) => {
    const table = new Table();
    const other = table.aPage();
    expect(table.does(harm)).toBe(false);
    expect(table.does((page) => line(page).insert(0, 'El '), other)).toBe(true);
    expect(readContent(shape, table.doc)['title']).toBe('El Padrón de ladrilleras');
  });

  it('counts how deep a block lies, however few at a time are laid into one another', () => {
    const table = new Table();
    let innermost: Y.XmlFragment = prose(table.page);
    let depth = 0;
    const deeper = () =>
      table.does(() => {
        const item = block('listItem', block('paragraph'));
        innermost.push([block('bulletList', item)]);
        innermost = item;
      });
    while (depth < 100 && deeper()) depth += 1;
    expect(depth).toBeGreaterThan(2);
    expect(depth).toBeLessThan(30);
  });

  it.each([
    ['more letters than anybody types', 2_000_000],
    ['more letters than the database counts', 2 ** 40],
  ])('refuses %s, said in ten bytes', (_, length) => {
    expect(new Table().take(updateOfGarbage(77, length))).toBe(false);
  });

  it('refuses letters that hang on letters nobody has', () => {
    const table = new Table();
    line(table.page).insert(0, 'uno');
    const known = Y.encodeStateVector(table.page);
    line(table.page).insert(3, 'dos');
    expect(table.take(Y.encodeStateAsUpdate(table.page, known))).toBe(false);
    expect(table.doc.store.pendingStructs).toBeNull();
  });

  it('takes of a page that was cut off what hangs together, and leaves out what does not', () => {
    const table = new Table();
    const other = table.aPage();
    line(other).insert(0, 'uno ');
    const known = Y.encodeStateVector(other);
    line(other).insert(4, 'dos ');
    Y.applyUpdate(table.page, Y.encodeStateAsUpdate(other, known));
    line(table.page).insert(0, 'El ');
    const judgement = table.guard.judge(Y.encodeStateAsUpdate(table.page, Y.encodeStateVector(table.doc)), true);
    if ('refused' in judgement) throw new Error(judgement.refused);
    Y.applyUpdate(table.doc, judgement.update);
    expect(judgement.letters).toEqual([{ clientId: table.page.clientID, from: 0, to: 3 }]);
    expect(readContent(shape, table.doc)['title']).toBe('El Padrón de ladrilleras');
    expectHarmless(table);
  });

  it('is not harmed by 4,000 damaged updates: each is refused or leaves a text of the shape', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(anyTyping, { minLength: 1, maxLength: 4 }), fc.array(fc.array(anyDamage, { minLength: 1, maxLength: 3 }), { minLength: 50, maxLength: 50 }), (typing, damages) => {
        const table = new Table();
        const before = Y.encodeStateVector(table.page);
        for (const { at, words, inProse } of typing) (inProse ? firstText(table.page) : line(table.page)).insert(at % 3, words);
        const valid = Y.encodeStateAsUpdate(table.page, before);
        for (const damage of damages) {
          if (!table.take(damaged(valid, damage))) continue;
          accepted += 1;
          expectHarmless(table);
        }
      }),
      { numRuns: 80, seed: 20190115 },
    );
    // Some damage only changes letters: otherwise nothing would have been tried but the decoder
    expect(accepted).toBeGreaterThan(20);
  });

  it('is not harmed by 2,000 strings of bytes', () => {
    const table = new Table();
    const was = Buffer.from(Y.encodeStateAsUpdate(table.doc));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const news = table.guard.judge(bytes);
        if (!('refused' in news)) expect(news.letters).toEqual([]);
      }),
      { numRuns: 2_000, seed: 20190115 },
    );
    expect(Buffer.from(Y.encodeStateAsUpdate(table.doc)).equals(was)).toBe(true);
    expectHarmless(table);
  });

  it('gives everybody the same text, in whatever order people and other doors write', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ who: fc.nat(2), at: fc.nat(20), words: anyWords, inProse: fc.boolean(), sends: fc.boolean() }), { maxLength: 30 }), (strokes) => {
        const table = new Table();
        const pages = [table.page, table.aPage(), table.aPage()];
        for (const { who, at, words, inProse, sends } of strokes) {
          const page = pages[who] as Y.Doc;
          const text = inProse ? firstText(page) : line(page);
          text.insert(at % (text.length + 1), words);
          if (sends) exchange(table, page);
        }
        for (const page of [...pages, ...pages]) exchange(table, page);
        for (const page of pages) expect(readContent(shape, page)).toEqual(readContent(shape, table.doc));
        expectHarmless(table);
      }),
      { numRuns: 100 },
    );
  });
});

const anyWords = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 }).map((words) => words.replace(/[\p{Cc}\p{Cs}]/gu, 'x'));
const anyTyping = fc.record({ at: fc.nat(), words: anyWords, inProse: fc.boolean() });
const anyDamage = fc.record({ at: fc.nat(), byte: fc.nat(255), how: fc.constantFrom('changed', 'removed', 'doubled') });

function damaged(update: Uint8Array, damage: readonly { readonly at: number; readonly byte: number; readonly how: string }[]): Uint8Array {
  const bytes = [...update];
  for (const { at, byte, how } of damage) {
    const place = at % Math.max(1, bytes.length);
    if (how === 'changed') bytes[place] = byte;
    else bytes.splice(place, how === 'removed' ? 1 : 0, ...(how === 'doubled' ? [byte] : []));
  }
  return Uint8Array.from(bytes);
}

function exchange(table: Table, page: Y.Doc): void {
  expect(table.take(Y.encodeStateAsUpdate(page, Y.encodeStateVector(table.doc)))).toBe(true);
  Y.applyUpdate(page, Y.encodeStateAsUpdate(table.doc, Y.encodeStateVector(page)));
}

/** What nobody may change is as it was, every text is one, nothing waits in the document. */
function expectHarmless({ doc }: Table): void {
  expect([...doc.share.keys()]).toEqual(['fields']);
  expect(doc.store.pendingStructs ?? doc.store.pendingDs).toBeNull();
  const { agenda, milestones, title, action } = readContent(shape, doc) as Record<string, unknown>;
  expect([agenda, (milestones as { id: string }[]).map(({ id }) => id)]).toEqual(['medio-ambiente', [rowId]]);
  for (const text of [title, action]) expect((text as string).isWellFormed()).toBe(true);
  expect(prose(doc).toString()).toMatch(/^(<paragraph>[^<]*<\/paragraph>)*$/);
  expect(lettersIn(Y.encodeStateAsUpdate(doc)).every(({ to }) => to < 1_000_000)).toBe(true);
}

/** A mark that begins before the first letter and holds none, which no editor makes. */
function plantMark(text: Y.XmlText, mark: string, value: object | string): void {
  const page = text.doc as Y.Doc;
  page.transact((transaction) => {
    for (const said of [value, null]) {
      const right = text._start;
      const id = Y.createID(page.clientID, Y.getState(page.store, page.clientID));
      new Y.Item(id, null, null, right, right?.id ?? null, text, null, new Y.ContentFormat(mark, said as object)).integrate(transaction, 0);
    }
  });
}

/** One client says that it typed so many letters and took them all away again. */
function updateOfGarbage(clientId: number, length: number): Uint8Array {
  const varUint = (given: number): number[] => (given < 128 ? [given] : [(given % 128) + 128, ...varUint(Math.floor(given / 128))]);
  return Uint8Array.from([1, 1, ...varUint(clientId), 0, 0, ...varUint(length), 0]);
}
