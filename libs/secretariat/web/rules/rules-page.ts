import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { Notice, PageHeader, PageOutcome } from '@tequio/platform/ui';
import { Language, fill, textsOf, usePageTitle } from '@tequio/platform/web';
import { type RuleOnRecord, type RulesOfSecretariat, secretariatTexts } from '@tequio/secretariat/wire';
import { SecretariatTabs } from '../secretariat-tabs';
import { ChangeRuleForm } from './change-rule-form';
import { ReturnToCommonForm } from './return-to-common-form';
import { rulesInWords } from './rule-in-words';

/** The rules a secretariat follows, with where each is written, since when, and what held before. */
@Component({
  selector: 'tq-rules-page',
  imports: [ChangeRuleForm, Notice, PageHeader, PageOutcome, ReturnToCommonForm, SecretariatTabs],
  templateUrl: './rules-page.html',
  styles: `
    .value {
      font-family: var(--serif);
      font-size: var(--text-large);
    }
    .value::first-letter {
      text-transform: uppercase;
    }
  `,
  host: { class: 'page' },
})
export class RulesPage {
  readonly slug = input.required<string>();

  private readonly tables = textsOf(secretariatTexts);
  protected readonly texts = this.tables.rulesPage;
  protected readonly own = this.tables.ruleOwn;
  protected readonly common = this.tables.ruleCommon;
  protected readonly source = this.tables.ruleSource;
  protected readonly fill = fill;
  protected readonly words = rulesInWords();
  private readonly language = inject(Language);
  protected readonly rules = httpResource<RulesOfSecretariat>(() => `/api/v1/entities/${encodeURIComponent(this.slug())}/rules`);
  protected readonly mayChange = computed(() => this.rules.hasValue() && this.rules.value().can.changeRules.length === 0);
  protected readonly done = signal<string | null>(null);

  constructor() {
    usePageTitle(() => (this.rules.hasValue() ? fill(this.texts.titleOf, { name: this.rules.value().secretariat.entityShortName }) : undefined));
  }

  protected dayOf(instant: string): string {
    return this.language.date(instant, this.rules.value()?.secretariat.timeZone);
  }

  protected spanOf({ validFrom, validTo }: RuleOnRecord): string {
    if (validFrom !== null && validTo !== null) return fill(this.texts.fromTo, { from: this.dayOf(validFrom), to: this.dayOf(validTo) });
    if (validTo !== null) return fill(this.texts.until, { to: this.dayOf(validTo) });
    return validFrom === null ? '' : fill(this.texts.since, { from: this.dayOf(validFrom) });
  }

  protected tell(what: string): void {
    this.done.set(what);
    this.rules.reload();
  }
}
