import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { ReasonWire } from '@tequio/kernel';
import { type StanceKind, stanceKinds } from '@tequio/approval/domain';
import { ApprovalClient } from '@tequio/approval/web/embed';
import { type ApprovalPanel, approvalTexts } from '@tequio/approval/wire';
import { shownReasons } from '@tequio/cycle/web/embed';
import { BlockedAction, FormField, GrowWithText, RefusalList } from '@tequio/platform/ui';
import { KeptText, fill, submission, textsOf } from '@tequio/platform/web';

/** Where a seat approves, approves with observations or objects; it speaks about the version this form was given. */
@Component({
  selector: 'tq-stance-form',
  imports: [BlockedAction, FormField, GrowWithText, RefusalList],
  templateUrl: './stance-form.html',
  styles: ':host { display: block; } .choice { align-items: flex-start; margin-bottom: var(--space-3); }',
})
export class StanceForm {
  readonly cycleId = input.required<string>();
  readonly ballot = input.required<NonNullable<ApprovalPanel['ballot']>>();
  readonly refusals = input.required<readonly ReasonWire[]>();
  readonly given = output<void>();

  protected readonly texts = textsOf(approvalTexts);
  private readonly client = inject(ApprovalClient);
  private readonly keptText = inject(KeptText);
  protected readonly kinds = stanceKinds;
  protected readonly kind = signal<StanceKind>('approve');
  protected readonly kept = computed(() => this.keptText.keep(`stance:${this.cycleId()}`));
  protected readonly blocked = computed(() => shownReasons(this.refusals()));

  protected readonly giving = submission(
    () =>
      this.client.give(this.cycleId(), {
        versionHash: this.ballot().versionHash,
        kind: this.kind(),
        ...(this.kind() === 'approve' ? {} : { body: this.kept().text() }),
      }),
    () => {
      this.kept().forget();
      this.given.emit();
    },
  );
  protected readonly bodyErrors = computed(() => this.giving.refusalsAt('body').map((reason) => reason.text));
  protected readonly otherRefusals = computed(() => this.giving.refusalsElsewhere(['body']));

  protected hintOf(kind: StanceKind): string {
    return kind === 'approve' ? this.texts.approveHint : kind === 'object' ? this.texts.objectHint : this.texts.observationsHint;
  }

  protected readonly action = computed(() => {
    const kind = this.kind();
    if (kind === 'approve') return fill(this.texts.giveApprove, { n: this.ballot().versionNumber });
    return kind === 'object' ? this.texts.giveObject : this.texts.giveObservations;
  });
}
