import type { Sha256 } from '@tequio/kernel';
import type { Pool } from 'pg';
import { type EditionFault, type StoredEdition, faultsOfEditions } from '@tequio/publication/domain';

const whatIsWrong: Readonly<Record<EditionFault, string>> = {
  'text-altered': 'its text is not what was hashed',
  'fields-differ-from-text': 'its columns do not say what its text says',
  'version-hash-differs': 'its content is not the plan version it names',
  'chain-broken': 'it does not continue the edition before it',
  'number-missing': 'an edition before it is missing',
};

const planIds = 'SELECT DISTINCT plan_id AS id FROM edition ORDER BY plan_id';
const ofPlan = `
  SELECT id, number, previous_hash AS "previousHash", plan_version_hash AS "planVersionHash", canonical_json AS "canonicalJson", hash
  FROM edition WHERE plan_id = $1 ORDER BY number`;

// What the public reads of a commitment is a copy of its sheet in the edition.
const differingCopies = `
  SELECT pc.commitment_id AS id, d.number FROM published_commitment pc JOIN edition d ON d.id = pc.edition_id
  WHERE NOT EXISTS (
    SELECT FROM jsonb_array_elements(d.canonical_json::jsonb -> 'content' -> 'commitments') AS sheet
    WHERE sheet ->> 'id' = pc.commitment_id::text AND sheet = pc.content)
  ORDER BY pc.commitment_id`;

/** Checks every edition against its own hash and against the one before it, plan by plan. */
export async function verifyEditions(
  pool: Pool,
  sha256: Sha256,
): Promise<{ readonly entries: number; readonly broken: readonly { readonly record: string; readonly problem: string }[] }> {
  const broken: { record: string; problem: string }[] = [];
  let entries = 0;
  const { rows: plans } = await pool.query<{ id: string }>(planIds);
  for (const plan of plans) {
    const { rows: editions } = await pool.query<StoredEdition>(ofPlan, [plan.id]);
    entries += editions.length;
    for (const { id, fault } of faultsOfEditions(editions, sha256)) {
      const number = editions.find((edition) => edition.id === id)?.number;
      broken.push({ record: `edition ${id} (plan ${plan.id}, edition ${number})`, problem: whatIsWrong[fault] });
    }
  }
  // A text that is no longer JSON cannot be looked into, and was named above.
  if (broken.length > 0) return { entries, broken };
  const { rows: copies } = await pool.query<{ id: string; number: number }>(differingCopies);
  for (const { id, number } of copies) broken.push({ record: `published_commitment ${id}`, problem: `it is not what edition ${number} says` });
  return { entries, broken };
}
