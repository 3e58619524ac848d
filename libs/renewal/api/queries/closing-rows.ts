import type { BalanceWire, ChoiceWire } from '@tequio/renewal/wire';

export interface ClosingRow {
  readonly id: string;
  readonly balance: BalanceWire | null;
  readonly choice: ChoiceWire | null;
}

const balance = `
  CASE WHEN b.commitment_id IS NOT NULL THEN json_build_object(
    'completion', b.completion, 'potential', b.potential, 'earlyResults', b.early_results, 'lessons', b.lessons, 'evidence', b.evidence,
    'revision', b.revision, 'organisation', bo.name, 'evaluatedAt', iso(b.evaluated_at)) END AS balance`;
const choice = `
  CASE WHEN r.commitment_id IS NOT NULL THEN json_build_object(
    'choice', r.choice, 'reason', r.reason, 'revision', r.revision, 'organisation', ro.name, 'decidedAt', iso(r.decided_at),
    'into', CASE WHEN i.commitment_id IS NOT NULL THEN json_build_object('id', i.commitment_id, 'number', i.number, 'title', i.title) END) END AS choice`;

/** Balance and choice of the given commitments; nobody is named, only institutions. */
export const closingRowsOf = `
  SELECT c.id, ${balance}, ${choice}
  FROM unnest($1::uuid[]) AS c (id)
  LEFT JOIN closing_balance b ON b.commitment_id = c.id
  LEFT JOIN organisation bo ON bo.id = b.organisation_id
  LEFT JOIN renewal_choice r ON r.commitment_id = c.id
  LEFT JOIN organisation ro ON ro.id = r.organisation_id
  LEFT JOIN published_commitment i ON i.commitment_id = r.into_commitment_id`;

export const completionsOf = `
  SELECT b.completion, EXISTS (SELECT FROM progress_report r WHERE r.commitment_id = p.commitment_id) AS "isActive"
  FROM commitment c JOIN published_commitment p ON p.commitment_id = c.id LEFT JOIN closing_balance b ON b.commitment_id = c.id
  WHERE c.cycle_id = $1`;

export const reportOfCycle = `SELECT body, revision, published_at AS "publishedAt" FROM closing_report WHERE cycle_id = $1`;

export interface ReportRow {
  readonly body: string;
  readonly revision: number;
  readonly publishedAt: string | null;
}

export const publishedClosingOf = `
  SELECT cr.published_at AS "publishedAt", s.time_zone AS "timeZone"
  FROM published_commitment p
  JOIN commitment c ON c.id = p.commitment_id
  JOIN secretariat s ON s.id = c.secretariat_id
  LEFT JOIN closing_report cr ON cr.cycle_id = c.cycle_id
  WHERE p.commitment_id = $1`;
