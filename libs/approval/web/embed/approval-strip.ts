import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ApprovalPanel, approvalPaths, approvalTexts } from '@tequio/approval/wire';
import { type Status, StatusMark } from '@tequio/platform/ui';
import { Language, fill, textsOf } from '@tequio/platform/web';

/** One line on other pages of the cycle: how far the decision is, and the way to it. */
@Component({
  selector: 'tq-approval-strip',
  imports: [RouterLink, StatusMark],
  template: `
    @if (panel.hasValue()) {
      <p class="row">
        <tq-status-mark [status]="status()" [text]="text()" />
        @if (objections(); as objections) {
          <tq-status-mark status="disputed" [text]="objections" />
        }
        <a [routerLink]="page()">{{ texts.toPage }}</a>
      </p>
    }
  `,
  styles: ':host { display: block; }',
})
export class ApprovalStrip {
  readonly cycleId = input.required<string>();
  readonly slug = input.required<string>();
  readonly cycle = input.required<number | string>();

  protected readonly texts = textsOf(approvalTexts);
  private readonly language = inject(Language);
  protected readonly panel = httpResource<ApprovalPanel>(() => approvalPaths.panel(this.cycleId()));
  protected readonly page = computed(() => approvalPaths.page(this.slug(), this.cycle()));

  protected readonly status = computed<Status>(() => {
    if (!this.panel.hasValue() || !this.panel.value().ballot) return 'silent';
    return this.panel.value().approved ? 'verified' : 'waiting';
  });

  protected readonly text = computed(() => {
    if (!this.panel.hasValue()) return '';
    const { ballot, sectors } = this.panel.value();
    if (!ballot) return this.texts.stripNone;
    const required = sectors.filter((sector) => sector.required && !sector.waived);
    const approved = required.filter((sector) => sector.approved).length;
    return fill(this.texts.strip, { approved, required: required.length, n: ballot.versionNumber });
  });

  protected readonly objections = computed(() => {
    const open = this.panel.hasValue() ? this.panel.value().objections.filter((objection) => objection.open).length : 0;
    return open === 0 ? null : this.language.plural(open, this.texts.stripObjections);
  });
}
