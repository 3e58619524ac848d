import { type BlockRule, type CellShape, type DraftShape, type TextShape, blockRules, hasBrokenCharacters, markRules } from '@tequio/drafting/domain';
import { isError } from '@tequio/platform/api';
import * as Y from 'yjs';
import type { LetterRange } from './letters';
import { fieldsKey } from './yjs-layout';

/** Several people may fill a field at the same moment: what they type together past its end is not torn away. */
const roomForTogether = 1.25;
/** Lists in lists go two down each; nobody reads further. */
const deepest = 40;
/** Somebody writes offline for a week and takes it all away again. */
const mostNewLetters = 1_000_000;
/** The database counts letters in 32 bits. */
const lastClock = 2 ** 31 - 1;

export interface Judged {
  readonly fields: readonly string[];
  /** What it brings that was not there, by the client that made it. */
  readonly letters: readonly LetterRange[];
  /** What the source has to get: the update, or as much of it as hangs together. */
  readonly update: Uint8Array;
}

export type Judgement = Judged | { readonly refused: 'malformed' | 'not-a-text' | 'too-long' };

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

  /**
   * Unless it is refused, what it lets through has to reach the source at once, before anything else is judged.
   * @param inParts a page that was cut off may hold letters that hang on others it never got: they are left out
   */
  judge(update: Uint8Array, inParts = false): Judgement {
    const judgement = this.tried(update, inParts);
    if ('refused' in judgement) this.begin();
    return judgement;
  }

  /** Judged well, yet turned away for another reason: the source never gets it. */
  forget(): void {
    this.begin();
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

  private tried(update: Uint8Array, inParts: boolean): Judgement {
    const touched = new Set<Y.AbstractType<unknown>>();
    const letters: LetterRange[] = [];
    const note = ({ changed, beforeState, afterState }: Y.Transaction) => {
      for (const type of changed.keys()) touched.add(type as unknown as Y.AbstractType<unknown>);
      for (const [clientId, to] of afterState) {
        const from = beforeState.get(clientId) ?? 0;
        if (from < to) letters.push({ clientId, from, to });
      }
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
    const { store } = this.copy;
    const hangsTogether = store.pendingStructs === null && store.pendingDs === null;
    if (!hangsTogether && !inParts) return { refused: 'malformed' };
    [store.pendingStructs, store.pendingDs] = [null, null];
    const taken = hangsTogether ? update : Y.encodeStateAsUpdate(this.copy, Y.encodeStateVector(this.source));
    if ([...this.copy.share.keys()].some((name) => name !== fieldsKey)) return { refused: 'not-a-text' };
    if (letters.some(({ to }) => to > lastClock)) return { refused: 'malformed' };
    if (letters.reduce((sum, { from, to }) => sum + to - from, 0) > mostNewLetters) return { refused: 'too-long' };
    return this.judgeTouched(touched, letters, taken);
  }

  private judgeTouched(touched: ReadonlySet<Y.AbstractType<unknown>>, letters: readonly LetterRange[], update: Uint8Array): Judgement {
    const fields = new Set<string>();
    for (const type of touched) {
      const place = this.placeOf(type);
      // Taken away together with its row by somebody else meanwhile: what was typed there goes with it
      if (place === 'gone') continue;
      if (place === null) return { refused: 'not-a-text' };
      if (!isWellBuilt(type, place)) return { refused: 'not-a-text' };
      if (lengthOf(place.text) > place.shape.max * roomForTogether) return { refused: 'too-long' };
      fields.add(place.path);
    }
    return { fields: [...fields], letters, update };
  }

  /** The text of the shape in which a shared type lies; null when it is no part of one. */
  private placeOf(type: Y.AbstractType<unknown>): PlaceInText | 'gone' | null {
    const steps: string[] = [];
    let text: Y.AbstractType<unknown> = type;
    let depth = 0;
    for (let at = type; ; ) {
      const item = at._item;
      if (item === null) break;
      if (item.deleted) return 'gone';
      const parent = item.parent as Y.AbstractType<unknown>;
      if (item.parentSub !== null) {
        if (steps.length === 0) text = at;
        steps.unshift(item.parentSub);
      } else {
        depth += 1;
      }
      at = parent;
    }
    const shape = textShapeAt(this.shape, steps);
    return shape && isOfShape(text, shape) ? { path: steps.join('.'), shape, text, depth } : null;
  }
}

interface PlaceInText {
  readonly path: string;
  readonly shape: TextShape;
  readonly text: Y.AbstractType<unknown>;
  /** How many blocks lie around it. */
  readonly depth: number;
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

function isWellBuilt(type: Y.AbstractType<unknown>, { shape, depth }: PlaceInText): boolean {
  if (shape.type !== 'line') return isWellBuiltNode(type, depth);
  return type instanceof Y.Text && isWellWritten(type, noMarks, (letters) => letters.includes('\n'));
}

function isWellBuiltNode(node: unknown, depth: number): boolean {
  if (depth > deepest) return false;
  if (node instanceof Y.XmlText) return isWellWritten(node, markRules, () => false);
  if (!(node instanceof Y.XmlFragment)) return false;
  const name = node instanceof Y.XmlElement ? node.nodeName : 'document';
  const rule = Object.hasOwn(blockRules, name) ? blockRules[name] : undefined;
  if (!rule || !(node instanceof Y.XmlElement ? isWellAttributed(node, rule) : !hasEntries(node))) return false;
  // What is counted nowhere lies there all the same: every piece is looked at, not only those that show
  for (const content of piecesOf(node)) {
    const child = content instanceof Y.ContentType ? content.type : null;
    const held = child instanceof Y.XmlText ? 'text' : child instanceof Y.XmlElement ? child.nodeName : '';
    if (!rule.holds.includes(held) || !isWellBuiltNode(child, depth + 1)) return false;
  }
  return true;
}

function isWellAttributed(element: Y.XmlElement, { attributes }: BlockRule): boolean {
  for (const [name, item] of element._map) {
    if (item.deleted) continue;
    if (!Object.hasOwn(attributes, name) || attributes[name]?.(element.getAttribute(name)) !== true) return false;
  }
  return true;
}

const noMarks: typeof markRules = {};

/** Also a mark around no letter is held to the rules: the next letter typed there, by whomever, would carry it. */
function isWellWritten(text: Y.Text, marks: typeof markRules, isForbidden: (letters: string) => boolean): boolean {
  if (hasEntries(text)) return false;
  for (const content of piecesOf(text)) {
    if (content instanceof Y.ContentString) {
      if (hasBrokenCharacters(content.str) || isForbidden(content.str)) return false;
    } else if (content instanceof Y.ContentFormat) {
      const rule = Object.hasOwn(marks, content.key) ? marks[content.key] : undefined;
      if (!rule || (content.value !== null && !rule(content.value))) return false;
    } else return false;
  }
  return true;
}

type Sequence = Pick<Y.AbstractType<unknown>, '_start' | '_map'>;

function* piecesOf(type: Sequence): Generator<unknown> {
  for (let item = type._start; item !== null; item = item.right) if (!item.deleted) yield item.content;
}

/** A text is a sequence; whatever it holds by name is shown by nobody. */
function hasEntries(type: Sequence): boolean {
  for (const item of type._map.values()) if (!item.deleted) return true;
  return false;
}

function lengthOf(text: unknown): number {
  if (text instanceof Y.Text) return text.length;
  if (!(text instanceof Y.XmlFragment)) return 0;
  return text.toArray().reduce((sum, child) => sum + lengthOf(child) + (child instanceof Y.XmlElement ? 1 : 0), 0);
}
