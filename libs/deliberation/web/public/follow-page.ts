import { NgTemplateOutlet } from '@angular/common';
import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ChangedWords } from '@tequio/deliberation/web/embed';
import { type FollowedContributionWire, deliberationApi, deliberationPages, deliberationTexts } from '@tequio/deliberation/wire';
import { Notice, PageHeader, PageOutcome, RefusalList } from '@tequio/platform/ui';
import { Language, fill, problemOf, textsOf, usePageStatus, usePageTitle } from '@tequio/platform/web';
import { SaidBySomebody } from './said-by-somebody';

/** What has become of a contribution, by its folio and without an account. */
@Component({
  selector: 'tq-follow-page',
  imports: [ChangedWords, NgTemplateOutlet, Notice, PageHeader, PageOutcome, RefusalList, RouterLink, SaidBySomebody],
  templateUrl: './follow-page.html',
})
export class FollowPage {
  /** From the path, or from the form of the page itself (`?folio=`). */
  readonly folio = input<string>();
  readonly recien = input<string>();

  private readonly tables = textsOf(deliberationTexts);
  protected readonly texts = this.tables.follow;
  protected readonly consultation = this.tables.consultation;
  protected readonly pages = deliberationPages;
  protected readonly words = fill;
  private readonly language = inject(Language);
  private readonly router = inject(Router);
  protected readonly address = this.language.path(deliberationPages.search);

  protected readonly followed = httpResource<FollowedContributionWire>(() => {
    const folio = this.folio()?.trim();
    return folio ? deliberationApi.followed(encodeURIComponent(folio)) : undefined;
  });
  private readonly known = computed(() => (this.followed.hasValue() ? this.followed.value() : null));
  protected readonly notFound = computed(() => {
    const error = this.followed.error();
    if (!error) return null;
    const problem = problemOf(error);
    return problem.status === 404 ? (problem.reasons[0]?.text ?? problem.title) : null;
  });
  protected readonly title = computed(() => fill(this.texts.titleOf, { folio: this.known()?.contribution.folio ?? '' }));
  protected readonly place = computed(() => {
    const place = this.known()?.place;
    return place ? fill(this.texts.inCycle, { cycle: place.cycle, entity: place.entityName }) : '';
  });
  protected readonly justSent = computed(() => fill(this.texts.justSent, { folio: this.known()?.contribution.folio ?? '' }));
  protected readonly crumbs = computed(() => {
    const place = this.known()?.place;
    return [
      { text: this.consultation.country, link: '/' },
      ...(place ? [{ text: place.entityName, link: `/entidades/${place.entitySlug}` }] : []),
      ...(place && this.known()?.textPath ? [{ text: this.consultation.title, link: deliberationPages.consultation(place.entitySlug, place.cycle) }] : []),
    ];
  });

  constructor() {
    usePageTitle(() => (this.known() ? this.title() : undefined));
    usePageStatus(() => (this.notFound() ? 404 : null));
  }

  protected look(event: Event, folio: string): void {
    event.preventDefault();
    if (folio.trim() !== '') void this.router.navigate([deliberationPages.follow(folio.trim().toUpperCase())]);
  }
}
