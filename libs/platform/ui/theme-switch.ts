import { Component, DOCUMENT, inject } from '@angular/core';

// Apart from the other components' words, because the head of every page brings these along.
const texts = {
  es: { dark: 'Usar el tema oscuro', light: 'Usar el tema claro' },
  en: { dark: 'Use the dark theme', light: 'Use the light theme' },
};
const oneYear = 365 * 24 * 60 * 60;

/**
 * Turns the other theme on and remembers it in a cookie, so that the server's next page already has it. A form, because
 * without scripts the server writes the cookie. Only the browser knows which theme is shown, by choice or by the person's
 * system: the style sheet leaves one of the two buttons.
 */
@Component({
  selector: 'tq-theme-switch',
  template: `
    <form class="theme-switch" method="post" action="/tema" (submit)="turn($event)">
      @for (theme of themes; track theme) {
        <button type="submit" name="tema" [attr.value]="theme" [class]="'icon-button to-' + theme" [attr.aria-label]="texts[theme]" [attr.title]="texts[theme]">
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
            <circle cx="10" cy="10" r="7.2" fill="none" stroke="currentColor" stroke-width="1.6" />
            <path d="M10 2.8a7.2 7.2 0 0 1 0 14.4z" fill="currentColor" />
          </svg>
        </button>
      }
    </form>
  `,
})
export class ThemeSwitch {
  private readonly document = inject(DOCUMENT);
  protected readonly texts = this.document.documentElement.lang.startsWith('en') ? texts.en : texts.es;
  protected readonly themes = ['dark', 'light'] as const;

  protected turn(event: SubmitEvent): void {
    event.preventDefault();
    const theme = event.submitter?.getAttribute('value') === 'dark' ? 'dark' : 'light';
    this.document.documentElement.setAttribute('data-theme', theme);
    const secure = this.document.location.protocol === 'https:' ? '; Secure' : '';
    this.document.cookie = `tequio-theme=${theme}; Path=/; Max-Age=${oneYear}; SameSite=Lax${secure}`;
    // The pressed button has just gone: the keyboard stays where it was, on the way back.
    const back = event.submitter?.parentElement?.querySelector<HTMLElement>(theme === 'dark' ? '.to-light' : '.to-dark');
    back?.focus();
  }
}
