import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ApprovalStrip } from '@tequio/approval/web/embed';
import { CyclePhaseLine, PhaseLineRefresh, shownReasons } from '@tequio/cycle/web/embed';
import { type CycleWorkspace, cycleApi, cyclePages, cycleTexts } from '@tequio/cycle/wire';
import { BlockedAction, Notice, PageHeader, PageOutcome, RefusalList } from '@tequio/platform/ui';
import { Language, fill, submission, textsOf } from '@tequio/platform/web';
import { type EditionMark, type PublicationInWork, publicationPaths, publicationTexts } from '@tequio/publication/wire';

/** Where facilitation publishes the approved version, and where everybody of the secretariat sees why not yet. */
@Component({
  selector: 'tq-publish-page',
  imports: [ApprovalStrip, BlockedAction, CyclePhaseLine, Notice, PageHeader, PageOutcome, RefusalList, RouterLink],
  templateUrl: './publish-page.html',
})
export class PublishPage {
  readonly slug = input.required<string>();
  readonly cycle = input.required<string>();

  protected readonly texts = textsOf(publicationTexts);
  private readonly cycleWords = textsOf(cycleTexts);
  private readonly language = inject(Language);
  private readonly http = inject(HttpClient);
  private readonly phaseLine = inject(PhaseLineRefresh);

  protected readonly workspace = httpResource<CycleWorkspace>(() => cycleApi.ofEntity(this.slug(), this.cycle()));
  protected readonly place = computed(() => (this.workspace.hasValue() ? this.workspace.value().line.cycle : null));
  protected readonly publication = httpResource<PublicationInWork>(() => {
    const place = this.place();
    return place ? publicationPaths.inWork(place.id) : undefined;
  });
  protected readonly crumbs = computed(() => {
    const place = this.place();
    return place ? [{ text: fill(this.cycleWords.workspace.title, { number: place.number, entity: place.entityName }), link: cyclePages.overview(place.entitySlug, place.number) }] : [];
  });
  protected readonly blocked = computed(() => (this.publication.hasValue() ? shownReasons(this.publication.value().can['publication.publish-edition']) : []));
  /** This very text: there is nothing left to press. */
  protected readonly isPublished = computed(() => {
    const all = this.publication.hasValue() ? this.publication.value() : null;
    return all !== null && all.editions.some(({ planVersionHash }) => planVersionHash === all.versionHash);
  });
  protected readonly cyclePage = computed(() => cyclePages.overview(this.slug(), this.cycle()));
  protected readonly justPublished = signal<EditionMark | null>(null);

  protected readonly publishing = submission(
    (cycleId: string, versionHash: string) => this.http.post<EditionMark>(publicationPaths.editionsOfCycle(cycleId), { versionHash }),
    (edition) => {
      this.justPublished.set(edition);
      this.publication.reload();
      this.phaseLine.lookAgain();
    },
  );

  protected publish(publication: PublicationInWork): void {
    if (publication.versionHash) void this.publishing.run(publication.cycleId, publication.versionHash);
  }

  protected when(edition: EditionMark, timeZone: string): string {
    return fill(this.texts.publishedOn, { n: edition.number, when: this.language.dateTime(edition.publishedAt, timeZone) });
  }

  protected say(text: string, params: Record<string, string | number>): string {
    return fill(text, params);
  }

  protected pageOf(edition: EditionMark): string {
    return publicationPaths.editionPage(this.slug(), this.cycle(), edition.number);
  }

  protected jsonOf(edition: EditionMark): string {
    return publicationPaths.edition(edition.id);
  }
}
