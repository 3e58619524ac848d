import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { textsOf } from '@tequio/platform/web';
import { shellTexts } from './shell-texts';

@Component({
  selector: 'tq-site-foot',
  imports: [RouterLink],
  template: `
    <footer class="site-foot">
      <div class="site-foot-line">
        <p class="site-foot-what">{{ texts.what }}</p>
        <nav [attr.aria-label]="texts.title">
          <ul class="list-plain">
            <li><a routerLink="/acerca">{{ texts.about }}</a></li>
            <li><a routerLink="/datos">{{ texts.data }}</a></li>
            <li><a routerLink="/privacidad">{{ texts.privacy }}</a></li>
            <li><a routerLink="/accesibilidad">{{ texts.accessibility }}</a></li>
          </ul>
        </nav>
        <p class="muted small">{{ texts.licence }}</p>
      </div>
    </footer>
  `,
})
export class SiteFoot {
  protected readonly texts = textsOf(shellTexts).footer;
}
