import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { shownReasons } from '@tequio/cycle/web/embed';
import { type FreezePlanRequest, type FrozenPlanVersion, type PlanInWork, planPaths, planTexts } from '@tequio/plan/wire';
import { BlockedAction, FormField, GrowWithText, Notice, RefusalList } from '@tequio/platform/ui';
import { KeptText, fill, submission, textsOf } from '@tequio/platform/web';

/** Freezes the plan with a reason, or says everything that is still missing, each with its field. */
@Component({
  selector: 'tq-freeze-plan',
  imports: [BlockedAction, FormField, GrowWithText, Notice, RefusalList],
  template: `
    <div class="stack">
      <p class="muted">{{ texts.freezeMeans }}</p>
      @if (frozen(); as version) {
        <tq-notice kind="verified" [announced]="true"><p>{{ frozenText(version) }}</p></tq-notice>
      }
      @if (blocked().length === 0) {
        <tq-form-field [label]="texts.freezeWhy" [hint]="texts.freezeHint" [errors]="reasonErrors()" [limit]="2000">
          <textarea tqGrow rows="2" [value]="kept().text()" (input)="kept().write(area.value)" #area></textarea>
        </tq-form-field>
      }
      <tq-blocked-action [refusals]="blocked()" [busy]="freezing.pending()" (pressed)="freezing.run()">{{ texts.freeze }}</tq-blocked-action>
      <tq-refusal-list [refusals]="otherRefusals()" [announced]="true" />
    </div>
  `,
  styles: ':host { display: block; }',
})
export class FreezePlan {
  readonly plan = input.required<PlanInWork>();
  readonly changed = output<void>();

  protected readonly texts = textsOf(planTexts);
  private readonly http = inject(HttpClient);
  private readonly keptText = inject(KeptText);
  protected readonly kept = computed(() => this.keptText.keep(`freeze-plan:${this.plan().id}`));
  protected readonly frozen = signal<FrozenPlanVersion | null>(null);
  protected readonly blocked = computed(() => shownReasons([...this.plan().can['plan.freeze'], ...this.plan().reasonsAgainstFreezing]));

  protected readonly freezing = submission(
    () => {
      const request: FreezePlanRequest = { reason: this.kept().text() };
      return this.http.post<FrozenPlanVersion>(planPaths.versions(this.plan().cycleId), request);
    },
    (version) => {
      this.kept().forget();
      this.frozen.set(version);
      this.changed.emit();
    },
  );
  protected readonly reasonErrors = computed(() => this.freezing.refusalsAt('reason').map((reason) => reason.text));
  protected readonly otherRefusals = computed(() => this.freezing.refusalsElsewhere(['reason']));

  protected frozenText(version: FrozenPlanVersion): string {
    return fill(this.texts.frozenNow, { n: version.number });
  }
}
