import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FormattedText } from '@tequio/drafting/web/embed';
import { observatoryPages, observatoryTexts } from '@tequio/observatory/wire';
import type { PlanVersionContent } from '@tequio/plan/domain';
import { Notice, PageHeader, PageOutcome } from '@tequio/platform/ui';
import { Language, fill, textsOf, usePageTitle } from '@tequio/platform/web';
import { type PublicEdition, publicationPaths } from '@tequio/publication/wire';
import { ApprovalsBySector } from '../plan/approvals-by-sector';
import { CommitmentList } from '../plan/commitment-list';
import { EditionProof } from '../plan/edition-proof';

/** One edition as it was published: its hashes, how it was approved, its text, its file. */
@Component({
  selector: 'tq-edition-page',
  imports: [ApprovalsBySector, CommitmentList, EditionProof, FormattedText, Notice, PageHeader, PageOutcome, RouterLink],
  template: `
    @if (edition.hasValue()) {
      @let shown = edition.value();
      <article class="page">
        <tq-page-header [title]="title() ?? ''" [lead]="lead()" [crumbs]="crumbs()" />
        @if (newer(); as newer) {
          <tq-notice kind="waiting">
            <p><a [routerLink]="newer.link">{{ newer.text }}</a></p>
          </tq-notice>
        }
        <section class="section reading">
          <h2>{{ plan.proof }}</h2>
          <tq-edition-proof [edition]="shown" [linksToEdition]="false" />
          <p class="muted small how">{{ texts.howTo }}</p>
        </section>
        <section class="section reading">
          <h2>{{ plan.approval }}</h2>
          <p>{{ plan.approvalLead }}</p>
          <tq-approvals-by-sector [sectors]="shown.approvalsBySector" [timeZone]="shown.entity.timeZone" />
        </section>
        <section class="section reading">
          <h2>{{ content().title }}</h2>
          @for (part of parts(); track part.name) {
            <h3>{{ part.name }}</h3>
            <tq-rich-text class="prose" [text]="part.text" [rich]="part.rich" [under]="3" />
          }
          <h3>{{ plan.commitments }}</h3>
          <tq-commitment-list [slug]="shown.entity.slug" [plan]="shown.planNumber" [commitments]="content().commitments" />
          <p class="how"><a [routerLink]="pages.plan(shown.entity.slug, shown.planNumber)">{{ texts.read }}</a></p>
        </section>
      </article>
    } @else {
      <tq-page-outcome [resource]="edition" />
    }
  `,
  styles: `
    h3 {
      margin: var(--space-5) 0 var(--space-3);
    }

    .how {
      margin-top: var(--space-4);
    }
  `,
})
export class EditionPage {
  readonly slug = input.required<string>();
  readonly number = input.required<string>();
  readonly editionNumber = input.required<string>();

  protected readonly texts = textsOf(observatoryTexts).edition;
  protected readonly plan = textsOf(observatoryTexts).plan;
  protected readonly pages = observatoryPages;
  private readonly language = inject(Language);
  protected readonly edition = httpResource<PublicEdition>(() => publicationPaths.editionOfPlan(this.slug(), this.number(), this.editionNumber()));
  private readonly known = computed(() => (this.edition.hasValue() ? this.edition.value() : null));

  protected readonly content = computed(() => (this.known()?.content ?? { title: '', commitments: [] }) as PlanVersionContent);
  protected readonly title = computed(() => {
    const edition = this.known();
    return edition ? fill(this.texts.title, { number: edition.number, plan: edition.planNumber, entity: edition.entity.shortName }) : undefined;
  });
  protected readonly lead = computed(() => {
    const edition = this.known();
    return edition ? fill(this.texts.lead, { date: this.language.date(edition.publishedAt, edition.entity.timeZone) }) : '';
  });
  protected readonly crumbs = computed(() => {
    const edition = this.known();
    if (!edition) return [];
    return [
      { text: this.plan.country, link: observatoryPages.country },
      { text: edition.entity.shortName, link: observatoryPages.entity(edition.entity.slug) },
      { text: fill(this.plan.kicker, { number: edition.planNumber }), link: observatoryPages.plan(edition.entity.slug, edition.planNumber) },
    ];
  });
  protected readonly newer = computed(() => {
    const edition = this.known();
    if (!edition?.nextNumber) return null;
    return {
      text: fill(this.texts.newer, { number: edition.nextNumber }),
      link: observatoryPages.edition(edition.entity.slug, edition.planNumber, edition.nextNumber),
    };
  });
  protected readonly parts = computed(() => {
    const { introduction, vision, method, rich } = this.content();
    const parts = [
      { name: this.plan.introduction, text: introduction, rich: rich?.['introduction'] },
      { name: this.plan.vision, text: vision, rich: rich?.['vision'] },
      { name: this.plan.method, text: method, rich: rich?.['method'] },
    ];
    return parts.filter(({ text }) => typeof text === 'string' && text !== '');
  });

  constructor() {
    usePageTitle(() => this.title());
  }
}
