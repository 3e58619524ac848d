/**
 * The name under which an institution's duties were carried out on a day: who was renamed, merged or followed keeps its own
 * for what came before, and stands under the next one's from then on. A month or a year on record begins with its first day.
 */
export function nameOn(organisationId: string, day: string): string {
  return `(
    WITH RECURSIVE line AS (
      SELECT name, succeeded_by_id, valid_to, 0 AS step FROM organisation WHERE id = ${organisationId}
      UNION ALL
      SELECT next.name, next.succeeded_by_id, next.valid_to, step + 1 FROM organisation next
      JOIN line ON next.id = line.succeeded_by_id AND (line.valid_to IS NULL OR line.valid_to COLLATE "C" <= ${day})
    ) SELECT name FROM line ORDER BY step DESC LIMIT 1)`;
}

/** The day of a moment in a zone, as the text that dates on record are compared with. */
export function dayOf(at: string, timeZone: string): string {
  return `to_char(${at} AT TIME ZONE ${timeZone}, 'YYYY-MM-DD')`;
}
