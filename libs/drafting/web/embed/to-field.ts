import { DOCUMENT, Directive, afterRenderEffect, inject, input } from '@angular/core';
import type { LiveDraft } from './live-draft';

/** A link to a field of this page: it brings the field into sight and the focus into it, ready for writing. */
@Directive({ selector: 'a[tqToField]', host: { '[attr.href]': '"#" + tqToField()', '(click)': 'go($event)' } })
export class ToField {
  readonly tqToField = input.required<string>();
  private readonly document = inject(DOCUMENT);

  protected go(click: MouseEvent): void {
    // With a key held it is a link like any other.
    if (click.ctrlKey || click.metaKey || click.shiftKey || click.button !== 0) return;
    if (focusField(this.document, this.tqToField())) click.preventDefault();
  }
}

/** Whoever comes by a link to a field finds himself in it, once the draft is there. Call it where a page is constructed. */
export function arriveInField(draft: LiveDraft): void {
  const document = inject(DOCUMENT);
  let isArrived = false;
  afterRenderEffect(() => {
    if (isArrived || !draft.resource.hasValue()) return;
    isArrived = true;
    const at = decodeURIComponent(document.location.hash.slice(1));
    if (at) focusField(document, at);
  });
}

/** A field is focused itself; of a section the first thing that can be written or pressed in it. */
function focusField(document: Document, at: string): boolean {
  const place = document.getElementById(at);
  if (!place) return false;
  const controls = 'input, textarea, select, button';
  const control = place.querySelector<HTMLElement>(controls) ?? place.closest('section')?.querySelector<HTMLElement>(controls) ?? place;
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: 'center' });
  return true;
}
