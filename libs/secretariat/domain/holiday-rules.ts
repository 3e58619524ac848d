import { type Decision, type LocalDate, type Refusal, addDays, decide, isBusinessDay, isLocalDate, refusal } from '@tequio/kernel';

/** The longest break declared at once; the holidays of a year are declared one after the other. */
export const mostDaysAtOnce = 45;

export interface DeclaredDays {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly source: string;
  readonly today: LocalDate;
  /** Days that are none already. */
  readonly holidays: ReadonlySet<LocalDate>;
}

/** The business days in between that are business days no longer; a day that is past keeps what was counted with it. */
export function declareDays({ from, to, label, source, today, holidays }: DeclaredDays): Decision<readonly LocalDate[]> {
  const reasons: Refusal[] = [];
  if (!isLocalDate(from)) reasons.push(refusal('invalid', 'secretariat.day-invalid', { at: 'from' }));
  else if (from < today) reasons.push(refusal('invalid', 'secretariat.past-is-not-rewritten', { at: 'from' }));
  if (!isLocalDate(to)) reasons.push(refusal('invalid', 'secretariat.day-invalid', { at: 'to' }));
  else if (isLocalDate(from) && to < from) reasons.push(refusal('invalid', 'secretariat.days-end-before-they-begin', { at: 'to' }));
  if (label.trim() === '') reasons.push(refusal('invalid', 'secretariat.holiday-label-missing', { at: 'label' }));
  if (source.trim() === '') reasons.push(refusal('invalid', 'secretariat.source-missing', { at: 'source' }));
  const days = isLocalDate(from) && isLocalDate(to) ? daysOf(from, to) : [];
  if (days.length > mostDaysAtOnce) reasons.push(refusal('invalid', 'secretariat.too-many-days', { at: 'to', params: { most: mostDaysAtOnce } }));
  const declared = days.filter((day) => isBusinessDay(day, holidays));
  if (days.length > 0 && declared.length === 0) reasons.push(refusal('conflict', 'secretariat.no-business-day-in-between', { at: 'from' }));
  return decide(reasons, declared);
}

export function mayWithdrawDay(day: LocalDate, today: LocalDate, reason: string): Decision {
  const reasons: Refusal[] = [];
  if (day < today) reasons.push(refusal('conflict', 'secretariat.holiday-is-past'));
  if (reason.trim() === '') reasons.push(refusal('invalid', 'secretariat.reason-missing', { at: 'reason' }));
  return decide(reasons, undefined);
}

/** Never more than one too many: whoever asks for a century is told so without counting it. */
function daysOf(from: LocalDate, to: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day <= to && days.length <= mostDaysAtOnce; day = addDays(day, 1)) days.push(day);
  return days;
}
