import type { Instant, Language } from '@tequio/kernel';
import type { Tx } from '@tequio/platform/api';
import type { WrittenByWire } from '@tequio/drafting/wire';

interface AuthorRow {
  readonly path: string;
  readonly accountId: string | null;
  readonly name: string | null;
  readonly sectorCode: string | null;
  readonly sectorEs: string | null;
  readonly sectorEn: string | null;
  readonly organisation: string | null;
  readonly at: Instant;
}

// Names are looked up here, at display: what is stored holds opaque ids and the sector's code; a sector is called as it was then.
const withNames = `
  SELECT w.path, w.account_id AS "accountId", a.name, w.sector_code AS "sectorCode", s.label_es AS "sectorEs", s.label_en AS "sectorEn",
         o.name AS organisation, w.written_at AS at
  FROM written w
  LEFT JOIN account a ON a.id = w.account_id
  LEFT JOIN organisation o ON o.id = w.organisation_id
  LEFT JOIN sector s ON s.secretariat_id = w.secretariat_id AND s.code = w.sector_code AND tstzrange(s.valid_from, s.valid_to) @> w.written_at`;

const ofDraft = `
  WITH written AS (
    SELECT f.path, f.account_id, f.sector_code, f.organisation_id, f.written_at, d.secretariat_id
    FROM field_authorship f JOIN shared_document d ON d.id = f.document_id
    WHERE d.subject_kind = $1 AND d.subject_id = $2
  ) ${withNames}`;

const ofVersion = `
  WITH written AS (
    SELECT path, (by ->> 'accountId')::uuid AS account_id, by ->> 'sectorCode' AS sector_code,
           (by ->> 'organisationId')::uuid AS organisation_id, (by ->> 'at')::timestamptz AS written_at, v.secretariat_id
    FROM text_version v, jsonb_each(v.authorship) AS author (path, by)
    WHERE v.id = $1
  ) ${withNames}`;

export type Authors = Readonly<Record<string, WrittenByWire>>;

/** Who wrote what stands in each field of the draft now. */
export async function authorsOfDraft(tx: Pick<Tx, 'query'>, kind: string, id: string, language: Language): Promise<Authors> {
  return byPath(await tx.query<AuthorRow>(ofDraft, [kind, id]), language);
}

export async function authorsOfVersion(tx: Pick<Tx, 'query'>, versionId: string, language: Language): Promise<Authors> {
  return byPath(await tx.query<AuthorRow>(ofVersion, [versionId]), language);
}

function byPath(rows: readonly AuthorRow[], language: Language): Authors {
  return Object.fromEntries(
    rows.map(({ path, sectorEs, sectorEn, ...author }) => [path, { ...author, sector: language === 'en' ? sectorEn : sectorEs }]),
  );
}
