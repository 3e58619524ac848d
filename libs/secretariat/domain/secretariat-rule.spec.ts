import { type SecretariatRuleCode, ruleValue } from './secretariat-rule';

const approval = { share: 'all', openObjectionBlocks: true, vacantSectorIsWaived: false };
const urgency = { code: 'urgency', es: 'Urgencia', en: 'Urgency' };

describe('The value of a rule', () => {
  it.each<[SecretariatRuleCode, unknown, unknown]>([
    ['consultation-days', 20, 20],
    ['approval-rule', { ...approval, more: 1 }, approval],
    ['scoring-criteria', [urgency, { es: ' Beneficio social ', en: 'Social benefit' }], [urgency, { code: 'beneficio-social', es: 'Beneficio social', en: 'Social benefit' }]],
  ])('%s of %j is kept as %j', (code, value, kept) => expect(ruleValue(code, value)).toEqual({ allowed: true, value: kept }));

  it.each<[SecretariatRuleCode, unknown, string]>([
    ['consultation-days', 0, 'secretariat.rule-out-of-range'],
    ['consultation-days', 181, 'secretariat.rule-out-of-range'],
    ['consultation-days', 14.5, 'secretariat.rule-out-of-range'],
    ['calendar-notice-days', '14', 'secretariat.rule-out-of-range'],
    ['approval-rule', { ...approval, share: 'half' }, 'secretariat.rule-value-unknown'],
    ['approval-rule', null, 'secretariat.rule-value-unknown'],
    ['scoring-criteria', [], 'secretariat.criteria-too-many-or-none'],
    ['scoring-criteria', 'Urgencia', 'secretariat.criteria-too-many-or-none'],
    ['scoring-criteria', Array.from({ length: 9 }, () => urgency), 'secretariat.criteria-too-many-or-none'],
    ['scoring-criteria', [{ es: 'Urgencia', en: ' ' }], 'secretariat.criterion-needs-both-names'],
    ['scoring-criteria', [null], 'secretariat.criterion-needs-both-names'],
    ['scoring-criteria', [urgency, { es: 'Urgency', en: 'Again' }], 'secretariat.criterion-twice'],
  ])('%s is not %j', (code, value, against) => {
    const decision = ruleValue(code, value);
    expect(decision.allowed ? [] : decision.reasons.map((reason) => reason.code)).toEqual([against]);
  });
});
