import { followedCommitments, mineAndPlaces, where } from './desk-places';

/** To write, to score, to answer: what waits while a plan is being made. */
const writing = `${mineAndPlaces}
  SELECT 'problem.submit' AS kind, p.id::text AS "subjectId", ${where}, p.title, 1 AS count, place.work || '/problemas/' || p.number AS path,
         place.phase_ends_on AS "dueOn", p.created_at AS since
  FROM place JOIN problem p ON p.cycle_id = place.id AND p.state = 'draft'
  WHERE place.phase = 'diagnosing' AND EXISTS (SELECT FROM problem_author a WHERE a.problem_id = p.id AND a.account_id = $1)
  UNION ALL
  SELECT 'problems.score', round.id::text, ${where}, '', count(*), place.work || '/problemas/priorizacion', place.phase_ends_on, round.opened_at
  FROM place JOIN scoring_round round ON round.cycle_id = place.id AND round.closed_at IS NULL
  JOIN sitting ON sitting.cycle_id = place.id
  JOIN problem p ON p.cycle_id = place.id AND p.state = 'submitted'
  WHERE NOT EXISTS (SELECT FROM score WHERE score.round_id = round.id AND score.problem_id = p.id AND score.seat_id = sitting.seat_id)
  GROUP BY round.id, place.slug, place.short_name, place.number, place.today, place.work, place.phase_ends_on, round.opened_at
  UNION ALL
  SELECT 'mention.answer', t.id::text, ${where}, coalesce(p.title, c.title, plan.title, ''), count(*),
         place.work || CASE t.subject_kind WHEN 'problem' THEN '/problemas/' || p.number WHEN 'commitment' THEN '/compromisos/' || lower(c.number) WHEN 'plan' THEN '/plan' ELSE '' END,
         NULL, min(said.posted_at)
  FROM mention m JOIN comment said ON said.id = m.comment_id JOIN thread t ON t.id = said.thread_id AND t.resolved_at IS NULL
  JOIN place ON place.id = t.cycle_id
  LEFT JOIN problem p ON t.subject_kind = 'problem' AND p.id = t.subject_id
  LEFT JOIN commitment c ON t.subject_kind = 'commitment' AND c.id = t.subject_id
  LEFT JOIN plan ON t.subject_kind = 'plan' AND plan.id = t.subject_id
  WHERE m.account_id = $1 AND said.author_id <> $1
    AND NOT EXISTS (SELECT FROM comment mine WHERE mine.thread_id = t.id AND mine.author_id = $1 AND mine.posted_at >= said.posted_at)
  GROUP BY t.id, place.slug, place.short_name, place.number, place.today, place.work, p.title, p.number, c.title, c.number, plan.title
  UNION ALL
  SELECT 'contributions.answer', place.id::text, ${where}, '', count(*), place.work || '/aportaciones', place.phase_ends_on, min(a.received_at)
  FROM place JOIN contribution a ON a.cycle_id = place.id AND a.state IN ('received', 'in-analysis')
  WHERE EXISTS (SELECT FROM sitting WHERE sitting.cycle_id = place.id)
  GROUP BY place.id, place.slug, place.short_name, place.number, place.today, place.work, place.phase_ends_on
  UNION ALL
  SELECT 'seats.fill', place.id::text, ${where}, '', count(*), '/secretariado/' || place.slug, place.phase_ends_on, place.phase_since
  FROM place JOIN seat ON seat.secretariat_id = place.secretariat_id AND seat.recorded_vacant_at IS NULL
  WHERE EXISTS (SELECT FROM mine WHERE mine.secretariat_id = place.secretariat_id AND mine.role = 'facilitator')
    AND tstzrange(seat.valid_from, seat.valid_to) @> $6::timestamptz
    AND NOT EXISTS (SELECT FROM appointment a WHERE a.seat_id = seat.id AND tstzrange(a.valid_from, a.valid_to) @> $6::timestamptz)
  GROUP BY place.id, place.slug, place.short_name, place.number, place.today, place.phase_ends_on, place.phase_since`;

