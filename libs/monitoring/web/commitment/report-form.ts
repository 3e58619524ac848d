import { Component, computed, inject, input, output, signal } from '@angular/core';
import { declaredStatuses } from '@tequio/monitoring/domain';
import { MonitoringClient, type UploadedFile } from '@tequio/monitoring/web/embed';
import { type ProgressWire, monitoringTexts } from '@tequio/monitoring/wire';
import { BlockedAction, BusyMark, FormField, GrowWithText, RefusalList } from '@tequio/platform/ui';
import { KeptText, fill, submission, textsOf } from '@tequio/platform/web';
import { type EvidenceDraft, type ReportDraft, newEvidence, readReportDraft, requestOf } from './report-draft';

const shownFields = ['body', 'evidence', 'milestoneId', 'status'];

/** Where the owner says how far the work is and shows it. Nothing typed is lost when the line drops or the server refuses. */
@Component({
  selector: 'tq-report-form',
  imports: [BlockedAction, BusyMark, FormField, GrowWithText, RefusalList],
  templateUrl: './report-form.html',
})
export class ReportForm {
  readonly commitmentId = input.required<string>();
  readonly milestones = input.required<ProgressWire['commitment']['milestones']>();
  readonly sent = output<void>();

  protected readonly texts = textsOf(monitoringTexts);
  private readonly client = inject(MonitoringClient);
  private readonly keptText = inject(KeptText);
  protected readonly statuses = declaredStatuses;
  private readonly kept = computed(() => this.keptText.keep(`report:${this.commitmentId()}`));
  protected readonly draft = computed(() => readReportDraft(this.kept().text()));
  /** Which evidence a file is on its way for. */
  protected readonly uploadingAt = signal<number | null>(null);

  protected readonly sending = submission(
    () => this.client.report(this.commitmentId(), requestOf(this.draft())),
    () => {
      this.kept().forget();
      this.sent.emit();
    },
  );
  protected readonly uploading = submission(
    (file: File) => this.client.upload(file),
    (uploaded: UploadedFile) => {
      const index = this.uploadingAt();
      if (index !== null) this.changeEvidence(index, { fileId: uploaded.id, fileName: uploaded.name });
    },
  );
  protected readonly otherRefusals = computed(() => this.sending.refusalsElsewhere(shownFields));
  /** Said of the evidence as a whole, not of one of its lines. */
  protected readonly evidenceErrors = computed(() => this.sending.refusalsAt('evidence').filter((refusal) => refusal.at === 'evidence'));

  protected errorsAt(path: string): string[] {
    return this.sending.refusalsAt(path).map(({ text }) => text);
  }

  protected uploadErrors(index: number): string[] {
    if (this.uploadingAt() !== index) return this.errorsAt(`evidence.${index}.fileId`);
    return (this.uploading.problem()?.reasons ?? []).map(({ text }) => text);
  }

  /** A refused line without its own field: neither a file nor a link was given. */
  protected lineErrors(index: number) {
    return this.sending.refusalsAt(`evidence.${index}`).filter(({ at }) => at === `evidence.${index}`);
  }

  protected change(part: Partial<ReportDraft>): void {
    this.kept().write(JSON.stringify({ ...this.draft(), ...part }));
  }

  protected changeEvidence(index: number, part: Partial<EvidenceDraft>): void {
    this.change({ evidence: this.draft().evidence.map((one, place) => (place === index ? { ...one, ...part } : one)) });
  }

  protected addEvidence(kind: EvidenceDraft['kind']): void {
    this.change({ evidence: [...this.draft().evidence, newEvidence(kind)] });
  }

  protected removeEvidence(index: number): void {
    this.uploadingAt.set(null);
    // What was refused spoke of lines by their place, and the places move
    this.sending.forgetProblem();
    this.change({ evidence: this.draft().evidence.filter((_, place) => place !== index) });
  }

  protected async sendFile(index: number, files: FileList | null): Promise<void> {
    const file = files?.item(0);
    if (!file) return;
    this.uploadingAt.set(index);
    await this.uploading.run(file);
  }

  protected say(text: string, params: Record<string, string | number>): string {
    return fill(text, params);
  }
}
