import { Directive } from '@angular/core';

/** A text area as tall as its text. The style sheet does it (`field-sizing`); a fixed height with a handle is the fallback. */
@Directive({ selector: 'textarea[tqGrow]', host: { class: 'grow-with-text' } })
export class GrowWithText {}
