import { Component, DOCUMENT, computed, inject, signal, afterNextRender } from '@angular/core';

type Theme = 'light' | 'dark';
// Apart from the other components' words, because the head of every page brings these along.
const texts = {
  es: { toDark: 'Usar el tema oscuro', toLight: 'Usar el tema claro' },
  en: { toDark: 'Use the dark theme', toLight: 'Use the light theme' },
};
const oneYear = 365 * 24 * 60 * 60;

/** Turns the other theme on and remembers it in a cookie, so that the server's next page already has it. */
@Component({
  selector: 'tq-theme-switch',
  template: `
    <button type="button" class="icon-button" [attr.aria-label]="words()" [attr.title]="words()" (click)="turn()">
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
        <circle cx="10" cy="10" r="7.2" fill="none" stroke="currentColor" stroke-width="1.6" />
        <path d="M10 2.8a7.2 7.2 0 0 1 0 14.4z" fill="currentColor" />
      </svg>
    </button>
  `,
})
export class ThemeSwitch {
  private readonly document = inject(DOCUMENT);
  private readonly texts = this.document.documentElement.lang.startsWith('en') ? texts.en : texts.es;
  private readonly chosen = signal<Theme | null>(this.document.documentElement.getAttribute('data-theme') as Theme | null);
  private readonly preferred = signal<Theme>('light');
  private readonly shown = computed(() => this.chosen() ?? this.preferred());
  protected readonly words = computed(() => (this.shown() === 'dark' ? this.texts.toLight : this.texts.toDark));

  constructor() {
    // Only the browser knows what the person's system prefers; the server's page leaves it to the style sheet.
    afterNextRender(() => {
      if (this.document.defaultView?.matchMedia?.('(prefers-color-scheme: dark)').matches) this.preferred.set('dark');
    });
  }

  protected turn(): void {
    const theme: Theme = this.shown() === 'dark' ? 'light' : 'dark';
    this.chosen.set(theme);
    this.document.documentElement.setAttribute('data-theme', theme);
    const secure = this.document.location.protocol === 'https:' ? '; Secure' : '';
    this.document.cookie = `tequio-theme=${theme}; Path=/; Max-Age=${oneYear}; SameSite=Lax${secure}`;
  }
}
