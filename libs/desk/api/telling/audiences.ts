import type { Audience } from '@tequio/desk/domain';

/** Who wrote in a text, spoke about it, brought contributions to it or answers for it: they follow it without having asked. */
export function involvedSql(kind: string, id: string): string {
  return `
    SELECT a.account_id FROM problem_author a WHERE ${kind} = 'problem' AND a.problem_id = ${id}
    UNION SELECT c.liaison_account_id FROM commitment c WHERE ${kind} = 'commitment' AND c.id = ${id}
    UNION SELECT f.account_id FROM shared_document d JOIN field_authorship f ON f.document_id = d.id WHERE d.subject_kind = ${kind} AND d.subject_id = ${id}
    UNION SELECT said.author_id FROM thread t JOIN comment said ON said.thread_id = t.id WHERE t.subject_kind = ${kind} AND t.subject_id = ${id}
    UNION SELECT k.recorded_by FROM contribution k WHERE k.subject_kind = ${kind} AND k.subject_id = ${id}`;
}

/** What the whole secretariat lives with is followed by everybody in it. */
export const followedByMembers = `('cycle', 'plan', 'secretariat')`;

const published = `
  published_commitment p CROSS JOIN LATERAL (
    SELECT p.content #>> '{lead,id}' AS lead, p.content -> 'coResponsible' AS others, p.content ->> 'liaison' AS liaison) AS owes
  WHERE event.kind = 'commitment' AND p.commitment_id = event.id`;
const owesIt = `(owes.lead = m.organisation_id::text OR owes.others @> jsonb_build_array(jsonb_build_object('id', m.organisation_id)))`;

/** The people of each audience among "event" and "member". */
const people: Readonly<Record<Audience, string>> = {
  mentioned: `SELECT named::uuid FROM jsonb_array_elements_text(coalesce(event.payload -> 'mentions', '[]')) AS named`,
  thread: `SELECT said.author_id FROM comment said WHERE said.thread_id = (event.payload ->> 'threadId')::uuid`,
  followers: `
    SELECT c.account_id FROM subject_choice c WHERE c.subject_kind = event.kind AND c.subject_id = event.id AND c.choice = 'follow'
    UNION SELECT m.account_id FROM member m WHERE event.kind IN ${followedByMembers}
    UNION ${involvedSql('event.kind', 'event.id')}`,
  seats: `SELECT m.account_id FROM member m WHERE m.seat_id IS NOT NULL`,
  facilitators: `SELECT m.account_id FROM member m WHERE m.role = 'facilitator'`,
  seat: `SELECT m.account_id FROM member m WHERE m.seat_id = (event.payload ->> 'seatId')::uuid`,
  person: `SELECT (event.payload ->> 'accountId')::uuid`,
  owners: `SELECT m.account_id FROM member m, ${published} AND (m.account_id::text = owes.liaison OR (m.seat_id IS NOT NULL AND ${owesIt}))`,
  verifiers: `SELECT m.account_id FROM member m, ${published} AND m.role IN ('civil-society', 'guarantor', 'monitor') AND m.account_id::text IS DISTINCT FROM owes.liaison AND NOT coalesce(${owesIt}, false)`,
  recorders: `SELECT k.recorded_by FROM contribution k WHERE k.id IN (SELECT one::uuid FROM jsonb_array_elements_text(coalesce(event.payload -> 'contributionIds', '[]')) AS one)`,
};

/**
 * Who is to be told, audience by audience: only who is a member now, may read what it is about, did not do it himself and has
 * not muted it. Parameters: kind and id of the subject, secretariat, moment, payload, who did it.
 */
export function toldPeopleSql(audiences: readonly Audience[]): string {
  const called = audiences.map((audience) => `SELECT '${audience}' AS audience, one.account_id FROM (${people[audience]}) AS one (account_id)`);
  return `
    WITH event AS (
      SELECT $1::text AS kind, $2::uuid AS id, $3::uuid AS secretariat_id, $4::timestamptz AS now, $5::jsonb AS payload, $6::uuid AS caused_by
    ), member AS (
      SELECT a.account_id, a.seat_id, coalesce(a.organisation_id, seat.organisation_id) AS organisation_id, coalesce(a.role, sector.role) AS role
      FROM event JOIN appointment a ON a.secretariat_id = event.secretariat_id AND tstzrange(a.valid_from, a.valid_to) @> event.now
      JOIN account ON account.id = a.account_id AND account.disabled_at IS NULL AND NOT account.is_administrator AND NOT account.is_national_observer
      LEFT JOIN seat ON seat.id = a.seat_id LEFT JOIN sector ON sector.id = seat.sector_id
      WHERE seat.id IS NULL OR tstzrange(seat.valid_from, seat.valid_to) @> event.now
    )
    SELECT DISTINCT called.audience, called.account_id AS "accountId"
    FROM event CROSS JOIN LATERAL (${called.join(' UNION ALL ')}) AS called
    WHERE called.account_id IN (SELECT account_id FROM member) AND called.account_id IS DISTINCT FROM event.caused_by
      AND NOT EXISTS (
        SELECT FROM subject_choice c
        WHERE c.account_id = called.account_id AND c.choice = 'mute' AND c.subject_kind = event.kind AND c.subject_id = event.id)`;
}
