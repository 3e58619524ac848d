import { Component, computed, inject, input, output } from '@angular/core';
import type { ReasonWire } from '@tequio/kernel';
import { BlockedAction, FormField, GrowWithText, RefusalList } from '@tequio/platform/ui';
import { KeptText, Language, fill, submission, textsOf } from '@tequio/platform/web';
import { RenewalClient } from '@tequio/renewal/web/embed';
import { type ClosingWire, renewalLimits, renewalTexts } from '@tequio/renewal/wire';

/** The closing report: seats write it, facilitation publishes it, everybody reads what is saved. */
@Component({
  selector: 'tq-report-writing',
  imports: [BlockedAction, FormField, GrowWithText, RefusalList],
  template: `
    @let report = closing().report;
    <div class="stack">
      @if (publishedOn(); as publishedOn) {
        <p class="muted">{{ publishedOn }}</p>
      } @else {
        <p class="muted">{{ texts.page.reportHint }}</p>
      }
      @if (report.body) {
        <p class="written serif">{{ report.body }}</p>
      } @else {
        <p class="muted">{{ texts.page.reportEmpty }}</p>
      }
      @if (report.publishedAt === null) {
        @if (closing().can.writeReport.length === 0) {
          <details [open]="report.body === ''">
            <summary>{{ report.body ? texts.page.changeReport : texts.page.writeReport }}</summary>
            <div class="stack">
              <tq-form-field [label]="texts.page.reportBody" [errors]="bodyErrors()" [limit]="limit">
                <textarea tqGrow rows="8" [value]="draft()" (input)="kept().write(body.value)" #body></textarea>
              </tq-form-field>
              <tq-blocked-action look="" [busy]="saving.pending()" (pressed)="save()">{{ texts.page.saveReport }}</tq-blocked-action>
              <tq-refusal-list [refusals]="saving.refusalsElsewhere(['body'])" [announced]="true" />
            </div>
          </details>
        }
        <tq-blocked-action [refusals]="shown(closing().can.publish)" [busy]="publishing.pending()" (pressed)="publish()">{{ texts.page.publish }}</tq-blocked-action>
        <tq-refusal-list [refusals]="publishing.problem()?.reasons ?? []" [announced]="true" />
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }

    details > div {
      margin-block-start: var(--space-3);
    }

    .written {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class ReportWriting {
  readonly closing = input.required<ClosingWire>();
  readonly saved = output<string>();
  /** Somebody else wrote meanwhile: theirs is to be read first. */
  readonly overtaken = output<void>();

  protected readonly texts = textsOf(renewalTexts);
  private readonly language = inject(Language);
  private readonly client = inject(RenewalClient);
  private readonly keptText = inject(KeptText);
  protected readonly limit = renewalLimits.report;
  protected readonly kept = computed(() => this.keptText.keep(`closing-report:${this.closing().cycle.id}`));
  protected readonly draft = computed(() => this.kept().text() || this.closing().report.body);
  protected readonly publishedOn = computed(() => {
    const { report, cycle } = this.closing();
    return report.publishedAt === null ? null : fill(this.texts.page.publishedOn, { date: this.language.date(report.publishedAt, cycle.timeZone) });
  });

  protected readonly saving = submission(
    () => this.client.writeReport(this.closing().cycle.id, { body: this.draft(), revision: this.closing().report.revision }),
    () => {
      this.kept().forget();
      this.saved.emit(this.texts.page.reportSaved);
    },
  );
  protected readonly publishing = submission(
    () => this.client.publish(this.closing().cycle.id, this.closing().report.revision),
    () => this.saved.emit(this.texts.page.published),
  );
  protected readonly bodyErrors = computed(() => this.saving.refusalsAt('body').map(({ text }) => text));

  protected async save(): Promise<void> {
    await this.saving.run();
    this.readTheirs(this.saving.problem()?.reasons ?? []);
  }

  protected async publish(): Promise<void> {
    await this.publishing.run();
    this.readTheirs(this.publishing.problem()?.reasons ?? []);
  }

  protected shown(reasons: readonly ReasonWire[]) {
    return reasons.map(({ text, href }) => ({ text, ...(href ? { link: fragmentOf(href) } : {}) }));
  }

  private readTheirs(reasons: readonly { readonly code: string }[]): void {
    if (reasons.some(({ code }) => code === 'renewal.changed-meanwhile')) this.overtaken.emit();
  }
}

/** What is missing stands on this same page. */
function fragmentOf(href: string): string {
  const start = href.indexOf('#');
  return start < 0 ? href : href.slice(start);
}
