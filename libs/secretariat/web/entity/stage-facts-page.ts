import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { EmptyState, Notice, PageHeader, PageOutcome } from '@tequio/platform/ui';
import { Session, fill, textsOf, usePageTitle } from '@tequio/platform/web';
import { type EntitySheet, secretariatTexts } from '@tequio/secretariat/wire';
import { keepsStages } from './keeps-stages';
import { RecordStageForm } from './record-stage-form';
import { StageLine } from './stage-line';

/** The way of an entity through the exercise, for whoever keeps it: what is on record, and the next fact. */
@Component({
  selector: 'tq-stage-facts-page',
  imports: [EmptyState, Notice, PageHeader, PageOutcome, RecordStageForm, StageLine],
  template: `
    @if (entity.hasValue()) {
      @let sheet = entity.value();
      <tq-page-header [title]="texts.title" [crumbs]="[{ text: sheet.shortName, link: '/entidades/' + sheet.slug }]" [lead]="texts.lead" />
      @if (done()) {
        <tq-notice kind="verified" [announced]="true"><p>{{ texts.recorded }}</p></tq-notice>
      }
      @if (sheet.stages.length > 0) {
        <tq-stage-line [facts]="sheet.stages" />
      } @else {
        <tq-empty-state [title]="texts.none" />
      }
      <section class="section stack reading" aria-labelledby="registrar">
        <h2 id="registrar">{{ texts.record }}</h2>
        @if (mayRecord()) {
          <tq-record-stage-form [slug]="sheet.slug" (recorded)="tell()" />
        } @else {
          <p>{{ onlyObserver }}</p>
        }
      </section>
    } @else {
      <tq-page-outcome [resource]="entity" />
    }
  `,
  host: { class: 'page' },
})
export class StageFactsPage {
  readonly slug = input.required<string>();

  private readonly tables = textsOf(secretariatTexts);
  protected readonly texts = this.tables.stageFacts;
  protected readonly onlyObserver = this.tables.refusals['secretariat.only-national-observer'];
  private readonly session = inject(Session);
  protected readonly entity = httpResource<EntitySheet>(() => `/api/v1/entities/${encodeURIComponent(this.slug())}`);
  protected readonly mayRecord = computed(() => keepsStages(this.session));
  protected readonly done = signal(false);

  constructor() {
    usePageTitle(() => (this.entity.hasValue() ? fill(this.texts.titleOf, { name: this.entity.value().shortName }) : undefined));
  }

  protected tell(): void {
    this.done.set(true);
    this.entity.reload();
  }
}
