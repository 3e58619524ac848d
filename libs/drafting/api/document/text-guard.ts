import { type CellShape, type DraftShape, type TextShape, blockRules, hasBrokenCharacters, markRules } from '@tequio/drafting/domain';
import { isError } from '@tequio/platform/api';
import * as Y from 'yjs';
import { fieldsKey } from './yjs-layout';

/** Several people may fill a field at the same moment: what they type together past its end is not torn away. */
const roomForTogether = 1.25;
/** A list in a quote in a cell is the deepest that the editor makes. */
const deepest = 12;

export type Judgement = { readonly fields: readonly string[] } | { readonly refused: 'malformed' | 'not-a-text' | 'too-long' };

/**
 * Judges what comes in over a socket before anybody sees it. It keeps a copy of the document in which every update is tried
 * first: an update may only change letters inside the texts that the shape knows, within the white list. What the
 * copy does not survive, the document never meets.
 */
export class TextGuard {
  private copy = new Y.Doc();

  constructor(
    private readonly shape: DraftShape,
    private readonly source: Y.Doc,
  ) {
    this.begin();
  }

  /** The update has to reach the source as well afterwards, unless it was refused. */
  judge(update: Uint8Array): Judgement {
    const judgement = this.tried(update);
    if ('refused' in judgement) this.begin();
    return judgement;
  }

  /** What was judged elsewhere: by the server's own doors, by another process. */
  follow(update: Uint8Array): void {
    Y.applyUpdate(this.copy, update);
  }

  destroy(): void {
    this.copy.destroy();
  }

  private begin(): void {
    this.copy.destroy();
    this.copy = new Y.Doc();
    Y.applyUpdate(this.copy, Y.encodeStateAsUpdate(this.source));
    this.copy.getMap(fieldsKey);
  }

  private tried(update: Uint8Array): Judgement {
    const touched = new Set<Y.AbstractType<unknown>>();
    const note = (transaction: Y.Transaction) => {
      for (const type of transaction.changed.keys()) touched.add(type as unknown as Y.AbstractType<unknown>);
    };
    this.copy.on('afterTransaction', note);
    try {
      Y.applyUpdate(this.copy, update);
    } catch (error) {
      // Whatever the decoder stumbles over, it is no update
      if (isError(error)) return { refused: 'malformed' };
      throw error;
    } finally {
      this.copy.off('afterTransaction', note);
    }
    // Letters that hang on letters nobody has sent: an editor that is in step never sends them
    if (this.copy.store.pendingStructs !== null || this.copy.store.pendingDs !== null) return { refused: 'malformed' };
    if ([...this.copy.share.keys()].some((name) => name !== fieldsKey)) return { refused: 'not-a-text' };
    return this.judgeTouched(touched);
  }

  private judgeTouched(touched: ReadonlySet<Y.AbstractType<unknown>>): Judgement {
    const fields = new Set<string>();
    for (const type of touched) {
      const place = this.placeOf(type);
      // Taken away together with its row by somebody else meanwhile: what was typed there goes with it
      if (place === 'gone') continue;
      if (place === null) return { refused: 'not-a-text' };
      if (!isWellBuilt(type, place.shape)) return { refused: 'not-a-text' };
      if (lengthOf(place.text) > place.shape.max * roomForTogether) return { refused: 'too-long' };
      fields.add(place.path);
    }
    return { fields: [...fields] };
  }

  /** The text of the shape in which a shared type lies; null when it is no part of one. */
  private placeOf(type: Y.AbstractType<unknown>): { readonly path: string; readonly shape: TextShape; readonly text: Y.AbstractType<unknown> } | 'gone' | null {
    const steps: string[] = [];
    let text: Y.AbstractType<unknown> = type;
    for (let at = type; ; ) {
      const item = at._item;
      if (item === null) break;
      if (item.deleted) return 'gone';
      const parent = item.parent as Y.AbstractType<unknown>;
      if (item.parentSub !== null) {
        if (steps.length === 0) text = at;
        steps.unshift(item.parentSub);
      }
      at = parent;
    }
    const shape = textShapeAt(this.shape, steps);
    return shape && isOfShape(text, shape) ? { path: steps.join('.'), shape, text } : null;
  }
}

function textShapeAt(shape: DraftShape, steps: readonly string[]): TextShape | null {
  const field = shape.find(({ name }) => name === steps[0]);
  const found: CellShape | undefined =
    field?.type === 'rows' ? (steps.length === 3 ? field.columns.find(({ name }) => name === steps[2]) : undefined) : steps.length === 1 && field?.type !== 'choices' ? field : undefined;
  return found?.type === 'line' || found?.type === 'prose' ? found : null;
}

function isOfShape(text: Y.AbstractType<unknown>, shape: TextShape): boolean {
  return shape.type === 'line' ? text instanceof Y.Text && !(text instanceof Y.XmlText) : text instanceof Y.XmlFragment && !(text instanceof Y.XmlElement);
}

function isWellBuilt(type: Y.AbstractType<unknown>, shape: TextShape): boolean {
  if (shape.type === 'line') return type instanceof Y.Text && isPlainLine(type);
  return isWellBuiltNode(type, 0);
}

function isPlainLine(text: Y.Text): boolean {
  return deltaOf(text).every(({ insert, attributes }) => typeof insert === 'string' && !attributes && !insert.includes('\n') && !hasBrokenCharacters(insert));
}

function isWellBuiltNode(node: unknown, depth: number): boolean {
  if (depth > deepest) return false;
  if (node instanceof Y.XmlText) return isWellMarked(node);
  if (!(node instanceof Y.XmlFragment)) return false;
  const rule = blockRules[node instanceof Y.XmlElement ? node.nodeName : 'document'];
  if (!rule) return false;
  if (node instanceof Y.XmlElement && !Object.entries(node.getAttributes() as Record<string, unknown>).every(([name, value]) => rule.attributes[name]?.(value) === true)) return false;
  return node.toArray().every((child) => {
    const name = child instanceof Y.XmlText ? 'text' : child instanceof Y.XmlElement ? child.nodeName : '';
    return rule.holds.includes(name) && isWellBuiltNode(child, depth + 1);
  });
}

function isWellMarked(text: Y.XmlText): boolean {
  return deltaOf(text).every(
    ({ insert, attributes }) =>
      typeof insert === 'string' &&
      !hasBrokenCharacters(insert) &&
      Object.entries(attributes ?? {}).every(([mark, value]) => markRules[mark]?.(value) === true),
  );
}

function deltaOf(text: Y.Text): { insert: unknown; attributes?: Record<string, unknown> }[] {
  return text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];
}

function lengthOf(text: unknown): number {
  if (text instanceof Y.Text) return text.length;
  if (!(text instanceof Y.XmlFragment)) return 0;
  return text.toArray().reduce((sum, child) => sum + lengthOf(child) + (child instanceof Y.XmlElement ? 1 : 0), 0);
}
