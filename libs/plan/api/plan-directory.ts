import { Injectable } from '@nestjs/common';
import type { Tx } from '@tequio/platform/api';

export interface PlanOfCycle {
  readonly id: string;
  readonly secretariatId: string;
  readonly cycleId: string;
  readonly number: number;
  readonly title: string;
  readonly origin: 'work' | 'historic';
}

export interface PlanVersionOfCycle {
  readonly planId: string;
  readonly versionId: string;
  readonly number: number;
  readonly hash: string;
}

const ofCycle = `
  SELECT id, secretariat_id AS "secretariatId", cycle_id AS "cycleId", number, title, origin FROM plan WHERE cycle_id = $1`;

const latestVersion = `
  SELECT p.id AS "planId", v.id AS "versionId", v.number, v.hash
  FROM plan p JOIN text_version v ON v.subject_kind = 'plan' AND v.subject_id = p.id
  WHERE p.cycle_id = $1 ORDER BY v.number DESC LIMIT 1`;

const recordPublication = `
  INSERT INTO publication_fact (plan_id, published_on, precision, source, version_id, edition_number, edition_hash, recorded_at)
  VALUES ($1, $2, 'day', $3, $4, $5, $6, $7)
  ON CONFLICT (plan_id) DO UPDATE SET version_id = excluded.version_id, edition_number = excluded.edition_number,
    edition_hash = excluded.edition_hash, recorded_at = excluded.recorded_at`;

/** The door to plans for other areas. */
@Injectable()
export class PlanDirectory {
  async ofCycle(tx: Pick<Tx, 'query'>, cycleId: string): Promise<PlanOfCycle | null> {
    const [plan] = await tx.query<PlanOfCycle>(ofCycle, [cycleId]);
    return plan ?? null;
  }

  async latestVersion(tx: Pick<Tx, 'query'>, cycleId: string): Promise<PlanVersionOfCycle | null> {
    const [version] = await tx.query<PlanVersionOfCycle>(latestVersion, [cycleId]);
    return version ?? null;
  }

  /** An edition makes the plan public; a later one moves what the public reads on, never the day it first became public. */
  async recordPublication(
    tx: Tx,
    publication: { planId: string; publishedOn: string; source: string; versionId: string; editionNumber: number; editionHash: string },
  ): Promise<void> {
    const { planId, publishedOn, source, versionId, editionNumber, editionHash } = publication;
    await tx.query(recordPublication, [planId, publishedOn, source, versionId, editionNumber, editionHash, tx.now]);
  }
}
