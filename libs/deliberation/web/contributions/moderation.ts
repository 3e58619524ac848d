import { Component, computed, inject, input, output, signal } from '@angular/core';
import { type HidingReason, hidingReasons } from '@tequio/deliberation/domain';
import { DeliberationClient } from '@tequio/deliberation/web/embed';
import { type ContributionWire, deliberationTexts } from '@tequio/deliberation/wire';
import { FormField, RefusalList } from '@tequio/platform/ui';
import { fill, submission, textsOf } from '@tequio/platform/web';

/** What everybody sees of a contribution, and who may change that: show what waits, hide with a published reason. */
@Component({
  selector: 'tq-moderation',
  imports: [FormField, RefusalList],
  template: `
    @let one = contribution();
    @if (one.hidden || one.visibility !== 'shown') {
      <p class="muted">{{ standing() }}</p>
    }
    @if (may()) {
      @if (one.visibility === 'waiting' || one.visibility === 'hidden') {
        <button type="button" class="button quiet" (click)="showing.run()">{{ texts.show }}<span class="visually-hidden"> {{ one.folio }}</span></button>
      }
      @if (one.visibility === 'shown' || one.visibility === 'waiting') {
        <details>
          <summary>{{ texts.hide }}<span class="visually-hidden"> {{ one.folio }}</span></summary>
          <form method="post" class="stack" (submit)="hide($event, note.value)">
            <tq-form-field [label]="texts.hideBecause">
              <select #why (change)="choose(why.value)">
                @for (reason of reasons; track reason) {
                  <option [value]="reason" [selected]="reason === because()">{{ names[reason] }}</option>
                }
              </select>
            </tq-form-field>
            <tq-form-field [label]="texts.hideNote" [hint]="texts.hideNoteHint" [errors]="noteErrors()">
              <textarea #note rows="2"></textarea>
            </tq-form-field>
            <p><button type="submit" class="button">{{ texts.hideNow }}</button></p>
          </form>
        </details>
      }
      <tq-refusal-list [refusals]="refusals()" [announced]="true" />
    }
  `,
  styles: `
    :host {
      display: block;
    }

    form {
      margin-top: var(--space-3);
    }
  `,
})
export class Moderation {
  readonly contribution = input.required<ContributionWire>();
  readonly may = input(false);
  readonly moderated = output<void>();

  private readonly tables = textsOf(deliberationTexts);
  protected readonly texts = this.tables.manage;
  protected readonly names = this.tables.consultation.hidingReasons;
  protected readonly reasons = hidingReasons;
  private readonly client = inject(DeliberationClient);
  protected readonly because = signal<HidingReason>('spam');
  protected readonly standing = computed(() => {
    const { hidden, visibility } = this.contribution();
    if (!hidden) return this.tables.consultation.visibilities[visibility];
    return fill(this.tables.consultation.hiddenNote, { because: [this.names[hidden.because], hidden.note].filter(Boolean).join(': ') });
  });

  protected readonly hiding = submission(
    (note: string) => this.client.hide(this.contribution().id, { because: this.because(), note }),
    () => this.moderated.emit(),
  );
  protected readonly showing = submission(
    () => this.client.show(this.contribution().id),
    () => this.moderated.emit(),
  );
  protected readonly noteErrors = computed(() => this.hiding.refusalsAt('note').map((reason) => reason.text));
  protected readonly refusals = computed(() => [...this.hiding.refusalsElsewhere(['note']), ...(this.showing.problem()?.reasons ?? [])]);

  protected choose(reason: string): void {
    const known = hidingReasons.find((one) => one === reason);
    if (known) this.because.set(known);
  }

  protected hide(event: Event, note: string): void {
    event.preventDefault();
    void this.hiding.run(note);
  }
}
