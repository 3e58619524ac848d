import { Component, computed, input } from '@angular/core';
import { identityTexts } from '@tequio/identity/wire';
import { RefusalList } from '@tequio/platform/ui';
import { type Submission, textsOf } from '@tequio/platform/web';

/** Above the button of a form: what was refused and belongs to none of its fields, or that no answer came at all. */
@Component({
  selector: 'tq-what-went-wrong',
  imports: [RefusalList],
  template: `<tq-refusal-list [refusals]="refusals()" [announced]="true" />`,
})
export class WhatWentWrong {
  // The list only reads: what the submission takes and gives does not matter to it
  readonly of = input.required<Pick<Submission<never[], unknown>, 'problem' | 'refusalsElsewhere'>>();
  /** The fields that show their own refusals. */
  readonly fields = input<readonly string[]>([]);

  private readonly texts = textsOf(identityTexts);
  protected readonly refusals = computed(() => {
    const problem = this.of().problem();
    if (!problem) return [];
    if (problem.reasons.length > 0) return this.of().refusalsElsewhere(this.fields());
    return [{ text: problem.detail || problem.title || this.texts.noAnswer }];
  });
}
