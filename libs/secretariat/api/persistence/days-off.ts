import type { LocalDate } from '@tequio/kernel';
import { type StatutoryHoliday, statutoryDays } from '@tequio/secretariat/domain';
import type { DayOff } from '@tequio/secretariat/wire';

interface StatutoryRow extends StatutoryHoliday {
  readonly label: DayOff['label'];
  readonly source: string;
}

type ReadMany = <R extends object>(text: string, params: readonly unknown[]) => Promise<R[]>;

/** What the law gives everybody and what the secretariat declared itself, in order; a day that is both is the law's. */
export async function daysOff(many: ReadMany, secretariatId: string, from: LocalDate, to: LocalDate): Promise<readonly DayOff[]> {
  const statutory = await many<StatutoryRow>(
    `SELECT json_build_object('es', label_es, 'en', label_en) AS label, recurrence, source, from_year AS "fromYear", to_year AS "toYear"
     FROM statutory_holiday ORDER BY code`,
    [],
  );
  const own = await many<Omit<DayOff, 'kind'>>(
    `SELECT on_date AS "onDate", json_build_object('es', label, 'en', label) AS label, source
     FROM holiday WHERE secretariat_id = $1 AND on_date BETWEEN $2 AND $3 ORDER BY on_date`,
    [secretariatId, from, to],
  );
  const ofTheLaw = statutoryDays(statutory, from, to).map(({ day, holiday: { label, source } }): DayOff => ({ onDate: day, label, source, kind: 'statutory' }));
  const known = new Set(ofTheLaw.map(({ onDate }) => onDate));
  const declared = own.filter(({ onDate }) => !known.has(onDate)).map((day): DayOff => ({ ...day, kind: 'own' }));
  return [...ofTheLaw, ...declared].sort((a, b) => (a.onDate < b.onDate ? -1 : 1));
}
