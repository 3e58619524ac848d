import { Component, computed, inject, input } from '@angular/core';
import { type EvidenceWire, type ReportWire, type VerdictWire, monitoringTexts } from '@tequio/monitoring/wire';
import { type Status, StatusMark } from '@tequio/platform/ui';
import { Language, fill, textsOf } from '@tequio/platform/web';

/** One report: what its institution declares, what it shows for it, and what others said of it. */
@Component({
  selector: 'tq-progress-report',
  imports: [StatusMark],
  templateUrl: './progress-report.html',
  styles: `
    :host {
      display: block;
    }

    .body {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }

    .evidence a {
      overflow-wrap: anywhere;
    }

    .verdicts > li {
      border-inline-start: 2px solid var(--line);
      padding-inline-start: var(--space-4);
    }

    .answer {
      margin-block-start: var(--space-2);
      padding-inline-start: var(--space-4);
    }
  `,
})
export class ProgressReport {
  readonly report = input.required<ReportWire>();
  readonly timeZone = input.required<string>();
  readonly milestone = input<string | null>(null);
  /** While any dispute over the commitment is open nothing of it is green, an older verdict neither. */
  readonly inDispute = input(false);

  protected readonly texts = textsOf(monitoringTexts);
  private readonly language = inject(Language);

  protected readonly by = computed(() => {
    const { organisation, declaredAt } = this.report();
    return fill(this.texts.page.by, { organisation: organisation ?? this.texts.page.liaison, date: this.day(declaredAt) });
  });
  protected readonly late = computed(() => {
    const days = this.report().daysLate;
    return days === 0 ? null : this.language.plural(days, this.texts.page.late);
  });

  protected markOf({ kind }: VerdictWire): Status {
    if (kind !== 'verified') return 'disputed';
    return this.inDispute() ? 'silent' : 'verified';
  }

  protected verdictLine(verdict: VerdictWire): string {
    return fill(this.texts.page.verdictLine, { organisation: verdict.organisation ?? this.texts.page.monitorVoice, date: this.day(verdict.givenAt) });
  }

  protected answerLine(answer: NonNullable<VerdictWire['answer']>): string {
    return fill(this.texts.page.answeredBy, { organisation: answer.organisation ?? this.texts.page.liaison, date: this.day(answer.answeredAt) });
  }

  protected captured(evidence: EvidenceWire): string {
    return fill(this.texts.page.captured, { date: this.day(evidence.capturedAt) });
  }

  protected fileSize(evidence: EvidenceWire): string {
    const kilobytes = Math.max(1, Math.round((evidence.byteSize ?? 0) / 1000));
    return `${this.language.number(kilobytes)} kB`;
  }

  private day(instant: string): string {
    return this.language.date(instant, this.timeZone());
  }
}
