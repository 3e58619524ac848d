import { NgComponentOutlet } from '@angular/common';
import { DOCUMENT, Component, DestroyRef, ElementRef, Injector, afterNextRender, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import type { DraftValue } from '@tequio/drafting/domain';
import { draftingTexts } from '@tequio/drafting/wire';
import { uniqueId } from '@tequio/platform/ui';
import { Language, fill, problemOf, textsOf, shortDate } from '@tequio/platform/web';
import { firstValueFrom } from 'rxjs';
import { authorInWords } from './author-in-words';
import { DraftClient } from './draft-client';
import { FieldAutosave, type KeptEdit, type Sent } from './field-autosave';
import { FieldConflictView } from './field-conflict';
import { KeptEdits } from './kept-edits';
import type { LiveLine } from './live/live-line';
import type { LiveTable } from './live-table';
import type { LiveDraft } from './live-draft';

export interface FieldOption {
  readonly id: string;
  readonly name: string;
}

/** So many that a list of boxes would push the text away while nothing is chosen yet. */
const manyOptions = 6;

/**
 * One field of a shared draft, read as text and written where it stands: it saves itself, says how that went, and shows a
 * conflict instead of hiding one.
 */
@Component({
  selector: 'tq-draft-field',
  imports: [FieldConflictView, NgComponentOutlet],
  templateUrl: './draft-field.html',
  styleUrl: './draft-field.css',
  host: { '[id]': 'path()', '(focusin)': 'step(true)', '(focusout)': 'step(false)' },
})
export class DraftField {
  readonly draft = input.required<LiveDraft>();
  /** `title` or `milestones.<row id>.what`; also the anchor that lists of missing things link to. */
  readonly path = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  /** What a choice can be. */
  readonly options = input<readonly FieldOption[]>([]);
  readonly zone = input<string>();
  /** Without the line that says who wrote it: for cells, whose row says it once. */
  readonly unsigned = input(false);

  protected readonly texts = textsOf(draftingTexts).field;
  protected readonly liveTexts = textsOf(draftingTexts).live;
  protected readonly rescuedTitle = computed(() => fill(this.liveTexts.rescued, { place: this.label() }));
  private readonly language = inject(Language);
  private readonly client = inject(DraftClient);
  private readonly keptEdits = inject(KeptEdits);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);

  protected readonly controlId = uniqueId();
  protected readonly hintId = uniqueId();
  protected readonly errorsId = uniqueId();
  protected readonly countId = uniqueId();

  protected readonly nameId = uniqueId();
  protected readonly place = computed(() => this.draft().placeOf(this.path()));
  protected readonly field = new FieldAutosave({
    send: (edit) => this.send(edit),
    keep: (edit) => this.kept()?.write(edit),
    later: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  private readonly kept = computed(() => {
    const subject = this.draft().subject();
    return subject ? this.keptEdits.of(subject, this.path()) : null;
  });
  private readonly type = computed(() => this.place()?.shape.type);
  /** Only words are written together; a choice, a number, a day is one value, and two of them are a conflict to be seen. */
  private readonly atTable = computed(() => {
    const table = this.draft().live.table();
    const type = this.type();
    return table?.session.isReady() && this.draft().canEdit() && (type === 'line' || type === 'prose') ? table : null;
  });

  /** Told only when it comes near: a count under every field is noise. */
  protected readonly roomLeft = computed(() => {
    const shape = this.place()?.shape;
    if (shape?.type !== 'prose' && shape?.type !== 'line') return null;
    // Counted as people count: an accented letter or an emoji is one.
    const length = [...(this.liveLine()?.value() ?? this.asText())].length;
    return length > shape.max * 0.8 ? fill(this.texts.characters, { n: this.language.number(length), max: this.language.number(shape.max) }) : null;
  });
  protected readonly placeholder = computed(() => (this.unsigned() ? '—' : this.texts.empty));
  protected readonly isRefused = computed(() => (this.field.refusals().length > 0 ? true : null));
  protected readonly describedBy = computed(() => {
    const told = [this.hint() ? this.hintId : '', this.isRefused() ? this.errorsId : '', this.roomLeft() ? this.countId : ''];
    return told.filter(Boolean).join(' ') || null;
  });
  protected readonly asText = computed(() => {
    const value = this.field.value();
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  });
  /** What stands in a field for numbers while it is not (yet) one. */
  protected readonly typedNumber = signal<string | null>(null);
  protected readonly canJoin = computed(() => this.type() === 'prose' || this.type() === 'line');
  /** Once nobody is writing in the plain control: it is never exchanged under somebody's hands. */
  private readonly isAtTable = linkedSignal<LiveTable | null, boolean>({
    source: () => this.atTable(),
    computation: (table, before) => table !== null && (before?.value === true || !this.isInUse()),
  });
  private readonly isFocused = signal(false);
  private readonly isInUse = computed(() => this.isFocused() || this.field.isUnsaved() || this.field.conflict() !== null);
  protected readonly live = computed(() => (this.isAtTable() ? this.atTable() : null));
  private readonly lineText = computed(() => (this.type() === 'line' ? (this.live()?.session.textAt(this.path()) ?? null) : null));
  /** The same as long as its text is: with it go its caret and its way back. */
  protected readonly liveLine = computed<LiveLine | null>(() => {
    const text = this.lineText();
    return untracked(() => this.live()?.session.lineOf(text) ?? null);
  });
  protected readonly liveProse = computed(() => {
    const table = this.live();
    const shape = this.place()?.shape;
    if (!table || shape?.type !== 'prose') return null;
    const { session } = table;
    // A row that was just added: its texts arrive a moment after it
    if (!session.textAt(this.path())) return null;
    return {
      component: table.prose,
      inputs: { session, path: this.path(), max: shape.max, placeholder: this.placeholder(), labelledBy: this.nameId, describedBy: this.describedBy() },
    };
  });
  protected readonly rescued = computed(() => this.draft().live.rescued().get(this.path()) ?? null);
  /** Silent while nobody wrote here: only what happens to one's own words is news. */
  protected readonly stateText = computed(() => (this.wroteHere() ? this.texts[this.state()] : ''));
  private readonly state = computed(() => this.live()?.session.saveState() ?? this.field.state());
  private readonly wroteHere = signal(false);
  /** What did not go as it should is not whispered between two fields. */
  protected readonly isNews = computed(() => this.wroteHere() && ['offline', 'refused', 'conflict'].includes(this.state()));
  /** On the button of its calendar a day has the focus for the keyboard, yet not for the style sheet. */
  protected readonly isInDay = signal(false);
  /** Nothing is put into a day while it is typed part by part: what was already typed of it would begin again. */
  protected readonly standingDay = linkedSignal<{ readonly isIn: boolean; readonly text: string }, string>({
    source: () => ({ isIn: this.isInDay(), text: this.asText() }),
    computation: ({ isIn, text }, before) => (isIn && before ? before.value : text),
  });
  private readonly opened = signal<boolean | null>(null);
  protected readonly isChoosing = computed(() => this.opened() ?? (this.ticked().length === 0 && this.options().length <= manyOptions));
  protected readonly shownText = computed(() => this.inWords(this.draft().valueAt(this.path()) ?? ''));
  /** Somebody whom the lists no longer name still stands there. */
  protected readonly optionsWithCurrent = computed(() => {
    const current = this.asText();
    const options = this.options();
    return current === '' || options.some(({ id }) => id === current) ? options : [...options, { id: current, name: current }];
  });
  protected readonly author = computed(() => {
    const by = this.draft().updatedBy()[this.path()];
    return by && !this.unsigned() ? authorInWords(by, this.texts, this.language, this.zone()) : null;
  });

  constructor() {
    effect(() => {
      const stored = this.draft().valueAt(this.path());
      if (stored !== undefined) untracked(() => this.field.follow(stored));
    });
    effect((before) => {
      const line = this.liveLine();
      before(() => line?.stop());
    });
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const edit = this.kept()?.read();
      if (edit) {
        this.wroteHere.set(true);
        this.field.restore(edit);
      }
      const lineIsBack = () => void this.field.save();
      this.window?.addEventListener('online', lineIsBack);
      destroyed.onDestroy(() => this.window?.removeEventListener('online', lineIsBack));
    });
    destroyed.onDestroy(() => {
      // Leaving the page sends what the pause still held back; what does not arrive stays kept.
      void this.field.save();
      this.field.stop();
    });
  }

  /** A list is gone through with the arrows, and a day is typed: what passes by on the way is not sent. */
  protected write(value: DraftValue): void {
    this.wroteHere.set(true);
    this.field.write(value);
  }

  /** The year 2019 is the years 2, 20 and 201 while it is being typed. */
  protected writeDay(day: string): void {
    if (!day.startsWith('0')) this.write(day || null);
  }

  /** The others see in which field one is; and the plain control gives way once it is left. */
  protected step(into: boolean): void {
    this.isFocused.set(into);
    this.draft().live.table()?.session.stepInto(into ? this.path() : null);
    if (into && this.liveProse()) this.wroteHere.set(true);
  }

  /** Taking back in a shared line takes back one's own letters only. */
  protected takeBack(event: KeyboardEvent): void {
    const line = this.liveLine();
    if (!line || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) line.redo();
    else line.undo();
  }

  protected attach(area: HTMLTextAreaElement): void {
    this.liveLine()?.attach(area);
  }

  protected leave(): void {
    void this.field.save();
  }

  protected leaveDay(day: HTMLInputElement): void {
    this.isInDay.set(false);
    this.leave();
    // A year that was never finished does not stay behind
    day.value = this.asText();
  }

  /** A field of one line may show it on several; what is pasted with line breaks is joined. */
  protected writeLine(area: HTMLTextAreaElement): void {
    const line = area.value.replace(/\s*[\r\n]+\s*/g, ' ');
    if (line !== area.value) area.value = line;
    const live = this.liveLine();
    if (!live) return this.write(line);
    this.wroteHere.set(true);
    live.write(line);
  }

  /** Opens or folds the boxes; the focus goes along. */
  protected choose(opens: boolean): void {
    this.opened.set(opens);
    afterNextRender(() => this.host.querySelector<HTMLElement>(opens ? 'input' : '.change')?.focus(), { injector: this.injector });
  }

  protected writeAtOnce(value: DraftValue): void {
    this.wroteHere.set(true);
    this.field.write(value);
    void this.field.save();
  }

  protected writeNumber(typed: string): void {
    this.wroteHere.set(true);
    const plain = typed.trim().replace(',', '.');
    const number = Number(plain);
    const isNumber = plain !== '' && Number.isFinite(number);
    this.typedNumber.set(typed);
    // What is no number goes to the server as it is typed: it says why it cannot be.
    this.field.write(plain === '' ? null : isNumber ? number : typed);
  }

  protected isTicked(code: string): boolean {
    return this.ticked().includes(code);
  }

  protected tick(code: string): void {
    const ticked = this.ticked();
    this.opened.set(true);
    this.writeAtOnce(this.inOrderOfOptions(ticked.includes(code) ? ticked.filter((other) => other !== code) : [...ticked, code]));
  }

  protected join(): void {
    if (this.type() === 'line') this.field.joinInOneLine();
    else this.field.join();
  }

  protected inWords(value: DraftValue): string {
    if (value === null) return '';
    if (typeof value === 'number') return this.language.number(value, { maximumFractionDigits: 4 });
    if (typeof value === 'string') return this.type() === 'date' && value !== '' ? this.dayInWords(value) : this.nameOf(value);
    return value.map((code) => (typeof code === 'string' ? this.nameOf(code) : '')).join(', ');
  }

  private dayInWords(day: string): string {
    return this.unsigned() ? shortDate(day, this.language) : this.language.date(day);
  }

  private nameOf(value: string): string {
    return this.options().find((option) => option.id === value)?.name ?? value;
  }

  private ticked(): readonly string[] {
    const value = this.field.value();
    return Array.isArray(value) ? (value as readonly string[]) : [];
  }

  private inOrderOfOptions(codes: readonly string[]): readonly string[] {
    const order = this.options().map(({ id }) => id);
    return [...codes].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  }

  private async send({ base, value }: KeptEdit): Promise<Sent> {
    const draft = this.draft();
    const subject = draft.subject();
    if (!subject) return { problem: problemOf(null) };
    const request = { base, value, ...(draft.isEditorial() ? { editorial: true } : {}) };
    try {
      draft.accept(await firstValueFrom(this.client.editField(subject, this.path(), request)));
    } catch (error) {
      return { problem: problemOf(error) };
    }
    this.typedNumber.set(null);
    return { stored: draft.valueAt(this.path()) ?? value };
  }
}
