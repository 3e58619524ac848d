import type { Sha256 } from '@tequio/kernel';
import type { Pool } from 'pg';

interface StoredText {
  readonly id: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly number: number;
  readonly canonicalJson: string;
  readonly hash: string;
}

const versionsAtOnce = 200;

const nextVersions = `
  SELECT id, subject_kind AS "subjectKind", subject_id AS "subjectId", number, canonical_json AS "canonicalJson", hash
  FROM text_version WHERE id > $1 ORDER BY id LIMIT $2`;

/** Checks every frozen version against its hash and names those that no longer say what was frozen. */
export async function verifyVersions(
  pool: Pool,
  sha256: Sha256,
): Promise<{ readonly entries: number; readonly broken: readonly { readonly record: string; readonly problem: string }[] }> {
  const broken: { record: string; problem: string }[] = [];
  let entries = 0;
  let from = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await pool.query<StoredText>(nextVersions, [from, versionsAtOnce]);
    for (const { id, subjectKind, subjectId, number, canonicalJson, hash } of rows) {
      if (sha256(canonicalJson) !== hash) broken.push({ record: `text_version ${id} (${subjectKind} ${subjectId}, version ${number})`, problem: 'its text is not what was hashed' });
      from = id;
    }
    entries += rows.length;
    if (rows.length < versionsAtOnce) return { entries, broken };
  }
}
