import { Component, input } from '@angular/core';
import { fill, textsOf } from '@tequio/platform/web';
import { type RuleInForce, secretariatTexts } from '@tequio/secretariat/wire';
import { rulesInWords } from '../rules/rule-in-words';

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
  private readonly words = rulesInWords();

  protected nameOf(rule: RuleInForce): string {
    return this.words.nameOf(rule.code);
  }

  protected valueOf({ code, value }: RuleInForce): string {
    return this.words.valueOf(code, value);
  }
}
