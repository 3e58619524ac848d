import { Component, computed, inject, input, output, signal } from '@angular/core';
import { type VerdictKind, verdictKinds } from '@tequio/monitoring/domain';
import { MonitoringClient } from '@tequio/monitoring/web/embed';
import { monitoringTexts } from '@tequio/monitoring/wire';
import { BlockedAction, FormField, GrowWithText, RefusalList } from '@tequio/platform/ui';
import { KeptText, submission, textsOf } from '@tequio/platform/web';

/** Somebody who does not owe the work says whether a report holds, and why. */
@Component({
  selector: 'tq-verdict-form',
  imports: [BlockedAction, FormField, GrowWithText, RefusalList],
  template: `
    <details [open]="isOpen()">
      <summary>{{ texts.page.verify }}</summary>
      <div class="stack">
        <fieldset>
          <legend>{{ texts.page.verdict }}</legend>
          @for (one of kinds; track one) {
            <label class="choice">
              <input type="radio" [name]="'verdict-' + reportId()" [value]="one" [checked]="kind() === one" (change)="kind.set(one)" />
              <span>{{ texts.verdicts[one] }}</span>
            </label>
          }
        </fieldset>
        <tq-form-field [label]="texts.page.reason" [errors]="reasonErrors()" [limit]="10000">
          <textarea tqGrow rows="3" [value]="kept().text()" (input)="kept().write(area.value)" #area></textarea>
        </tq-form-field>
        <tq-blocked-action [busy]="sending.pending()" (pressed)="sending.run()">{{ texts.page.sendVerdict }}</tq-blocked-action>
        <tq-refusal-list [refusals]="otherRefusals()" [announced]="true" />
      </div>
    </details>
  `,
  styles: `
    :host {
      display: block;
    }

    details > div {
      margin-block-start: var(--space-3);
    }
  `,
})
export class VerdictForm {
  readonly reportId = input.required<string>();
  readonly isOpen = input(false);
  readonly sent = output<void>();

  protected readonly texts = textsOf(monitoringTexts);
  private readonly client = inject(MonitoringClient);
  private readonly keptText = inject(KeptText);
  protected readonly kinds = verdictKinds;
  protected readonly kind = signal<VerdictKind>('verified');
  protected readonly kept = computed(() => this.keptText.keep(`verdict:${this.reportId()}`));

  protected readonly sending = submission(
    () => this.client.verify(this.reportId(), { kind: this.kind(), reason: this.kept().text() }),
    () => {
      this.kept().forget();
      this.sent.emit();
    },
  );
  protected readonly reasonErrors = computed(() => this.sending.refusalsAt('reason').map(({ text }) => text));
  protected readonly otherRefusals = computed(() => this.sending.refusalsElsewhere(['reason']));
}
