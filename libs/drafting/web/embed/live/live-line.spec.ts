import * as Y from 'yjs';
import { LiveLine } from './live-line';

/** Two pages with one text, each told at once what the other does. */
function twoPages(words: string): { readonly here: LiveLine; readonly there: Y.Text; readonly area: HTMLTextAreaElement } {
  const [own, other] = [new Y.Doc(), new Y.Doc()];
  own.getText('title').insert(0, words);
  Y.applyUpdate(other, Y.encodeStateAsUpdate(own));
  own.on('update', (update: Uint8Array, origin: unknown) => origin !== other && Y.applyUpdate(other, update, own));
  other.on('update', (update: Uint8Array, origin: unknown) => origin !== own && Y.applyUpdate(own, update, other));
  const here = new LiveLine(own.getText('title'));
  const area = document.createElement('textarea');
  area.value = words;
  document.body.append(area);
  area.focus();
  here.attach(area);
  return { here, there: other.getText('title'), area };
}

describe('A shared line', () => {
  afterEach(() => document.body.replaceChildren());

  it('sends what is typed and shows what others type', () => {
    const { here, there } = twoPages('Padrón');
    here.write('Padrón público');
    expect(there.toString()).toBe('Padrón público');
    there.insert(0, 'El ');
    expect(here.value()).toBe('El Padrón público');
  });

  it.each<[string, (text: Y.Text) => void, number, number]>([
    ['before it', (text) => text.insert(0, 'El '), 6, 9],
    ['behind it', (text) => text.insert(6, ' público'), 3, 3],
    ['at it', (text) => text.insert(3, '…'), 3, 3],
    ['away before it', (text) => text.delete(0, 2), 6, 4],
    ['away around it', (text) => text.delete(1, 4), 3, 1],
  ])('keeps the caret between its letters while others write %s', (_, change, caret, expected) => {
    const { there, area } = twoPages('Padrón');
    area.setSelectionRange(caret, caret);
    change(there);
    expect([area.selectionStart, area.selectionEnd]).toEqual([expected, expected]);
    expect(area.value).toBe(there.toString());
  });

  it('takes back one’s own letters and leaves those of others', () => {
    const { here, there } = twoPages('Padrón');
    here.write('Padrón público');
    there.insert(0, 'El ');
    here.undo();
    expect(here.value()).toBe('El Padrón');
    here.redo();
    expect(there.toString()).toBe('El Padrón público');
  });

  it('tells nothing any more once it is left', () => {
    const { here, there } = twoPages('Padrón');
    here.stop();
    there.insert(0, 'El ');
    expect(here.value()).toBe('Padrón');
  });
});
