import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { nationalStages } from '@tequio/observatory/domain';
import { type EntityStanding, observatoryPages, observatoryTexts } from '@tequio/observatory/wire';
import { Language, textsOf } from '@tequio/platform/web';
import { countryViewBox, outlineOfEntity } from './mexico-outlines';

/**
 * The 32 entities by stage, each a link to its page. Drawn on the server and left as it is: its paths never go to the
 * browser a second time as code, unless somebody comes here from another page.
 */
@Component({
  selector: 'tq-country-map',
  imports: [RouterLink],
  template: `
    <svg class="map" [attr.viewBox]="viewBox" role="group" [attr.aria-label]="texts.national.mapName">
      <defs>
        <pattern id="map-outside" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" class="paper" />
        </pattern>
        <pattern id="map-participating" width="14" height="14" patternUnits="userSpaceOnUse">
          <rect width="14" height="14" class="paper" />
          <circle cx="4" cy="4" r="1.7" class="ink" />
          <circle cx="11" cy="11" r="1.7" class="ink" />
        </pattern>
        <pattern id="map-secretariat" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="10" height="10" class="wash" />
          <rect width="3" height="10" class="ink" />
        </pattern>
        <pattern id="map-plan" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="10" height="10" class="middle" />
          <rect width="10" height="2.4" class="light" />
          <rect width="2.4" height="10" class="light" />
        </pattern>
        <pattern id="map-renewing" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" class="ink" />
        </pattern>
      </defs>
      @for (place of places(); track place.code) {
        <a [routerLink]="place.link" [attr.aria-label]="place.says" [attr.class]="'place ' + place.stage">
          <title>{{ place.says }}</title>
          <path [attr.d]="place.outline" [attr.fill]="'url(#map-' + place.stage + ')'" />
        </a>
      }
    </svg>
    <ul class="legend list-plain">
      @for (entry of legend(); track entry.stage) {
        <li>
          <svg viewBox="0 0 36 24" width="36" height="24" aria-hidden="true" focusable="false">
            <rect x="1" y="1" width="34" height="22" class="swatch" [attr.fill]="'url(#map-' + entry.stage + ')'" />
          </svg>
          <span class="numbers"><b>{{ entry.count }}</b> {{ entry.name }}</span>
        </li>
      }
    </ul>
  `,
  styleUrl: './country-map.css',
})
export class CountryMap {
  readonly entities = input.required<readonly EntityStanding[]>();

  protected readonly texts = textsOf(observatoryTexts);
  protected readonly viewBox = countryViewBox;
  private readonly language = inject(Language);

  protected readonly places = computed(() =>
    this.entities().map(({ code, shortName, slug, stage }) => ({
      code,
      stage,
      link: observatoryPages.entity(slug),
      says: `${shortName}: ${this.texts.stages[stage]}`,
      outline: outlineOfEntity[code] ?? '',
    })),
  );
  protected readonly legend = computed(() =>
    [...nationalStages].reverse().map((stage) => ({
      stage,
      name: this.texts.stages[stage],
      count: this.language.number(this.entities().filter((entity) => entity.stage === stage).length),
    })),
  );
}
