import { Component, computed, inject, input, output, signal } from '@angular/core';
import { WhatWentWrong } from '@tequio/identity/web/embed';
import { FormField, GrowWithText } from '@tequio/platform/ui';
import { fill, submission, textsOf } from '@tequio/platform/web';
import { type SecretariatRules, approvalShares, isCountedRule, ruleRanges } from '@tequio/secretariat/domain';
import { type ChangeRuleRequest, type RuleWithHistory, secretariatTexts } from '@tequio/secretariat/wire';
import { SecretariatClient } from '../secretariat-client';
import { rulesInWords } from './rule-in-words';

interface WrittenCriterion {
  readonly code?: string;
  readonly es: string;
  readonly en: string;
}

/** Another value for a rule, from a day on: begins with the one that holds. */
@Component({
  selector: 'tq-change-rule-form',
  imports: [FormField, GrowWithText, WhatWentWrong],
  templateUrl: './change-rule-form.html',
  styles: `
    :host {
      display: block;
    }
    form {
      margin-top: var(--space-3);
    }
    .criterion {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-3);
      align-items: end;
    }
    .criterion label {
      flex: 1 1 12rem;
      min-width: 0;
    }
  `,
})
export class ChangeRuleForm {
  readonly secretariatId = input.required<string>();
  readonly rule = input.required<RuleWithHistory>();
  readonly today = input.required<string>();
  readonly changed = output<void>();

  private readonly tables = textsOf(secretariatTexts);
  protected readonly texts = this.tables.rulesPage;
  protected readonly shareTexts = this.tables.ruleShares;
  protected readonly shares = approvalShares;
  protected readonly fill = fill;
  private readonly words = rulesInWords();
  private readonly client = inject(SecretariatClient);
  protected readonly name = computed(() => this.words.nameOf(this.rule().code));
  protected readonly opened = signal(false);

  protected readonly counted = signal('');
  protected readonly criteria = signal<readonly WrittenCriterion[]>([]);
  private readonly approvalWritten = signal<Partial<Record<keyof SecretariatRules['approval-rule'], unknown>>>({});
  /** Read as a signal; `set` changes one part and keeps the others. */
  protected readonly approval = Object.assign(
    computed(() => this.approvalWritten()),
    { set: (part: Partial<Record<keyof SecretariatRules['approval-rule'], unknown>>) => this.approvalWritten.update((before) => ({ ...before, ...part })) },
  );
  protected readonly rangeText = computed(() => {
    const { code } = this.rule();
    if (!isCountedRule(code)) return '';
    const [least, most] = ruleRanges[code];
    return fill(code.endsWith('-days') ? this.texts.daysRange : this.texts.range, { least, most });
  });

  protected readonly changing = submission(
    (request: ChangeRuleRequest) => this.client.changeRule(this.secretariatId(), this.rule().code, request),
    () => {
      this.opened.set(false);
      this.changed.emit();
    },
  );

  protected toggle(): void {
    const { code, current } = this.rule();
    if (!this.opened()) {
      if (code === 'approval-rule') this.approvalWritten.set(current.value as SecretariatRules['approval-rule']);
      else if (code === 'scoring-criteria') this.criteria.set(current.value as SecretariatRules['scoring-criteria']);
      else this.counted.set(String(current.value));
    }
    this.opened.update((opened) => !opened);
  }

  protected write(index: number, part: Partial<WrittenCriterion>): void {
    this.criteria.update((all) => all.map((each, at) => (at === index ? { ...each, ...part } : each)));
  }

  protected add(): void {
    this.criteria.update((all) => [...all, { es: '', en: '' }]);
  }

  protected drop(index: number): void {
    this.criteria.update((all) => all.filter((_each, at) => at !== index));
  }

  protected errorsAt(field: string): string[] {
    return this.changing.refusalsAt(field).map((reason) => reason.text);
  }

  protected change(event: Event, source: string, reason: string, from: string): void {
    event.preventDefault();
    void this.changing.run({ value: this.valueWritten(), source, reason, from });
  }

  private valueWritten(): unknown {
    const { code } = this.rule();
    if (code === 'approval-rule') return this.approvalWritten();
    if (code === 'scoring-criteria') return this.criteria();
    // An empty field is no zero
    return this.counted().trim() === '' ? '' : Number(this.counted());
  }
}
