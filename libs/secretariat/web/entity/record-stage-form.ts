import { Component, inject, input, output, signal } from '@angular/core';
import { WhatWentWrong } from '@tequio/identity/web/embed';
import { FormField } from '@tequio/platform/ui';
import { submission, textsOf } from '@tequio/platform/web';
import { exerciseStages } from '@tequio/secretariat/domain';
import { type RecordStageFactRequest, secretariatTexts } from '@tequio/secretariat/wire';
import { SecretariatClient } from '../secretariat-client';

/** A step that an entity took: which, when as far as is known, where it is written, and the document itself. */
@Component({
  selector: 'tq-record-stage-form',
  imports: [FormField, WhatWentWrong],
  template: `
    <form method="post" class="stack" novalidate (submit)="record($event, stage.value, day, source, link)">
      <tq-form-field [label]="texts.stage" [errors]="errorsAt('stage')">
        <select #stage name="stage">
          @for (each of stages; track each) {
            <option [value]="each">{{ stageNames[each] }}</option>
          }
        </select>
      </tq-form-field>
      <tq-form-field [label]="texts.on" [hint]="texts.onHint" [optional]="true" [errors]="errorsAt('occurredOn')">
        <input #day type="text" name="occurredOn" autocomplete="off" maxlength="10" />
      </tq-form-field>
      <tq-form-field [label]="texts.source" [hint]="texts.sourceHint" [errors]="errorsAt('source')">
        <input #source type="text" name="source" autocomplete="off" maxlength="500" required />
      </tq-form-field>
      <tq-form-field [label]="texts.link" [optional]="true" [errors]="errorsAt('documentUrl')">
        <input #link type="url" name="documentUrl" autocomplete="off" maxlength="500" placeholder="https://" />
      </tq-form-field>
      <tq-form-field [label]="texts.file" [hint]="texts.fileHint" [optional]="true" [errors]="fileErrors()">
        <input #picker type="file" (change)="bring(picker.files)" />
      </tq-form-field>
      <p class="muted small" role="status">{{ bringing.pending() ? texts.bringing : fileName() }}</p>
      <tq-what-went-wrong [of]="recording" [fields]="['stage', 'occurredOn', 'source', 'documentUrl', 'documentFileId']" />
      <button type="submit" class="button primary" [attr.aria-disabled]="recording.pending() || bringing.pending() ? 'true' : null">{{ texts.record }}</button>
    </form>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class RecordStageForm {
  readonly slug = input.required<string>();
  readonly recorded = output<void>();

  private readonly tables = textsOf(secretariatTexts);
  protected readonly texts = this.tables.stageFacts;
  protected readonly stageNames = this.tables.stages;
  protected readonly stages = exerciseStages;
  private readonly client = inject(SecretariatClient);
  private readonly fileId = signal<string | null>(null);
  protected readonly fileName = signal('');
  protected readonly bringing = submission((file: File) => this.client.bringFile(file));
  protected readonly recording = submission((request: RecordStageFactRequest) => this.client.recordStageFact(this.slug(), request));

  protected errorsAt(field: string): string[] {
    return this.recording.refusalsAt(field).map((reason) => reason.text);
  }

  protected fileErrors(): string[] {
    return [...(this.bringing.problem()?.reasons ?? []).map((reason) => reason.text), ...this.errorsAt('documentFileId')];
  }

  protected async bring(files: FileList | null): Promise<void> {
    const file = files?.item(0);
    this.fileId.set(null);
    this.fileName.set('');
    if (!file) return;
    const kept = await this.bringing.run(file);
    if (!kept) return;
    this.fileId.set(kept.id);
    this.fileName.set(file.name);
  }

  protected async record(event: Event, stage: string, day: HTMLInputElement, source: HTMLInputElement, link: HTMLInputElement): Promise<void> {
    event.preventDefault();
    if (this.bringing.pending()) return;
    const documentFileId = this.fileId();
    const made = await this.recording.run({
      stage: exerciseStages.find((each) => each === stage) ?? 'participating',
      source: source.value,
      ...(day.value.trim() === '' ? {} : { occurredOn: day.value.trim() }),
      ...(link.value.trim() === '' ? {} : { documentUrl: link.value.trim() }),
      ...(documentFileId === null ? {} : { documentFileId }),
    });
    if (!made) return;
    (event.target as HTMLFormElement).reset();
    this.fileId.set(null);
    this.fileName.set('');
    this.recorded.emit();
  }
}
