import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import { type CommitmentPageWire, commitmentsApi, commitmentsPages } from '@tequio/commitments/wire';
import { CyclePhaseLine } from '@tequio/cycle/web/embed';
import { VersionComparison } from '@tequio/drafting/web/embed';
import { draftingTexts } from '@tequio/drafting/wire';
import { PageHeader, PageOutcome } from '@tequio/platform/ui';
import { fill, textsOf, usePageTitle } from '@tequio/platform/web';
import { commitmentTexts } from '../commitment-texts';

/** Two versions of a commitment, compared. */
@Component({
  selector: 'tq-versions-page',
  imports: [CyclePhaseLine, PageHeader, PageOutcome, VersionComparison],
  template: `
    @if (page.hasValue()) {
      @let told = page.value();
      <div class="page">
        <tq-cycle-phase-line [cycleId]="told.cycle.id" />
        <tq-page-header [title]="texts.compareTitle" [kicker]="kicker()" [crumbs]="crumbs()" />
        <tq-version-comparison kind="commitment" [subjectId]="told.id" [earlier]="numberOf(de())" [later]="numberOf(a())" [zone]="told.cycle.timeZone" />
      </div>
    } @else {
      <tq-page-outcome [resource]="page" />
    }
  `,
})
export class VersionsPage {
  readonly slug = input.required<string>();
  readonly cycle = input.required<string>();
  readonly number = input.required<string>();
  /** `?de=1&a=3`: the two versions, from the address. */
  readonly de = input<string>();
  readonly a = input<string>();

  protected readonly texts = textsOf(draftingTexts).versions;
  private readonly tables = commitmentTexts();
  protected readonly page = httpResource<CommitmentPageWire>(() => commitmentsApi.byAddress(this.slug(), this.cycle(), this.number()));
  protected readonly kicker = computed(() => fill(this.tables.sheet.heading, { number: this.page.hasValue() ? this.page.value().number : this.number() }));
  protected readonly crumbs = computed(() => [
    { text: this.tables.list.title, link: commitmentsPages.list(this.slug(), this.cycle()) },
    { text: this.kicker(), link: commitmentsPages.sheet(this.slug(), this.cycle(), this.number()) },
  ]);

  constructor() {
    usePageTitle(() => `${this.texts.compareTitle} · ${this.kicker()}`);
  }

  protected numberOf(text: string | undefined): number | undefined {
    return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
  }
}