/** What waits for my seat while a plan is being decided. The days to answer are the secretariat's own rule. */
const deciding = `${mineAndPlaces}
  , asked AS (
    SELECT place.*, b.plan_id, b.version_number, plan.title, sitting.seat_id, last.withdrawn_because,
           greatest(b.asked_at, place.phase_since) AS asked_at,
           (SELECT (r.value #>> '{}')::int FROM secretariat_rule r
            WHERE r.code = 'approval-silence-days' AND (r.secretariat_id = place.secretariat_id OR r.secretariat_id IS NULL)
              AND tstzrange(r.valid_from, r.valid_to) @> $6::timestamptz
            ORDER BY r.secretariat_id NULLS LAST LIMIT 1) AS days
    FROM place JOIN sitting ON sitting.cycle_id = place.id
    JOIN ballot b ON b.cycle_id = place.id AND b.text_edited_at IS NULL
    JOIN plan ON plan.id = b.plan_id
    LEFT JOIN LATERAL (
      SELECT withdrawn_because FROM stance st WHERE st.plan_id = b.plan_id AND st.seat_id = sitting.seat_id ORDER BY given_at DESC, id DESC LIMIT 1) AS last ON true
    WHERE place.phase = 'deciding'
      AND NOT EXISTS (SELECT FROM stance st WHERE st.plan_id = b.plan_id AND st.seat_id = sitting.seat_id AND st.withdrawn_at IS NULL)
  )
  SELECT CASE asked.withdrawn_because WHEN 'editorial-change' THEN 'version.confirm' WHEN 'text-edited' THEN 'version.approve-again' ELSE 'version.approve' END AS kind,
         asked.plan_id::text AS "subjectId", ${where.replaceAll('place.', 'asked.')}, asked.title, asked.version_number AS count, asked.work || '/aprobacion' AS path,
         (asked.asked_at AT TIME ZONE asked.time_zone)::date + asked.days AS "dueOn", asked.asked_at AS since
  FROM asked
  UNION ALL
  SELECT CASE WHEN answers.n > 0 THEN 'objection.answered' ELSE 'objection.open' END, st.id::text, ${where}, plan.title, greatest(answers.n, 1), place.work || '/aprobacion#objeciones',
         place.phase_ends_on, coalesce(answers.last_at, st.given_at)
  FROM place JOIN sitting ON sitting.cycle_id = place.id
  JOIN stance st ON st.cycle_id = place.id AND st.seat_id = sitting.seat_id AND st.kind = 'object' AND st.withdrawn_at IS NULL
  JOIN plan ON plan.id = st.plan_id
  CROSS JOIN LATERAL (SELECT count(*) AS n, max(answered_at) AS last_at FROM objection_answer WHERE stance_id = st.id) AS answers
  WHERE place.phase IN ('consulting', 'deciding')`;

/** To report, to verify, to answer: what waits while the plan is being carried out. A month ahead a milestone comes in sight. */
const following = `${mineAndPlaces}, ${followedCommitments}
  SELECT 'milestone.report' AS kind, m.id::text AS "subjectId", ${where}, m.what AS title, 1 AS count, place.work || '/seguimiento/' || lower(f.number) AS path,
         m."endsOn" AS "dueOn", m."startsOn"::timestamp AT TIME ZONE place.time_zone AS since
  FROM followed f JOIN place ON place.id = f.cycle_id AND place.phase = 'implementing'
  CROSS JOIN LATERAL jsonb_to_recordset(coalesce(f.content -> 'milestones', '[]')) AS m (id uuid, what text, "startsOn" date, "endsOn" date)
  WHERE f.is_owed AND m."endsOn" <= place.today + 30 AND NOT EXISTS (SELECT FROM progress_report r WHERE r.commitment_id = f.id AND r.milestone_id = m.id)
  UNION ALL
  SELECT 'report.verify', f.id::text, ${where}, f.title, count(*), place.work || '/seguimiento/' || lower(f.number), NULL, min(r.declared_at)
  FROM followed f JOIN place ON place.id = f.cycle_id AND place.phase IN ('implementing', 'evaluating')
  JOIN progress_report r ON r.commitment_id = f.id
  WHERE f.is_verifier AND NOT f.is_tied AND NOT EXISTS (SELECT FROM verdict v WHERE v.report_id = r.id)
  GROUP BY f.id, f.title, f.number, place.slug, place.short_name, place.number, place.today, place.work
  UNION ALL
  SELECT 'verdict.answer', f.id::text, ${where}, f.title, count(*), place.work || '/seguimiento/' || lower(f.number), NULL, min(v.given_at)
  FROM followed f JOIN place ON place.id = f.cycle_id AND place.phase IN ('implementing', 'evaluating')
  JOIN progress_report r ON r.commitment_id = f.id JOIN verdict v ON v.report_id = r.id AND v.kind <> 'verified'
  WHERE f.is_owed AND NOT EXISTS (SELECT FROM verdict_answer a WHERE a.verdict_id = v.id)
  GROUP BY f.id, f.title, f.number, place.slug, place.short_name, place.number, place.today, place.work`;

