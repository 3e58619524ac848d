import type { ReasonWire, SeatRole } from '@tequio/kernel';
import type { SecretariatRuleCode } from '@tequio/secretariat/domain';

/** Which secretariat a page of its rules, sectors or days speaks of. */
export interface SecretariatNamed {
  readonly id: string;
  readonly name: string;
  readonly entitySlug: string;
  readonly entityShortName: string;
  readonly timeZone: string;
}

export interface RuleOnRecord {
  readonly id: string;
  readonly value: unknown;
  readonly source: string;
  /** Why the secretariat decided so; null for a common rule. */
  readonly reason: string | null;
  readonly isOwn: boolean;
  /** Null: as long as there are rules. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Why the common rule holds again. */
  readonly endedBecause: string | null;
}

export interface RuleWithHistory {
  readonly code: SecretariatRuleCode;
  readonly current: RuleOnRecord;
  readonly foreseen: readonly RuleOnRecord[];
  readonly past: readonly RuleOnRecord[];
}

export interface RulesOfSecretariat {
  readonly secretariat: SecretariatNamed;
  readonly today: string;
  readonly rules: readonly RuleWithHistory[];
  readonly can: { readonly changeRules: readonly ReasonWire[] };
}

export interface ChangeRuleRequest {
  readonly value: unknown;
  /** The agreement or article in which it is written. */
  readonly source: string;
  readonly reason: string;
  /** Today or a later day. */
  readonly from: string;
}

export interface ReturnToCommonRuleRequest {
  readonly reason: string;
  readonly from: string;
}

export interface SectorOnRecord {
  readonly id: string;
  readonly code: string;
  readonly label: { readonly es: string; readonly en: string };
  readonly role: SeatRole;
  readonly required: boolean;
  readonly reason: string | null;
  readonly endedBecause: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Seats that it has now, whatever it was called when they were made. */
  readonly seats: number;
  readonly state: 'past' | 'current' | 'foreseen';
}

export interface SectorsOfSecretariat {
  readonly secretariat: SecretariatNamed;
  readonly today: string;
  readonly sectors: readonly SectorOnRecord[];
  readonly can: { readonly changeSectors: readonly ReasonWire[] };
}

/** A day that is no business day. */
export interface DayOff {
  readonly onDate: string;
  readonly label: { readonly es: string; readonly en: string };
  readonly source: string | null;
  /** Of the law, for everybody; or declared by the secretariat. */
  readonly kind: 'statutory' | 'own';
}

export interface HolidaysOfSecretariat {
  readonly secretariat: SecretariatNamed;
  readonly today: string;
  readonly year: number;
  readonly days: readonly DayOff[];
  /** As an example to count with: when ten business days that begin to run today are over. */
  readonly tenBusinessDaysEnd: string;
  readonly can: { readonly changeHolidays: readonly ReasonWire[] };
}

export interface DeclareHolidaysRequest {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** The agreement or official notice that says so. */
  readonly source: string;
}

export interface WithdrawHolidayRequest {
  readonly reason: string;
}
