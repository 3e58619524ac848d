import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { nationalFigures } from '@tequio/observatory/domain';
import { observatoryApi, observatoryPages, observatoryTexts } from '@tequio/observatory/wire';
import { PageHeader } from '@tequio/platform/ui';
import { textsOf } from '@tequio/platform/web';

/** Where programs read what people read here. */
@Component({
  selector: 'tq-open-data-page',
  imports: [PageHeader, RouterLink],
  template: `
    <article class="page">
      <tq-page-header [title]="texts.data.title" [lead]="texts.data.lead" [crumbs]="crumbs" />
      <section>
        <h2>{{ texts.data.figures }}</h2>
        <ul class="links">
          @for (figure of figures; track figure) {
            <li><a [routerLink]="pages.records(figure)">{{ texts.figures[figure] }}</a></li>
          }
        </ul>
      </section>
      <section class="section">
        <h2>{{ texts.data.addresses }}</h2>
        <dl class="addresses">
          @for (entry of addresses; track entry.address) {
            <div>
              <dt>
                @if (entry.opens) {
                  <a [href]="entry.address"><code>{{ entry.address }}</code></a>
                } @else {
                  <code>{{ entry.address }}</code>
                }
              </dt>
              <dd>{{ entry.gives }}</dd>
            </div>
          }
        </dl>
      </section>
      <section class="section stack reading">
        <h2>{{ texts.data.verifyTitle }}</h2>
        <p>{{ texts.data.verify }}</p>
        <p><a routerLink="/verificar">{{ texts.data.verifyLink }}</a></p>
        <p>{{ texts.data.reuse }}</p>
      </section>
    </article>
  `,
  styles: `
    h2 {
      margin-bottom: var(--space-4);
    }

    .links {
      padding-inline-start: 1.1em;
      columns: 18rem;
    }

    .addresses > div {
      padding-block: var(--space-3);
      border-bottom: 1px solid var(--line);
    }

    code {
      font-size: 0.9375rem;
      overflow-wrap: anywhere;
    }
  `,
})
export class OpenDataPage {
  protected readonly texts = textsOf(observatoryTexts);
  protected readonly pages = observatoryPages;
  protected readonly figures = nationalFigures;
  protected readonly crumbs = [{ text: this.texts.records.country, link: observatoryPages.country }];
  protected readonly addresses = [
    { address: observatoryApi.summary, gives: this.texts.data.summary, opens: true },
    { address: observatoryApi.entities, gives: this.texts.data.entities, opens: true },
    { address: '/api/v1/national/figures/{figure}/records', gives: this.texts.data.records, opens: false },
    { address: '/api/v1/commitments', gives: this.texts.data.commitments, opens: true },
    { address: '/api/v1/entities/{entity}/plans/{plan}', gives: this.texts.data.plan, opens: false },
    { address: '/api/v1/entities/{entity}/plans/{plan}/commitments/{number}', gives: this.texts.data.commitment, opens: false },
    { address: '/api/v1/editions/{id}', gives: this.texts.data.edition, opens: false },
    { address: '/api/v1/search?q={words}', gives: this.texts.data.search, opens: false },
    { address: '/api/openapi.json', gives: this.texts.data.openapi, opens: true },
  ];
}