/** To evaluate, to decide, to publish: what waits when a cycle ends. */
const closing = `${mineAndPlaces}, ${followedCommitments}
  , ending AS (
    SELECT place.*, coalesce(report.body, '') AS body, report.published_at, report.written_at, open.balances, open.choices, open.to_evaluate,
           EXISTS (SELECT FROM mine WHERE mine.secretariat_id = place.secretariat_id AND mine.role = 'facilitator') AS is_facilitator,
           EXISTS (SELECT FROM sitting WHERE sitting.cycle_id = place.id) AS is_seated
    FROM place LEFT JOIN closing_report report ON report.cycle_id = place.id
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE b.commitment_id IS NULL) AS balances,
             count(*) FILTER (WHERE b.commitment_id IS NULL AND f.is_verifier AND NOT f.is_tied) AS to_evaluate,
             count(*) FILTER (WHERE r.commitment_id IS NULL) AS choices
      FROM followed f LEFT JOIN closing_balance b ON b.commitment_id = f.id LEFT JOIN renewal_choice r ON r.commitment_id = f.id WHERE f.cycle_id = place.id) AS open
    WHERE place.phase IN ('evaluating', 'closed')
  )
  SELECT line.kind, place.id::text AS "subjectId", ${where}, '' AS title, line.count, place.work || '/cierre' || line.anchor AS path, place.phase_ends_on AS "dueOn",
         coalesce(CASE WHEN line.kind = 'closing-report.publish' THEN place.written_at WHEN line.kind = 'cycle.open-next' THEN place.published_at END, place.phase_since) AS since
  FROM ending AS place
  CROSS JOIN LATERAL (VALUES
    ('balance.write', place.to_evaluate, '#compromisos', place.phase = 'evaluating' AND place.to_evaluate > 0),
    ('choices.write', place.choices, '#compromisos', place.is_seated AND place.published_at IS NULL AND place.choices > 0),
    ('closing-report.write', 1, '#informe', place.is_seated AND place.phase = 'closed' AND place.published_at IS NULL AND place.body = ''),
    ('closing-report.publish', 1, '#informe',
      place.is_facilitator AND place.phase = 'closed' AND place.published_at IS NULL AND place.body <> '' AND place.balances = 0 AND place.choices = 0),
    ('cycle.open-next', 1, '#siguiente', place.is_facilitator AND place.phase = 'closed' AND place.published_at IS NOT NULL)
  ) AS line (kind, count, anchor, holds)
  WHERE line.holds`;

/** The answer of each is rows of the same shape; as many statements for one secretariat as for ten. */
export const waitingStatements: readonly string[] = [writing, deciding, following, closing];

