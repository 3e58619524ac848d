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
  'approval-silence-days',
  'scoring-criteria',
  'commitments-advised-maximum',
] as const satisfies readonly (keyof SecretariatRules)[];
export type SecretariatRuleCode = keyof SecretariatRules;
