import { Component, ElementRef, afterEveryRender, computed, effect, inject, input, signal } from '@angular/core';
import { fill } from '@tequio/kernel';
import { uiTexts } from './ui-texts';
import { uniqueId } from './unique-id';

/**
 * Label, hint, refusals and character count around one control (`input`, `textarea`, `select`) written inside it. It ties
 * them together for screen readers; the control stays the page's own, with whatever form library the page uses.
 */
@Component({
  selector: 'tq-form-field',
  template: `
    <label class="field-label" [attr.for]="controlId()">
      {{ label() }}
      @if (optional()) {
        <span class="muted">({{ texts.optional }})</span>
      }
    </label>
    @if (hint(); as hint) {
      <p class="field-hint" [id]="hintId">{{ hint }}</p>
    }
    <ng-content />
    <div class="field-foot">
      <div [id]="errorId" class="field-errors" role="alert">
        @for (error of errors(); track $index) {
          <p>{{ error }}</p>
        }
      </div>
      @if (limit() !== undefined) {
        <p class="field-count numbers" [class.over]="left() < 0" [id]="countId">{{ isNear() ? countText() : '' }}</p>
      }
    </div>
  `,
  host: { class: 'form-field', '[class.refused]': 'errors().length > 0', '(input)': 'countCharacters()' },
})
export class FormField {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly errors = input<readonly string[]>([]);
  readonly optional = input(false);
  /** The most characters that are accepted; more can be typed, so that a pasted text is never cut. */
  readonly limit = input<number>();

  protected readonly texts = uiTexts();
  protected readonly hintId = uniqueId();
  protected readonly errorId = uniqueId();
  protected readonly countId = uniqueId();
  private readonly ownControlId = uniqueId();
  protected readonly controlId = signal(this.ownControlId);

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly length = signal(0);
  protected readonly left = computed(() => (this.limit() ?? 0) - this.length());
  /** Told from the half on: a count under every empty field is noise. */
  protected readonly isNear = computed(() => this.left() <= (this.limit() ?? 0) / 2);
  protected readonly countText = computed(() => {
    const left = this.left();
    return left < 0 ? fill(this.texts.charactersOver, { n: -left }) : fill(this.texts.charactersLeft, { n: left });
  });

  constructor() {
    effect(() => this.describeControl(this.errors().length > 0, this.hint() !== undefined, this.limit() !== undefined));
    // A value the page sets (a loaded text, a form emptied after sending) fires no input event.
    afterEveryRender(() => this.countCharacters());
  }

  protected countCharacters(): void {
    if (this.limit() === undefined) return;
    const control = this.control();
    // Counted as people count: an accented letter or an emoji is one.
    if (control && 'value' in control) this.length.set([...String(control.value)].length);
  }

  private control(): HTMLElement | null {
    return this.host.nativeElement.querySelector<HTMLElement>('input, textarea, select, [contenteditable]');
  }

  private describeControl(refused: boolean, hinted: boolean, counted: boolean): void {
    const control = this.control();
    if (!control) return;
    if (control.id) this.controlId.set(control.id);
    else control.id = this.ownControlId;
    const descriptions = [hinted ? this.hintId : '', refused ? this.errorId : '', counted ? this.countId : ''].filter(Boolean);
    if (descriptions.length > 0) control.setAttribute('aria-describedby', descriptions.join(' '));
    else control.removeAttribute('aria-describedby');
    if (refused) control.setAttribute('aria-invalid', 'true');
    else control.removeAttribute('aria-invalid');
  }
}
