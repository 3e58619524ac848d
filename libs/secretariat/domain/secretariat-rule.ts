import { type Decision, allow, refuseWith } from '@tequio/kernel';
import { slugOf } from './slug';

/** What a secretariat decides for itself: data with validity and source; a row without secretariat is the default. */
export interface SecretariatRules {
  /** How a sector approves (product §5). */
  readonly 'approval-rule': {
    readonly share: 'more-than-half' | 'all';
    readonly openObjectionBlocks: boolean;
    readonly vacantSectorIsWaived: boolean;
  };
  /** Days between publishing the calendar and the first activity. */
  readonly 'calendar-notice-days': number;
  readonly 'consultation-days': number;
  /** Business days in which a contribution is answered (días hábiles). */
  readonly 'reply-business-days': number;
  /** After these days without an answer, silence is recorded as silence. */
  readonly 'approval-silence-days': number;
  readonly 'scoring-criteria': readonly { readonly code: string; readonly es: string; readonly en: string }[];
  /** More commitments than these only warn. */
  readonly 'commitments-advised-maximum': number;
}

export const secretariatRuleCodes = [
  'approval-rule',
  'calendar-notice-days',
  'consultation-days',
  'reply-business-days',
  'approval-silence-days',
  'scoring-criteria',
  'commitments-advised-maximum',
] as const satisfies readonly (keyof SecretariatRules)[];
export type SecretariatRuleCode = keyof SecretariatRules;

/** From the least to the most days or commitments that a secretariat may decide for itself. */
export const ruleRanges = {
  'calendar-notice-days': [1, 90],
  'consultation-days': [1, 180],
  'reply-business-days': [1, 60],
  'approval-silence-days': [1, 90],
  'commitments-advised-maximum': [1, 30],
} as const satisfies Partial<Record<SecretariatRuleCode, readonly [number, number]>>;
export type CountedRuleCode = keyof typeof ruleRanges;

export const approvalShares = ['more-than-half', 'all'] as const;
export const fewestCriteria = 1;
export const mostCriteria = 8;

export function isRuleCode(code: string): code is SecretariatRuleCode {
  return secretariatRuleCodes.some((each) => each === code);
}

export function isCountedRule(code: SecretariatRuleCode): code is CountedRuleCode {
  return code in ruleRanges;
}

/** What came over the line as the value of a rule, or why it is none. */
export function ruleValue(code: SecretariatRuleCode, value: unknown): Decision<SecretariatRules[SecretariatRuleCode]> {
  if (isCountedRule(code)) return countedValue(code, value);
  return code === 'approval-rule' ? approvalValue(value) : criteriaValue(value);
}

function countedValue(code: CountedRuleCode, value: unknown): Decision<number> {
  const [least, most] = ruleRanges[code];
  const fits = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
  return fits ? allow(value) : refuseWith('invalid', 'secretariat.rule-out-of-range', { at: 'value', params: { least, most } });
}

function approvalValue(value: unknown): Decision<SecretariatRules['approval-rule']> {
  const { share, openObjectionBlocks, vacantSectorIsWaived } = fieldsOf(value);
  const known = approvalShares.find((each) => each === share);
  if (known === undefined || typeof openObjectionBlocks !== 'boolean' || typeof vacantSectorIsWaived !== 'boolean') {
    return refuseWith('invalid', 'secretariat.rule-value-unknown', { at: 'value' });
  }
  return allow({ share: known, openObjectionBlocks, vacantSectorIsWaived });
}

function criteriaValue(value: unknown): Decision<SecretariatRules['scoring-criteria']> {
  if (!Array.isArray(value) || value.length < fewestCriteria || value.length > mostCriteria) {
    return refuseWith('invalid', 'secretariat.criteria-too-many-or-none', { at: 'value', params: { least: fewestCriteria, most: mostCriteria } });
  }
  const criteria = value.map(criterionOf);
  const codes = new Set(criteria.map((criterion) => criterion?.code));
  if (criteria.some((criterion) => criterion === null)) return refuseWith('invalid', 'secretariat.criterion-needs-both-names', { at: 'value' });
  if (codes.size < criteria.length) return refuseWith('invalid', 'secretariat.criterion-twice', { at: 'value' });
  return allow(criteria.filter((criterion) => criterion !== null));
}

/** The code comes from the Spanish name unless the criterion has one: a criterion that stays keeps its scores comparable. */
function criterionOf(value: unknown): SecretariatRules['scoring-criteria'][number] | null {
  const { code, es, en } = fieldsOf(value);
  if (typeof es !== 'string' || typeof en !== 'string' || es.trim() === '' || en.trim() === '' || es.length > 100 || en.length > 100) return null;
  const own = slugOf(typeof code === 'string' && code !== '' ? code.slice(0, 100) : es);
  return own === '' ? null : { code: own, es: es.trim(), en: en.trim() };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
