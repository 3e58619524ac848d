// What destroys something is never what the next key falls on.
const usable = ':is(a[href], button, input, select, textarea, summary):not([disabled], [type="hidden"], .danger)';
const places = 'li, tr, fieldset, form, article, section, details, main';

/**
 * A button gives way to its form, a row goes, a question is answered and folds: what had the focus is no longer there, and
 * browsers leave the focus nowhere. Here it goes on in what came instead, or else in the part of the page it was in.
 */
export function keepFocusWithin(content: HTMLElement): void {
  const document = content.ownerDocument;
  let way: readonly Element[] = [];
  document.addEventListener('focusin', ({ target }) => (way = target instanceof Element && content.contains(target) ? wayUpFrom(target) : []));
  // Whoever points somewhere has left by himself
  document.addEventListener('pointerdown', () => (way = []), { capture: true });
  new MutationObserver((changes) => {
    const [held] = way;
    if (!held || ![held, document.body].includes(document.activeElement ?? document.body)) return;
    if (held.isConnected) return held.closest<HTMLElement>('details:not([open]) > :not(summary)')?.parentElement?.querySelector('summary')?.focus();
    const near = way.find((element) => element.isConnected) ?? content;
    const come = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter((node): node is Element => node instanceof Element && near.contains(node));
    if (!come.some(focusIn)) focusPlace(near.closest<HTMLElement>(places) ?? content);
  }).observe(content, { childList: true, subtree: true, attributeFilter: ['open'] });
}

function wayUpFrom(target: Element): Element[] {
  const way: Element[] = [];
  for (let element: Element | null = target; element; element = element.parentElement) way.push(element);
  return way;
}

/** Whether something in there takes the focus: what is folded away does not. */
function focusIn(part: Element): boolean {
  return [part, ...part.querySelectorAll<HTMLElement>(usable)].some((control) => {
    if (!control.matches(usable)) return false;
    (control as HTMLElement).focus();
    return control === control.ownerDocument.activeElement;
  });
}

/** A part of a page has the focus only until it goes on. */
function focusPlace(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex')) {
    place.setAttribute('tabindex', '-1');
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus({ preventScroll: true });
}
