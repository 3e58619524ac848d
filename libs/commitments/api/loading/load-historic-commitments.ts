import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { emptyContent } from '@tequio/drafting/domain';
import { dateWithPrecision } from '@tequio/kernel';
import type { Tx } from '@tequio/platform/api';
import { parse } from 'csv-parse/sync';
import { type CommitmentContent, type CommitmentKind, commitmentShape } from '@tequio/commitments/domain';
import { CommitmentStore, commitmentSubject } from '../commitment-store';

interface CommitmentRecord {
  readonly entity: string;
  readonly plan: string;
  readonly published_on: string;
  readonly number: string;
  readonly kind: CommitmentKind;
  readonly title: string;
  readonly agenda: string;
}

interface HistoricCycleRow {
  readonly cycleId: string;
  readonly secretariatId: string;
  readonly entityId: string;
  readonly entitySlug: string;
  readonly key: string;
}

const selectCycles = `
  SELECT cycle.id AS "cycleId", s.id AS "secretariatId", e.id AS "entityId", e.slug AS "entitySlug", e.code || ' ' || cycle.number AS key
  FROM cycle JOIN secretariat s ON s.id = cycle.secretariat_id JOIN entity e ON e.id = s.entity_id WHERE cycle.origin = 'historic'`;

const insertPublished = `
  INSERT INTO published_commitment (commitment_id, entity_id, entity_slug, plan_number, number, published_on, content) VALUES ($1, $2, $3, $4, $5, $6, $7)`;

/**
 * The commitments known of the first plans: ordinary rows whose origin is a historic record. What is not known of them
 * stays empty; they are public as they are, without edition and hash. Loading again changes nothing.
 */
@Injectable()
export class LoadHistoricCommitments {
  constructor(private readonly store: CommitmentStore) {}

  /** Entities, cycles and plans are loaded already. @returns how many were not there before */
  async execute(tx: Tx, dataFolder: string): Promise<number> {
    const records = parse<CommitmentRecord>(await readFile(join(dataFolder, 'plan-commitments.csv')), { columns: true, skip_empty_lines: true });
    const cycles = new Map((await tx.query<HistoricCycleRow>(selectCycles)).map((row) => [row.key, row]));
    let added = 0;
    for (const record of records) {
      const cycle = cycles.get(`${record.entity} ${record.plan}`);
      if (!cycle) throw new Error(`${record.entity} has commitments of plan ${record.plan} in the data but no such cycle`);
      if (await this.load(tx, cycle, record)) added += 1;
    }
    return added;
  }

  private async load(tx: Tx, cycle: HistoricCycleRow, record: CommitmentRecord): Promise<boolean> {
    const { number, title, kind, agenda } = record;
    const content = { ...emptyContent(commitmentShape), title, kind, agenda } as unknown as CommitmentContent;
    const id = await this.store.addHistoric(tx, { id: cycle.cycleId, secretariatId: cycle.secretariatId }, number, content);
    if (id === null) return false;
    const publishedOn = dateWithPrecision(record.published_on)?.text ?? null;
    const known = JSON.stringify({ id, number, title, kind, agenda });
    await tx.query(insertPublished, [id, cycle.entityId, cycle.entitySlug, Number(record.plan), number, publishedOn, known]);
    tx.journal({ chain: cycle.secretariatId, action: 'commitment.recorded', subject: commitmentSubject(id), after: { number, title, kind, agenda, origin: 'historic' } });
    return true;
  }
}
