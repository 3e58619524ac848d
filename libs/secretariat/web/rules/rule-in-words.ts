import { inject } from '@angular/core';
import { Language, textsOf } from '@tequio/platform/web';
import { type SecretariatRuleCode, type SecretariatRules, isCountedRule, isRuleCode } from '@tequio/secretariat/domain';
import { secretariatTexts } from '@tequio/secretariat/wire';

/** Says a rule as people would (injection context). */
export function rulesInWords(): { nameOf(code: string): string; valueOf(code: string, value: unknown): string } {
  const tables = textsOf(secretariatTexts);
  const language = inject(Language);

  function approvalInWords({ share, openObjectionBlocks, vacantSectorIsWaived }: SecretariatRules['approval-rule']): string {
    const { ruleShares, ruleObjections, ruleWaivers } = tables;
    return `${ruleShares[share]}, ${openObjectionBlocks ? ruleObjections.block : ruleObjections.pass}; ${vacantSectorIsWaived ? ruleWaivers.waived : ruleWaivers.never}`;
  }

  function inWords(code: SecretariatRuleCode, value: unknown): string {
    if (code === 'approval-rule') return approvalInWords(value as SecretariatRules['approval-rule']);
    if (!isCountedRule(code)) return (value as SecretariatRules['scoring-criteria']).map((criterion) => criterion[language.code]).join(', ');
    return code.endsWith('-days') ? language.plural(Number(value), tables.ruleDays) : language.number(Number(value));
  }

  return {
    nameOf: (code) => (isRuleCode(code) ? tables.rules[code] : code),
    valueOf: (code, value) => (isRuleCode(code) ? inWords(code, value) : String(value)),
  };
}