/** Sheets I answer for while they are being written; what they lack is asked of their own rule. */
export const sheetsOfLiaison = `${mineAndPlaces}
  SELECT c.id::text AS "subjectId", ${where}, c.title, place.work || '/compromisos/' || lower(c.number) AS path, place.phase_ends_on AS "dueOn",
         place.phase_since AS since, c.content, place.secretariat_id AS "secretariatId", cycle.term_start AS "termStart", cycle.term_end AS "termEnd"
  FROM place JOIN cycle ON cycle.id = place.id JOIN commitment c ON c.cycle_id = place.id AND c.state = 'draft' AND c.liaison_account_id = $1
  WHERE place.phase = 'drafting'`;

/** What is awaited from whoever it may be, counted by cycle. */
export const awaitedAtAll = `${mineAndPlaces}, ${followedCommitments}
  SELECT awaited.kind, place.slug, place.short_name AS "entityName", place.number AS "cycleNumber", awaited.n AS count, place.work || awaited.page AS path
  FROM place
  CROSS JOIN LATERAL (
    SELECT 'scores' AS kind, '/problemas/priorizacion' AS page, count(*) AS n
    FROM scoring_round round JOIN problem p ON p.cycle_id = place.id AND p.state = 'submitted'
    JOIN seat ON seat.secretariat_id = place.secretariat_id AND EXISTS (SELECT FROM appointment a WHERE a.seat_id = seat.id AND tstzrange(a.valid_from, a.valid_to) @> $6::timestamptz)
    WHERE round.cycle_id = place.id AND round.closed_at IS NULL
      AND NOT EXISTS (SELECT FROM score WHERE score.round_id = round.id AND score.problem_id = p.id AND score.seat_id = seat.id)
    UNION ALL
    SELECT 'contributions', '/aportaciones', count(*) FROM contribution a WHERE a.cycle_id = place.id AND a.state IN ('received', 'in-analysis')
    UNION ALL
    SELECT 'stances', '/aprobacion', count(*)
    FROM ballot b JOIN seat ON seat.secretariat_id = place.secretariat_id
      AND EXISTS (SELECT FROM appointment a WHERE a.seat_id = seat.id AND tstzrange(a.valid_from, a.valid_to) @> $6::timestamptz)
    WHERE b.cycle_id = place.id AND place.phase = 'deciding'
      AND NOT EXISTS (SELECT FROM stance st WHERE st.plan_id = b.plan_id AND st.seat_id = seat.id AND st.withdrawn_at IS NULL)
    UNION ALL
    SELECT 'reports', '/seguimiento', count(*) FROM progress_report r
    WHERE r.cycle_id = place.id AND place.phase IN ('implementing', 'evaluating') AND NOT EXISTS (SELECT FROM verdict v WHERE v.report_id = r.id)
    UNION ALL
    SELECT 'verdicts', '/seguimiento', count(*) FROM progress_report r JOIN verdict v ON v.report_id = r.id AND v.kind <> 'verified'
    WHERE r.cycle_id = place.id AND place.phase IN ('implementing', 'evaluating') AND NOT EXISTS (SELECT FROM verdict_answer a WHERE a.verdict_id = v.id)
    UNION ALL
    SELECT 'balances', '/cierre', count(*) FROM followed f
    WHERE f.cycle_id = place.id AND place.phase = 'evaluating' AND NOT EXISTS (SELECT FROM closing_balance b WHERE b.commitment_id = f.id)
    UNION ALL
    SELECT 'choices', '/cierre', count(*) FROM followed f
    WHERE f.cycle_id = place.id AND place.phase IN ('evaluating', 'closed') AND NOT EXISTS (SELECT FROM renewal_choice r WHERE r.commitment_id = f.id)
  ) AS awaited
  WHERE awaited.n > 0 ORDER BY place.slug, place.number`;

export const placesOfMine = `${mineAndPlaces}
  SELECT place.id, place.slug, place.short_name AS "entityName", place.number AS "cycleNumber", place.phase, place.work AS path, place.today,
         place.phase_ends_on AS "dueOn", place.phase_since AS since,
         EXISTS (SELECT FROM mine WHERE mine.secretariat_id = place.secretariat_id AND mine.role = 'facilitator') AS "isFacilitated"
  FROM place ORDER BY place.slug, place.number`;
