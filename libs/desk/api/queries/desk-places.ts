import type { Actor } from '@tequio/kernel';

/** As PostgreSQL gives it, before days are counted. */
export interface WaitingRow {
  readonly kind: string;
  /** What it speaks of; with its kind it names the line. */
  readonly subjectId: string;
  readonly slug: string;
  readonly entityName: string;
  readonly cycleNumber: number;
  readonly today: string;
  readonly title: string;
  readonly count: number;
  readonly path: string;
  readonly dueOn: string | null;
  readonly since: string;
}

/**
 * Before every statement of the desk: who I am in which secretariat, and the cycles in work there. A cycle is over for the
 * desk once the next one is open. The last day that the calendar gives to its phase is the day by which its work is due.
 */
export const mineAndPlaces = `
  WITH me AS (
    SELECT $1::uuid AS account_id
  ), mine AS (
    SELECT * FROM unnest($2::uuid[], $3::text[], $4::uuid[], $5::uuid[]) AS m (secretariat_id, role, seat_id, organisation_id)
  ), place AS (
    SELECT cycle.id, cycle.secretariat_id, cycle.number, cycle.phase, cycle.opened_at, e.slug, e.short_name, s.time_zone,
           '/trabajo/' || e.slug || '/' || cycle.number AS work, ($6::timestamptz AT TIME ZONE s.time_zone)::date AS today,
           coalesce((SELECT max(moved_at) FROM phase_move WHERE cycle_id = cycle.id AND to_phase = cycle.phase), cycle.opened_at) AS phase_since,
           (SELECT max(ends_on) FROM calendar_entry WHERE cycle_id = cycle.id AND calendar_entry.phase = cycle.phase AND published_at IS NOT NULL) AS phase_ends_on
    FROM cycle JOIN secretariat s ON s.id = cycle.secretariat_id JOIN entity e ON e.id = s.entity_id
    WHERE cycle.secretariat_id = ANY ($2::uuid[]) AND cycle.origin = 'work'
      AND NOT EXISTS (SELECT FROM cycle next WHERE next.previous_cycle_id = cycle.id)
  ), sitting AS (
    SELECT DISTINCT place.id AS cycle_id, mine.seat_id FROM place JOIN mine ON mine.secretariat_id = place.secretariat_id WHERE mine.seat_id IS NOT NULL
  )`;

/** The columns that say where a line belongs; the others stand in the order of {@link WaitingRow}. */
export const where = `place.slug, place.short_name AS "entityName", place.number AS "cycleNumber", place.today`;

/** Published commitments in followed cycles, with whether I owe them and whether I am tied to those who do. */
export const followedCommitments = `
  followed AS (
    SELECT p.commitment_id AS id, p.number, p.title, p.content, place.id AS cycle_id,
           (p.content ->> 'liaison') IS NOT DISTINCT FROM $1::uuid::text OR EXISTS (
             SELECT FROM mine WHERE mine.secretariat_id = place.secretariat_id AND mine.seat_id IS NOT NULL AND responsible(p.content, mine.organisation_id)) AS is_owed,
           (p.content ->> 'liaison') IS NOT DISTINCT FROM $1::uuid::text OR EXISTS (
             SELECT FROM mine WHERE mine.secretariat_id = place.secretariat_id AND responsible(p.content, mine.organisation_id)) AS is_tied,
           EXISTS (SELECT FROM mine WHERE mine.secretariat_id = place.secretariat_id AND mine.role IN ('civil-society', 'guarantor', 'monitor')) AS is_verifier
    FROM place JOIN commitment c ON c.cycle_id = place.id JOIN published_commitment p ON p.commitment_id = c.id
    WHERE place.phase IN ('implementing', 'evaluating', 'closed')
  )`.replaceAll(
  /responsible\(p\.content, mine\.organisation_id\)/g,
  `(p.content #>> '{lead,id}' = mine.organisation_id::text OR p.content -> 'coResponsible' @> jsonb_build_array(jsonb_build_object('id', mine.organisation_id)))`,
);

/** What every statement is asked with: me, my memberships column by column, the moment. */
export function deskParameters(actor: Actor, now: string): readonly unknown[] {
  const { accountId, memberships } = actor.kind === 'account' ? actor : { accountId: null, memberships: [] };
  return [
    accountId,
    memberships.map((one) => one.secretariatId),
    memberships.map((one) => one.role),
    memberships.map((one) => one.seatId),
    memberships.map((one) => one.organisationId),
    now,
  ];
}
