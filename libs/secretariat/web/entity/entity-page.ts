import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState, PageHeader, PageOutcome } from '@tequio/platform/ui';
import { Language, Session, fill, textsOf, usePageTitle } from '@tequio/platform/web';
import { type ConsultationLink, type EntitySheet, type PlanLink, type PublicSeat, secretariatTexts } from '@tequio/secretariat/wire';
import { keepsStages } from './keeps-stages';
import { StageLine } from './stage-line';

/** What anybody may read of an entity: its way through the exercise, who sits at the table, its plans. */
@Component({
  selector: 'tq-entity-page',
  imports: [EmptyState, PageHeader, PageOutcome, RouterLink, StageLine],
  templateUrl: './entity-page.html',
  styles: `
    .seat {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1) var(--space-3);
      justify-content: space-between;
    }
  `,
  host: { class: 'page' },
})
export class EntityPage {
  readonly slug = input.required<string>();

  private readonly tables = textsOf(secretariatTexts);
  protected readonly texts = this.tables.entity;
  protected readonly entitiesText = this.tables.entities.title;
  protected readonly fictionalText = this.tables.fictional;
  protected readonly fill = fill;
  protected readonly language = inject(Language);
  protected readonly session = inject(Session);

  protected readonly entity = httpResource<EntitySheet>(() => `/api/v1/entities/${encodeURIComponent(this.slug())}`);
  private readonly plansAnswer = httpResource<readonly PlanLink[]>(() => `/api/v1/entities/${encodeURIComponent(this.slug())}/plans`);
  /** Null when the list could not be had; an entity without plans has an empty one. */
  protected readonly plans = computed(() => {
    if (this.plansAnswer.hasValue()) return this.plansAnswer.value();
    return this.plansAnswer.statusCode() === 404 || this.plansAnswer.isLoading() ? [] : null;
  });
  /** Where a text is put before everybody they find the way to it here; without an answer there is no way to show. */
  private readonly consultationsAnswer = httpResource<readonly ConsultationLink[]>(() => `/api/v1/entities/${encodeURIComponent(this.slug())}/consultations`);
  protected readonly consultations = computed(() => (this.consultationsAnswer.hasValue() ? this.consultationsAnswer.value() : []));
  protected readonly hasSeats = computed(
    () => this.entity.hasValue() && (this.entity.value().secretariat?.sectors.some((sector) => sector.seats.length > 0) ?? false),
  );
  protected readonly mayEnter = computed(() => this.session.membershipsIn(this.slug()).length > 0);

  protected readonly mayRecordStages = computed(() => keepsStages(this.session));

  constructor() {
    usePageTitle(() => (this.entity.hasValue() ? this.entity.value().shortName : undefined));
  }

  /** The institution, where the seat is called otherwise, as it does once another has followed the first. */
  protected todayOf({ label, organisationName }: PublicSeat): string {
    if (organisationName === null || label.startsWith(organisationName)) return '';
    return fill(this.tables.members.heldBy, { name: organisationName });
  }

  protected seatNote(seat: PublicSeat): string {
    if (seat.state === 'vacant') return this.texts.vacant;
    if (seat.titularName !== null) return seat.titularIsFictional ? `${seat.titularName} (${this.fictionalText})` : seat.titularName;
    return seat.organisationName === null && seat.state === 'unfilled' ? this.texts.unnamed : '';
  }
}
