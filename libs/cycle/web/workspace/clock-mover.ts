import { httpResource } from '@angular/common/http';
import { DOCUMENT, Component, computed, inject, signal } from '@angular/core';
import { cycleApi, cycleTexts } from '@tequio/cycle/wire';
import { FormField, RefusalList } from '@tequio/platform/ui';
import { Language, fill, submission, textsOf } from '@tequio/platform/web';
import { CycleClient } from '../cycle-client';

interface ClockAnswer {
  readonly now: string;
  readonly isDemonstration: boolean;
}

// Noon in central Mexico, so that the chosen day is that day in every zone of the country
const noon = 'T18:00:00.000Z';

/** In the demonstration only: weeks pass at once, so that terms and consultations can be seen ending. */
@Component({
  selector: 'tq-clock-mover',
  imports: [FormField, RefusalList],
  template: `
    @if (isDemonstration()) {
      <details>
        <summary>{{ texts.title }}</summary>
        <form method="post" class="stack reading" (submit)="move($event)" novalidate>
          <p class="muted">{{ nowText() }}</p>
          <tq-form-field [label]="texts.to" [errors]="errors()">
            <input type="date" [value]="day()" (input)="day.set(picker.value)" #picker />
          </tq-form-field>
          <tq-refusal-list [refusals]="moving.refusalsElsewhere(['to'])" [announced]="true" />
          <button type="submit" class="button" [attr.aria-disabled]="moving.pending() ? 'true' : null">{{ texts.move }}</button>
        </form>
      </details>
    }
  `,
  styles: `
    :host {
      display: block;
    }

    summary {
      min-height: 2.75rem;
      color: var(--act);
    }
  `,
})
export class ClockMover {
  protected readonly texts = textsOf(cycleTexts).clock;
  private readonly language = inject(Language);
  private readonly client = inject(CycleClient);
  private readonly window = inject(DOCUMENT).defaultView;

  private readonly clock = httpResource<ClockAnswer>(() => cycleApi.now);
  protected readonly isDemonstration = computed(() => this.clock.hasValue() && this.clock.value().isDemonstration);
  protected readonly nowText = computed(() => (this.clock.hasValue() ? fill(this.texts.now, { now: this.language.dateTime(this.clock.value().now) }) : ''));
  protected readonly day = signal('');

  protected readonly moving = submission(
    () => this.client.moveClock(`${this.day()}${noon}`),
    // Every date on the page, and the strip on top of it, is another day's now
    () => this.window?.location.reload(),
  );

  protected errors(): string[] {
    return this.moving.refusalsAt('to').map((reason) => reason.text);
  }

  protected move(event: Event): void {
    event.preventDefault();
    void this.moving.run();
  }
}
