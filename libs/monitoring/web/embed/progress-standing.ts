import { Component, computed, inject, input } from '@angular/core';
import { type StandingWire, monitoringTexts } from '@tequio/monitoring/wire';
import { type Status, StatusMark } from '@tequio/platform/ui';
import { Language, textsOf } from '@tequio/platform/web';

/** What the owner declares and what somebody else checked, always one beside the other. */
@Component({
  selector: 'tq-progress-standing',
  imports: [StatusMark],
  template: `
    <dl class="standing">
      <div>
        <dt>{{ texts.page.declaredColumn }}</dt>
        <dd><tq-status-mark [status]="declaredMark()" [text]="declaredWord()" /></dd>
      </div>
      <div>
        <dt>{{ texts.page.verifiedColumn }}</dt>
        <dd><tq-status-mark [status]="verifiedMark()" [text]="texts.verified[standing().verified]" /></dd>
      </div>
    </dl>
    @if (silence(); as silence) {
      <p class="muted small">{{ silence }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
    }

    .standing {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
      gap: var(--space-3) var(--space-5);
      margin: 0;
    }

    dt {
      color: var(--ink-soft);
      font-size: 0.875em;
    }

    dd {
      margin: 0;
    }

    p {
      margin: var(--space-2) 0 0;
    }
  `,
})
export class ProgressStanding {
  readonly standing = input.required<StandingWire>();

  protected readonly texts = textsOf(monitoringTexts);
  private readonly language = inject(Language);

  protected readonly declaredWord = computed(() => {
    const declared = this.standing().declared;
    return declared === null ? this.texts.verified.none : this.texts.declared[declared];
  });
  protected readonly declaredMark = computed(() => declaredMark(this.standing()));
  protected readonly verifiedMark = computed(() => verifiedMark(this.standing()));
  protected readonly silence = computed(() => {
    const days = this.standing().daysSilent;
    // A word of today is no silence
    return days === null || days === 0 ? null : this.language.plural(days, this.texts.page.silentFor);
  });
}

/** The owner's own word never turns green by itself. */
export function declaredMark({ declared, verified }: StandingWire): Status {
  if (declared === null || declared === 'not-started' || declared === 'stopped') return 'silent';
  return declared === 'completed' && verified === 'verified' ? 'verified' : 'waiting';
}

export function verifiedMark({ verified }: StandingWire): Status {
  return verified === 'none' ? 'silent' : verified;
}
