type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * A person may type before the page listens, and then Angular writes into each field what the server knew. This notes what was
 * typed, and gives back what puts it there again and tells the page. Boxes and radio buttons need it not: their clicks are replayed.
 */
export function noteEarlyTyping(document: Document, restoredByBrowser: boolean): () => void {
  const typed = new Map<Control, string>();
  // After reloading, what differs from the server's text is what the browser remembered, maybe older than what others wrote since
  if (!restoredByBrowser) for (const control of controlsIn(document)) if (differsFromServer(control)) typed.set(control, control.value);
  const note = ({ target, isTrusted }: Event) => {
    if (isTrusted && isControl(target)) typed.set(target, target.value);
  };
  document.addEventListener('input', note, true);
  return () => {
    document.removeEventListener('input', note, true);
    for (const [control, value] of typed) {
      if (!control.isConnected || control.value === value) continue;
      // Neither the server's nor what was just typed: text kept from an earlier visit, which is worth more than two words
      if (!(control instanceof HTMLSelectElement) && control.value !== control.defaultValue) continue;
      control.value = value;
      for (const name of ['input', 'change']) control.dispatchEvent(new Event(name, { bubbles: true }));
    }
  };
}

function controlsIn(document: Document): Control[] {
  return [...document.querySelectorAll('input, textarea, select')].filter(isControl);
}

function isControl(element: unknown): element is Control {
  if (element instanceof HTMLInputElement) return !['checkbox', 'radio', 'file', 'hidden', 'submit'].includes(element.type);
  return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
}

function differsFromServer(control: Control): boolean {
  if (!(control instanceof HTMLSelectElement)) return control.value !== control.defaultValue;
  const options = [...control.options];
  return options.some((option) => option.defaultSelected) && options.some((option) => option.selected !== option.defaultSelected);
}
