import { Component, DestroyRef, ElementRef, ViewEncapsulation, afterNextRender, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { isSafeLink } from '@tequio/drafting/domain';
import { draftingTexts } from '@tequio/drafting/wire';
import { uniqueId } from '@tequio/platform/ui';
import { textsOf } from '@tequio/platform/web';
import { Editor } from '@tiptap/core';
import * as Y from 'yjs';
import type { LiveSession } from './live-session';
import { proseExtensions } from './prose-extensions';

type ToolName = 'bold' | 'italic' | 'link' | 'heading' | 'bulletList' | 'orderedList' | 'blockquote' | 'table' | 'addRow' | 'addColumn' | 'removeRow' | 'removeColumn';

const textTools: readonly ToolName[] = ['heading', 'bold', 'italic', 'link', 'bulletList', 'orderedList', 'blockquote', 'table'];
const tableTools: readonly ToolName[] = ['addRow', 'addColumn', 'removeRow', 'removeColumn'];
/** What is on or off where the caret stands; the others do something once. */
const lasting = new Set<ToolName>(['heading', 'bold', 'italic', 'link', 'bulletList', 'orderedList', 'blockquote']);

/** A long text that several people write at once, where it stands on the page. */
@Component({
  selector: 'tq-live-prose',
  templateUrl: './live-prose.html',
  styleUrl: './live-prose.css',
  // What the editor makes is not Angular's: the rules begin with the name of this element
  encapsulation: ViewEncapsulation.None,
  host: { class: 'live-prose', '(focusin)': 'isActive.set(true)', '(focusout)': 'leaveIfOutside($event)' },
})
export class LiveProse {
  readonly session = input.required<LiveSession>();
  readonly path = input.required<string>();
  readonly max = input.required<number>();
  readonly placeholder = input('');
  readonly labelledBy = input.required<string>();
  readonly describedBy = input<string | null>(null);
  readonly editable = input(true);

  protected readonly texts = textsOf(draftingTexts).live;
  protected readonly linkId = uniqueId();
  protected readonly isActive = signal(false);
  protected readonly isLinking = signal(false);
  protected readonly linkAddress = signal('');
  protected readonly linkRefused = signal(false);
  protected readonly toolInReach = signal(0);
  private readonly inTable = signal(false);
  protected readonly lasting = lasting;
  protected readonly isOn = signal<Partial<Record<ToolName, boolean>>>({});
  protected readonly tools = computed(() => (this.inTable() ? [...textTools, ...tableTools] : textTools));
  private readonly paper = viewChild.required<ElementRef<HTMLElement>>('paper');
  private readonly toolbar = viewChild.required<ElementRef<HTMLElement>>('toolbar');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private editor: Editor | null = null;

  constructor() {
    afterNextRender(() => this.open());
    effect(() => {
      const editable = this.editable();
      untracked(() => this.editor?.setEditable(editable, false));
    });
    inject(DestroyRef).onDestroy(() => this.editor?.destroy());
  }

  private open(): void {
    const fragment = this.session().textAt(this.path());
    if (!(fragment instanceof Y.XmlFragment)) return;
    this.editor = new Editor({
      element: this.paper().nativeElement,
      extensions: proseExtensions(fragment, this.session(), this.max()),
      // The shared text fills it; nothing is parsed from markup, which the page's policy would not let happen
      content: { type: 'doc', content: [{ type: 'paragraph' }] },
      editable: this.editable(),
      // Style sheets of ours only: the page's policy takes no others
      injectCSS: false,
      editorProps: {
        attributes: this.attributes(),
        transformPastedText: withoutControls,
        transformPastedHTML: withoutControls,
        handleKeyDown: (_view, event) => this.reachTools(event),
      },
      onTransaction: ({ editor }) => this.read(editor),
    });
    this.read(this.editor);
  }

  private attributes(): Record<string, string> {
    const described = this.describedBy();
    return {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-labelledby': this.labelledBy(),
      'data-placeholder': this.placeholder(),
      ...(described ? { 'aria-describedby': described } : {}),
    };
  }

  private read(editor: Editor): void {
    this.inTable.set(editor.isActive('table'));
    this.isOn.set(Object.fromEntries([...lasting].map((name) => [name, editor.isActive(name)])));
    const { dom } = editor.view;
    dom.classList.toggle('is-blank', editor.isEmpty);
  }

  /** Alt+F10, as in every office program: from the text to its tools; Escape goes back. */
  private reachTools(event: KeyboardEvent): boolean {
    if (!event.altKey || event.key !== 'F10') return false;
    event.preventDefault();
    this.toolAt(this.toolInReach())?.focus();
    return true;
  }

  protected moveInTools(event: KeyboardEvent): void {
    const count = this.tools().length;
    const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
    const step = steps[event.key];
    if (event.key === 'Escape') this.editor?.commands.focus();
    if (step === undefined) return;
    event.preventDefault();
    const next = (this.toolInReach() + step + count) % count;
    this.toolInReach.set(next);
    this.toolAt(next)?.focus();
  }

  private toolAt(index: number): HTMLButtonElement | undefined {
    return this.toolbar().nativeElement.querySelectorAll('button')[index];
  }

  protected use(name: ToolName): void {
    const editor = this.editor;
    if (!editor) return;
    const chain = editor.chain().focus();
    switch (name) {
      case 'bold':
        return void chain.toggleBold().run();
      case 'italic':
        return void chain.toggleItalic().run();
      case 'heading':
        return void chain.toggleHeading({ level: 3 }).run();
      case 'bulletList':
        return void chain.toggleBulletList().run();
      case 'orderedList':
        return void chain.toggleOrderedList().run();
      case 'blockquote':
        return void chain.toggleBlockquote().run();
      case 'table':
        return void chain.insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run();
      case 'addRow':
        return void chain.addRowAfter().run();
      case 'addColumn':
        return void chain.addColumnAfter().run();
      case 'removeRow':
        return void chain.deleteRow().run();
      case 'removeColumn':
        return void chain.deleteColumn().run();
      case 'link':
        return this.beginLinking(editor);
    }
  }

  private beginLinking(editor: Editor): void {
    const { href } = editor.getAttributes('link') as { href?: string };
    this.linkAddress.set(href ?? '');
    this.linkRefused.set(false);
    this.isLinking.set(true);
    setTimeout(() => this.host.querySelector<HTMLInputElement>('.link-form input')?.focus());
  }

  protected setLink(address: string): void {
    const href = address.trim();
    if (href === '') this.editor?.chain().focus().extendMarkRange('link').unsetLink().run();
    else if (!isSafeLink(href)) return this.linkRefused.set(true);
    else this.writeLink(href);
    this.isLinking.set(false);
  }

  /** Without a selection the address itself becomes the text. */
  private writeLink(href: string): void {
    const chain = this.editor?.chain().focus();
    if (this.editor?.state.selection.empty && !this.editor.isActive('link')) chain?.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain?.extendMarkRange('link').setLink({ href }).run();
  }

  protected stopLinking(): void {
    this.isLinking.set(false);
    this.editor?.commands.focus();
  }

  protected leaveIfOutside(event: FocusEvent): void {
    if (!this.host.contains(event.relatedTarget as Node | null)) this.isActive.set(false);
  }
}

/** Invisible characters come along from other programs; the text keeps line breaks and tabulators. */
function withoutControls(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').toWellFormed();
}
