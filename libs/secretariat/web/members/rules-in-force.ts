import { Component, inject, input } from '@angular/core';
import { Language, fill, textsOf } from '@tequio/platform/web';
import type { SecretariatRules } from '@tequio/secretariat/domain';
import { type RuleInForce, secretariatTexts } from '@tequio/secretariat/wire';

type Names = Readonly<Record<string, string>>;

/** What the secretariat follows when it decides, in words, with where each rule is written. */
@Component({
  selector: 'tq-rules-in-force',
  template: `
    <dl class="facts">
      @for (rule of rules(); track rule.code) {
        <dt>{{ nameOf(rule) }}</dt>
        <dd>
          {{ valueOf(rule) }}
          <span class="muted small">· {{ rule.isOwn ? own : common }} · {{ fill(source, { source: rule.source }) }}</span>
        </dd>
      }
    </dl>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class RulesInForce {
  readonly rules = input.required<readonly RuleInForce[]>();

  private readonly tables = textsOf(secretariatTexts);
  protected readonly own = this.tables.ruleOwn;
  protected readonly common = this.tables.ruleCommon;
  protected readonly source = this.tables.ruleSource;
  protected readonly fill = fill;
  private readonly language = inject(Language);

  protected nameOf(rule: RuleInForce): string {
    return (this.tables.rules as Names)[rule.code] ?? rule.code;
  }

  protected valueOf({ code, value }: RuleInForce): string {
    if (code === 'approval-rule') return this.tables.ruleShares[(value as SecretariatRules['approval-rule']).share];
    if (code === 'scoring-criteria') {
      return (value as SecretariatRules['scoring-criteria']).map((criterion) => criterion[this.language.code]).join(', ');
    }
    if (typeof value !== 'number') return String(value);
    return code.endsWith('-days') ? this.language.plural(value, this.tables.ruleDays) : this.language.number(value);
  }
}
