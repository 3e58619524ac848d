import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { observatoryPages, observatoryTexts } from '@tequio/observatory/wire';
import { fill, textsOf } from '@tequio/platform/web';
import type { PublicEdition } from '@tequio/publication/wire';

/** Both hashes of an edition, its file, and where a file is verified. */
@Component({
  selector: 'tq-edition-proof',
  imports: [RouterLink],
  template: `
    @let shown = edition();
    <dl class="proof">
      <dt>{{ texts.editionHash }}</dt>
      <dd><code>{{ shown.hash }}</code></dd>
      <dt>{{ texts.versionHash }}</dt>
      <dd><code>{{ shown.planVersionHash }}</code></dd>
      <dt>{{ texts.previousHash }}</dt>
      <dd>
        @if (shown.previousHash; as previous) {
          <code>{{ previous }}</code>
        } @else {
          {{ texts.firstEdition }}
        }
      </dd>
    </dl>
    <p class="row">
      <a class="button" [href]="shown.jsonHref" type="application/json" download>{{ texts.download }}</a>
      <a class="button quiet" routerLink="/verificar">{{ texts.verify }}</a>
      @if (linksToEdition()) {
        <a [routerLink]="page()">{{ pageName() }}</a>
      }
    </p>
  `,
  styles: `
    :host {
      display: block;
    }

    dt {
      color: var(--ink-soft);
      font-size: var(--text-small);
    }

    dd {
      margin-bottom: var(--space-3);
    }

    code {
      font-size: 0.9rem;
      overflow-wrap: anywhere;
    }
  `,
})
export class EditionProof {
  readonly edition = input.required<PublicEdition>();
  readonly linksToEdition = input(true);

  protected readonly texts = textsOf(observatoryTexts).plan;
  protected readonly page = computed(() => observatoryPages.edition(this.edition().entity.slug, this.edition().planNumber, this.edition().number));
  protected readonly pageName = computed(() => fill(this.texts.editionPage, { number: this.edition().number }));
}
