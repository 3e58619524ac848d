import { Component, computed, inject, input, output } from '@angular/core';
import { MonitoringClient } from '@tequio/monitoring/web/embed';
import { monitoringTexts } from '@tequio/monitoring/wire';
import { BlockedAction, FormField, GrowWithText, RefusalList } from '@tequio/platform/ui';
import { KeptText, submission, textsOf } from '@tequio/platform/web';

/** The owner answers a verdict that is against him, once. */
@Component({
  selector: 'tq-answer-form',
  imports: [BlockedAction, FormField, GrowWithText, RefusalList],
  template: `
    <details>
      <summary>{{ texts.page.answer }}</summary>
      <div class="stack">
        <tq-form-field [label]="texts.page.answerBody" [errors]="bodyErrors()" [limit]="10000">
          <textarea tqGrow rows="3" [value]="kept().text()" (input)="kept().write(area.value)" #area></textarea>
        </tq-form-field>
        <tq-blocked-action [busy]="sending.pending()" (pressed)="sending.run()">{{ texts.page.sendAnswer }}</tq-blocked-action>
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
export class AnswerForm {
  readonly verdictId = input.required<string>();
  readonly sent = output<void>();

  protected readonly texts = textsOf(monitoringTexts);
  private readonly client = inject(MonitoringClient);
  private readonly keptText = inject(KeptText);
  protected readonly kept = computed(() => this.keptText.keep(`verdict-answer:${this.verdictId()}`));

  protected readonly sending = submission(
    () => this.client.answer(this.verdictId(), this.kept().text()),
    () => {
      this.kept().forget();
      this.sent.emit();
    },
  );
  protected readonly bodyErrors = computed(() => this.sending.refusalsAt('body').map(({ text }) => text));
  protected readonly otherRefusals = computed(() => this.sending.refusalsElsewhere(['body']));
}
