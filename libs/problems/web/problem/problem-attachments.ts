import { Component, computed, inject, input, output } from '@angular/core';
import { shownReasons } from '@tequio/cycle/web/embed';
import { RefusalList } from '@tequio/platform/ui';
import { Language, submission, textsOf } from '@tequio/platform/web';
import { type AttachmentWire, type ProblemPageWire, problemsApi, problemsTexts } from '@tequio/problems/wire';
import { ProblemsClient } from '../problems-client';

/** The files of a problem: always handed out as downloads, to members only. */
@Component({
  selector: 'tq-problem-attachments',
  imports: [RefusalList],
  template: `
    <h2>{{ texts.attachments }}</h2>
    @if (problem().attachments.length === 0) {
      <p class="muted">{{ texts.noAttachments }}</p>
    } @else {
      <ul class="list-lines">
        @for (file of problem().attachments; track file.id) {
          <li class="row">
            <a [href]="linkOf(file)" download>{{ file.name }}</a>
            <span class="muted numbers">{{ sizeOf(file) }}</span>
            @if (mayAttach()) {
              <button type="button" class="button quiet" (click)="removing.run(file.id)">
                {{ texts.removeAttachment }}<span class="visually-hidden"> {{ file.name }}</span>
              </button>
            }
          </li>
        }
      </ul>
    }
    @if (mayAttach()) {
      <label class="attach">
        <span class="field-label">{{ texts.attach }}</span>
        <span class="field-hint">{{ texts.attachHint }}</span>
        <input type="file" (change)="attach(picker)" #picker />
      </label>
      <tq-refusal-list [refusals]="refusals()" [announced]="true" />
    }
  `,
  styles: `
    :host {
      display: block;
    }

    :host > * + * {
      margin-top: var(--space-3);
    }

    a {
      overflow-wrap: anywhere;
    }

    .attach > * {
      display: block;
    }

    .attach input {
      max-width: 100%;
      min-height: 2.75rem;
    }
  `,
})
export class ProblemAttachments {
  readonly problem = input.required<ProblemPageWire>();
  readonly changed = output<void>();

  protected readonly texts = textsOf(problemsTexts).page;
  private readonly language = inject(Language);
  private readonly client = inject(ProblemsClient);
  protected readonly mayAttach = computed(() => this.problem().can.attach.length === 0);

  protected readonly attaching = submission(
    (file: File) => this.client.attach(this.problem().id, file),
    () => this.changed.emit(),
  );
  protected readonly removing = submission(
    (attachmentId: string) => this.client.removeAttachment(this.problem().id, attachmentId),
    () => this.changed.emit(),
  );
  protected readonly refusals = computed(() =>
    shownReasons([...(this.attaching.problem()?.reasons ?? []), ...(this.removing.problem()?.reasons ?? [])]),
  );

  protected linkOf(file: AttachmentWire): string {
    return problemsApi.attachment(this.problem().id, file.id);
  }

  protected sizeOf(file: AttachmentWire): string {
    return this.language.number(Math.max(1, Math.round(file.byteSize / 1024)), { style: 'unit', unit: 'kilobyte' });
  }

  protected async attach(picker: HTMLInputElement): Promise<void> {
    const file = picker.files?.[0];
    if (!file) return;
    await this.attaching.run(file);
    // The same file can be chosen again after a refusal
    picker.value = '';
  }
}
