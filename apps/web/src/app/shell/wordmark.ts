import { Component } from '@angular/core';

/** Two people and the beam they carry together, which is also the T of the name. */
@Component({
  selector: 'tq-wordmark',
  template: `
    <svg class="wordmark-sign" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <path d="M4 9h24M16 9v17" class="wordmark-beam" />
      <circle cx="7" cy="17.5" r="3" class="wordmark-one" />
      <circle cx="25" cy="17.5" r="3" class="wordmark-other" />
    </svg>
    <span class="wordmark-name">Tequio</span>
  `,
  host: { class: 'wordmark' },
})
export class Wordmark {}
