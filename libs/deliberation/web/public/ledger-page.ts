import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { type PublicLedgerWire, deliberationApi, deliberationPages, deliberationTexts } from '@tequio/deliberation/wire';
import { EmptyState, PageHeader, PageOutcome, Pager } from '@tequio/platform/ui';
import { Language, fill, textsOf } from '@tequio/platform/web';
import { ConsultationWords } from './consultation-words';
import { SaidBySomebody } from './said-by-somebody';

const filters = ['all', 'pending', 'overdue', 'accepted', 'partly-accepted', 'not-accepted', 'merged', 'hidden'] as const;

/** Everything that was said in a cycle and what was answered, for everybody to count. */
@Component({
  selector: 'tq-public-ledger-page',
  imports: [EmptyState, PageHeader, PageOutcome, Pager, SaidBySomebody],
  template: `
    @if (ledger.hasValue()) {
      @let all = ledger.value();
      <div class="page">
        <tq-page-header [title]="texts.ledger" [lead]="texts.ledgerLead" [kicker]="kicker()" [crumbs]="crumbs()">
          <p class="numbers">
            <b>{{ coverage() }}</b>
            @if (overdue(); as late) {
              · {{ late }}
            }
          </p>
        </tq-page-header>
        <form method="get" class="row filters" [attr.action]="address()">
          <div>
            <label class="field-label" for="estado">{{ texts.filter }}</label>
            <select id="estado" name="estado">
              @for (one of filters; track one) {
                <option [attr.value]="one" [attr.selected]="one === filter() ? '' : null">{{ texts.filters[one] }}</option>
              }
            </select>
          </div>
          <div>
            <label class="field-label" for="texto">{{ texts.filterText }}</label>
            <select id="texto" name="texto">
              <option value="">{{ texts.allTexts }}</option>
              @for (one of choices(); track one.value) {
                <option [attr.value]="one.value" [attr.selected]="one.value === texto() ? '' : null">{{ one.name }}</option>
              }
            </select>
          </div>
          <button type="submit" class="button">{{ texts.apply }}</button>
          <a class="button quiet" [href]="table()" download>{{ texts.download }}</a>
        </form>
        @if (all.items.length > 0) {
          <ol class="list-lines">
            @for (item of all.items; track item.folio) {
              <li [id]="item.folio"><tq-said-by-somebody [contribution]="item" [timeZone]="all.consultation.timeZone" [withSubject]="true" /></li>
            }
          </ol>
          <tq-pager [page]="all.page" [pageSize]="all.pageSize" [total]="all.total" />
        } @else {
          <tq-empty-state [title]="filter() === 'all' && !texto() ? texts.none : texts.noneFiltered" />
        }
      </div>
    } @else {
      <tq-page-outcome [resource]="ledger" />
    }
  `,
  styles: `
    .filters {
      align-items: flex-end;
      margin-bottom: var(--space-5);
    }

    .filters > div {
      min-width: 0;
      max-width: 100%;
    }

    .filters select {
      max-width: 100%;
    }
  `,
})
export class PublicLedgerPage {
  readonly slug = input.required<string>();
  readonly cycle = input.required<string>();
  readonly estado = input<string>();
  readonly texto = input<string>();
  readonly pagina = input<string>();

  protected readonly texts = textsOf(deliberationTexts).consultation;
  protected readonly filters = filters;
  private readonly language = inject(Language);
  private readonly wording = inject(ConsultationWords);

  protected readonly filter = computed(() => filters.find((one) => one === this.estado()) ?? 'all');
  protected readonly ledger = httpResource<PublicLedgerWire>(() => ({
    url: deliberationApi.contributions(this.slug(), this.cycle()),
    params: { state: this.filter(), page: this.pagina() ?? '1', ...(this.texto() ? { text: this.texto() ?? '' } : {}) },
  }));
  private readonly about = computed(() => (this.ledger.hasValue() ? this.ledger.value().consultation : null));

  protected readonly kicker = computed(() => this.wording.title(this.about()));
  protected readonly crumbs = computed(() => this.wording.crumbs(this.about()));
  protected readonly coverage = computed(() => this.wording.coverage(this.ledger.hasValue() ? this.ledger.value().coverage : undefined));
  protected readonly overdue = computed(() => this.wording.overdue(this.ledger.hasValue() ? this.ledger.value().coverage : undefined));
  protected readonly choices = computed(() =>
    (this.ledger.hasValue() ? this.ledger.value().texts : []).map(({ kind, number, title }) => ({
      value: `${kind}:${number}`,
      name: `${fill(this.texts.numbered[kind], { number })}: ${title}`.slice(0, 80),
    })),
  );
  protected readonly address = computed(() => this.language.path(deliberationPages.ledger(this.slug(), this.cycle())));
  protected readonly table = computed(() => deliberationApi.table(this.slug(), this.cycle()));
}
