import { Component, computed, inject, input } from '@angular/core';
import { type ProgressWire, monitoringTexts } from '@tequio/monitoring/wire';
import { Language, fill, textsOf } from '@tequio/platform/web';

/** The weights declared and checked on one line, and under it the milestones with what was last said of each. */
@Component({
  selector: 'tq-milestone-progress',
  template: `
    <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="whole" width="100" height="6" />
      <rect class="declared" [attr.width]="shares().declared * 100" height="6" />
      <rect [class]="progress().standing.openDisputes > 0 ? 'in-dispute' : 'verified'" [attr.width]="shares().verified * 100" height="6" />
    </svg>
    <p class="numbers">{{ sentence() }}</p>
    <ol class="list-lines">
      @for (milestone of milestones(); track milestone.id) {
        <li>
          <span class="what">{{ milestone.what }}</span>
          <span class="muted small numbers">{{ milestone.note }}</span>
        </li>
      }
    </ol>
  `,
  styles: `
    :host {
      display: block;
    }

    .bar {
      display: block;
      width: 100%;
      height: 0.75rem;
    }

    .whole {
      fill: var(--sunken);
      stroke: var(--line);
      stroke-width: 0.3;
    }

    .declared {
      fill: var(--wait);
      opacity: 0.45;
    }

    .verified {
      fill: var(--verified);
    }

    /* Checked, but over the whole a dispute is open. */
    .in-dispute {
      fill: var(--silent);
    }

    .what,
    .small {
      display: block;
    }

    p {
      margin-block: var(--space-2) var(--space-4);
    }

    @media (forced-colors: active) {
      .bar {
        forced-color-adjust: none;
      }
    }
  `,
})
export class MilestoneProgress {
  readonly progress = input.required<ProgressWire>();

  private readonly texts = textsOf(monitoringTexts);
  private readonly language = inject(Language);

  protected readonly shares = computed(() => this.progress().standing.progress);
  protected readonly sentence = computed(() => {
    const { declared, verified } = this.shares();
    return fill(this.texts.page.progressOf, { declared: this.language.percent(declared), verified: this.language.percent(verified) });
  });
  protected readonly milestones = computed(() =>
    this.progress().commitment.milestones.map((milestone) => {
      // The newest report comes first
      const last = this.progress().reports.find((report) => report.milestoneId === milestone.id);
      const dates = fill(this.texts.page.milestoneDates, { from: this.language.date(milestone.startsOn), to: this.language.date(milestone.endsOn) });
      const share = fill(this.texts.page.milestoneWeight, { weight: this.language.number(milestone.weight) });
      return { id: milestone.id, what: milestone.what, note: [dates, share, last ? this.texts.declared[last.status] : this.texts.verified.none].join(' · ') };
    }),
  );
}
