import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { Language, fill, textsOf } from '@tequio/platform/web';
import { shellTexts } from './shell-texts';

interface ClockAnswer {
  readonly now: string;
  readonly isDemonstration: boolean;
}

/** On every page of a demonstration: which day it is there, so that nobody takes it for today. */
@Component({
  selector: 'tq-clock-banner',
  template: `
    @if (words(); as words) {
      <p class="site-strip demonstration">{{ words }}</p>
    }
  `,
})
export class ClockBanner {
  private readonly texts = textsOf(shellTexts);
  private readonly language = inject(Language);
  private readonly clock = httpResource<ClockAnswer>(() => '/api/v1/clock');

  protected readonly words = computed(() => {
    if (!this.clock.hasValue()) return null;
    const clock = this.clock.value();
    return clock.isDemonstration ? fill(this.texts.demonstration, { now: this.language.date(clock.now) }) : null;
  });
}
