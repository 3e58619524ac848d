import { httpResource } from '@angular/common/http';
import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ChangedByWire, type ConsultedKind, deliberationApi, deliberationPages, deliberationTexts } from '@tequio/deliberation/wire';
import { fill, textsOf } from '@tequio/platform/web';
import { ChangedWords } from './changed-words';

/** Beside a published text: the words of it that contributions changed, each with the way to who said it. */
@Component({
  selector: 'tq-changed-by-contributions',
  imports: [ChangedWords, RouterLink],
  template: `
    @if (changes.hasValue() && changes.value().length > 0) {
      <section id="aportaciones" aria-labelledby="aportaciones-titulo">
        <h2 id="aportaciones-titulo">{{ texts.changedBy }}</h2>
        <ul class="list-lines">
          @for (one of changes.value(); track one.folio) {
            <li>
              <p><a class="numbers" [routerLink]="pages.follow(one.folio)">{{ named(one.folio) }}</a></p>
              <tq-changed-words [change]="one.change" />
            </li>
          }
        </ul>
      </section>
    }
  `,
})
export class ChangedByContributions {
  readonly kind = input.required<ConsultedKind>();
  readonly subjectId = input.required<string>();

  protected readonly texts = textsOf(deliberationTexts).follow;
  protected readonly pages = deliberationPages;
  protected readonly changes = httpResource<readonly ChangedByWire[]>(() => deliberationApi.changedWords(this.kind(), this.subjectId()));

  protected named(folio: string): string {
    return fill(this.texts.changedByFolio, { folio });
  }
}
