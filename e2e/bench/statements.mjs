// The product's own statements for the reference: read from its source, so that both sides always say the same.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBundled } from '../../tools/bundle.mjs';

const root = join(import.meta.dirname, '../..');

/** The text of a constant, with the constants of the same file that stand in it filled in. */
function sqlOf(file, name, given = {}) {
  const source = readFileSync(join(root, file), 'utf8');
  const constant = (wanted) => {
    const found = new RegExp(`const ${wanted} = (?:\\([^)]*\\) => )?\`([^\`]*)\``).exec(source)?.[1];
    if (found === undefined) throw new Error(`${file} has no statement "${wanted}" any more: tell the bench where it went`);
    return found.replace(/\$\{(\w+)\}/g, (_, inner) => given[inner] ?? constant(inner));
  };
  return constant(name);
}

/** One that a method says in place: found by how it begins. */
function sqlBeginning(file, beginning, given = {}) {
  const source = readFileSync(join(root, file), 'utf8');
  const at = source.indexOf(beginning);
  if (at < 0) throw new Error(`${file} has no statement that begins "${beginning}" any more: tell the bench where it went`);
  const quote = source[at - 1];
  return source.slice(at, source.indexOf(quote, at)).replace(/\$\{(\w+)\('(\w+)'[^}]*\)\}/g, (_, name, of) => given[name](of));
}

const inForce = (of) => `(${of}.valid_from IS NULL OR ${of}.valid_from <= $2::timestamptz) AND (${of}.valid_to IS NULL OR $2::timestamptz < ${of}.valid_to)`;

// Put together in two areas (identity asks, secretariat adds the memberships), so it is repeated here
const memberships = (appointments) => `
  SELECT coalesce(json_agg(json_build_object(
      'secretariatId', held.secretariat_id, 'role', coalesce(held.role, held_sector.role),
      'organisationId', coalesce(held.organisation_id, held_seat.organisation_id), 'seatId', held.seat_id,
      'sectorCode', held_sector.code, 'capacity', held.capacity)), '[]'::json)
  FROM ${appointments} held LEFT JOIN seat held_seat ON held_seat.id = held.seat_id LEFT JOIN sector held_sector ON held_sector.id = held_seat.sector_id
  WHERE held.account_id = account.id AND ${inForce('held')} AND (held_seat.id IS NULL OR ${inForce('held_seat')})`;
const appointmentsOf = `SELECT * FROM appointment one WHERE one.account_id = account.id AND ${inForce('one')}`;

const { searchStatement } = await importBundled('libs/observatory/api/queries/search-statement.ts');

export const statements = {
  session: `
    SELECT session.id AS "sessionId", session.last_seen_at < now() - interval '60 seconds' AS "wasUsedLongAgo", account.id AS "accountId",
           account.is_administrator AS "isAdministrator", account.is_national_observer AS "isNationalObserver",
           (${memberships('appointment')}) AS memberships
    FROM session JOIN account ON account.id = session.account_id
    WHERE session.token_hash = $1 AND session.ends_at > now() AND session.last_seen_at > now() - interval '8 hours' AND account.disabled_at IS NULL`,
  stillStands: `
    SELECT (${memberships(`(SELECT * FROM (${appointmentsOf} AND one.seat_id IS NOT NULL FOR SHARE) seats UNION ALL ${appointmentsOf} AND one.seat_id IS NULL)`)}) AS memberships
    FROM account WHERE id = $1 AND disabled_at IS NULL`,
  // The product puts this one together from the filters that are given
  list: `
    SELECT json_build_object(
      'items', coalesce((SELECT json_agg(json_build_object(
          'id', f.commitment_id, 'number', f.number, 'title', f.title, 'kind', f.content ->> 'kind', 'excerpt', f.excerpt,
          'agenda', CASE WHEN f.agenda IS NULL THEN NULL ELSE json_build_object('code', f.agenda, 'label', coalesce(a.label_es, f.agenda)) END,
          'entity', json_build_object('slug', f.entity_slug, 'name', e.short_name), 'planNumber', f.plan_number, 'publishedOn', f.published_on,
          'isHistoric', f.edition_id IS NULL, 'leadName', f.content #>> '{lead,name}'
        ) ORDER BY f.place)
        FROM (SELECT p.*, row_number() OVER () AS place FROM (SELECT * FROM published_commitment p WHERE p.agenda = $4 ORDER BY p.entity_slug, p.plan_number DESC, p.position, p.number LIMIT $1 OFFSET $2) p) f
        JOIN entity e ON e.id = f.entity_id LEFT JOIN agenda a ON a.code = f.agenda), '[]'),
      'total', (SELECT count(*) FROM published_commitment p WHERE p.agenda = $4),
      'page', $3::int, 'pageSize', $1::int)`,
  search: searchStatement({ kinds: ['commitment', 'problem'], hasWords: true, hasEntity: false, hasAgenda: false }),
  sheet: `${sqlOf('libs/commitments/api/queries/commitment-page.ts', 'selectSheet')} WHERE c.id = $1`,
  cycle: `${sqlBeginning('libs/cycle/api/cycle-in-work.ts', '\n  SELECT c.id, c.secretariat_id')} WHERE c.id = $1`,
  members: sqlBeginning('libs/secretariat/api/secretariat-directory.ts', 'SELECT appointment.account_id AS "accountId", account.name', { inForce }),
  problems: sqlOf('libs/problems/api/problem-directory.ts', 'prioritised'),
  agendas: sqlBeginning('libs/secretariat/api/secretariat-directory.ts', 'SELECT code, label_es AS es, label_en AS en FROM agenda'),
  organisations: sqlBeginning('libs/secretariat/api/secretariat-directory.ts', 'SELECT id, name, short_name AS "shortName", kind FROM organisation'),
  place: sqlOf('libs/commitments/api/commitment-subject.ts', 'selectPlace'),
  threads: sqlOf('libs/deliberation/api/queries/threads-of-subject.ts', 'threadsOfSubject'),
  standing: sqlOf('libs/commitments/api/commitment-draft.ts', 'selectStanding'),
  reopening: sqlBeginning('libs/drafting/api/draft-gate.ts', 'SELECT id FROM text_reopening'),
  versions: `${sqlOf('libs/drafting/api/queries/version-reading.ts', 'selectVersions')} ORDER BY v.number DESC`,
  reopenings: sqlBeginning('libs/drafting/api/queries/version-reading.ts', 'SELECT r.reason'),
  lockThread: sqlBeginning('libs/deliberation/api/commands/post-comment.ts', 'SELECT subject_kind AS'),
  insertComment: sqlBeginning('libs/deliberation/api/commands/post-comment.ts', 'INSERT INTO comment'),
  outbox: sqlOf('libs/platform/api/outbox/outbox-writer.ts', 'insert'),
  journal: sqlOf('libs/platform/api/journal/journal-writer.ts', 'append'),
  holdBallot: sqlOf('libs/approval/api/ballots.ts', 'hold'),
  insertStance: sqlOf('libs/approval/api/commands/give-stance.ts', 'insert'),
  holdStance: sqlOf('libs/approval/api/stances.ts', 'hold'),
  withdrawStance: sqlOf('libs/approval/api/commands/withdraw-stance.ts', 'withdraw'),
};
