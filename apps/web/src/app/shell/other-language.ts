import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map } from 'rxjs';
import { Language, localizedPath, textsOf } from '@tequio/platform/web';
import { shellTexts } from './shell-texts';

/** The same page in the other language: an ordinary link, because the whole page is made anew in it. */
@Component({
  selector: 'tq-other-language',
  template: `<a class="head-link" [attr.href]="href()" [attr.hreflang]="language.otherCode" [attr.lang]="language.otherCode">{{ texts.otherLanguage }}</a>`,
})
export class OtherLanguage {
  protected readonly texts = textsOf(shellTexts);
  protected readonly language = inject(Language);
  private readonly router = inject(Router);
  private readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );
  protected readonly href = computed(() => localizedPath(this.url(), this.language.otherCode));
}
