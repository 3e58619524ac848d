import { httpResource } from '@angular/common/http';
import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Column, DataTable, PageHeader, PageOutcome } from '@tequio/platform/ui';
import { textsOf } from '@tequio/platform/web';
import { type EntityList, type EntityRow, secretariatTexts } from '@tequio/secretariat/wire';

@Component({
  selector: 'tq-entities-page',
  imports: [Column, DataTable, PageHeader, PageOutcome, RouterLink],
  template: `
    <tq-page-header [title]="texts.title" [lead]="texts.lead" />
    @if (entities.hasValue()) {
      @let rows = entities.value().items;
      <tq-data-table [caption]="texts.caption" [captionHidden]="true" [rows]="rows">
        <ng-template [tqColumn]="texts.entity" [of]="rows" [heading]="true" let-entity>
          <a [routerLink]="['/entidades', entity.slug]">{{ entity.shortName }}</a>
        </ng-template>
        <ng-template [tqColumn]="texts.stage" [of]="rows" let-entity>{{ stageOf(entity) }}</ng-template>
        <ng-template [tqColumn]="texts.secretariat" [of]="rows" let-entity>{{ entity.hasSecretariat ? texts.installed : texts.none }}</ng-template>
      </tq-data-table>
    } @else {
      <tq-page-outcome [resource]="entities" />
    }
  `,
  host: { class: 'page' },
})
export class EntitiesPage {
  private readonly tables = textsOf(secretariatTexts);
  protected readonly texts = this.tables.entities;
  protected readonly entities = httpResource<EntityList>(() => '/api/v1/entities?pageSize=100');

  protected stageOf(entity: EntityRow): string {
    return entity.stage === null ? this.tables.notTakingPart : this.tables.stages[entity.stage];
  }
}
