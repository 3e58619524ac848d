import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type EntityStanding, observatoryPages, observatoryTexts } from '@tequio/observatory/wire';
import { Column, DataTable } from '@tequio/platform/ui';
import { Language, textsOf } from '@tequio/platform/web';

/** What the map shows, in words and dates. */
@Component({
  selector: 'tq-country-table',
  imports: [Column, DataTable, RouterLink],
  template: `
    <tq-data-table [caption]="texts.mapTitle" [captionHidden]="true" [rows]="entities()">
      <ng-template [tqColumn]="texts.entity" [of]="entities()" [heading]="true" let-entity>
        <a [routerLink]="pages.entity(entity.slug)">{{ entity.shortName }}</a>
      </ng-template>
      <ng-template [tqColumn]="texts.stage" [of]="entities()" let-entity>{{ stages[entity.stage] }}</ng-template>
      <ng-template [tqColumn]="texts.installed" [of]="entities()" let-entity>{{ day(entity.hasSecretariat, entity.installedOn) }}</ng-template>
      <ng-template [tqColumn]="texts.firstPlan" [of]="entities()" let-entity>{{ day(entity.hasPlan, entity.firstPlanOn) }}</ng-template>
      <ng-template [tqColumn]="texts.commitments" [of]="entities()" [numeric]="true" let-entity>{{ entity.commitments }}</ng-template>
    </tq-data-table>
  `,
})
export class CountryTable {
  readonly entities = input.required<readonly EntityStanding[]>();

  protected readonly pages = observatoryPages;
  protected readonly texts = textsOf(observatoryTexts).national;
  protected readonly stages = textsOf(observatoryTexts).stages;
  private readonly language = inject(Language);

  /** It happened and its day is known, it happened on a day nobody wrote down, or it did not happen. */
  protected day(happened: boolean, on: string | null): string {
    if (!happened) return this.texts.no;
    return on === null ? this.texts.unknownDay : this.language.date(on);
  }
}
