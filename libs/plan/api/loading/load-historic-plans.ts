import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { LoadHistoricCycles } from '@tequio/cycle/api';
import { type Ids, dateWithPrecision, fill } from '@tequio/kernel';
import { IDS, type Tx } from '@tequio/platform/api';
import { parse } from 'csv-parse/sync';
import { planTexts } from '@tequio/plan/wire';

export interface HistoricPlan {
  readonly planId: string;
  readonly cycleId: string;
  readonly secretariatId: string;
  readonly entityId: string;
  readonly entityCode: string;
  readonly number: number;
  /** As it is known; null where the day is not. */
  readonly publishedOn: string | null;
}

interface EntityRecord {
  readonly entity: string;
  readonly short_name: string;
  readonly plan: string;
  readonly first_plan_on: string;
}

// INAI/001/19, December 2018: the press release and the programme's public pages (data/README.md).
const source = 'INAI/001/19 y páginas públicas del programa, diciembre de 2018';

const secretariats = `
  SELECT s.id, e.id AS "entityId", e.code FROM secretariat s JOIN entity e ON e.id = s.entity_id WHERE e.code = ANY ($1::text[]) AND s.valid_to IS NULL`;

const insertPlan = `
  INSERT INTO plan (id, secretariat_id, cycle_id, number, title, content, origin, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, 'historic', $7)
  ON CONFLICT (cycle_id) DO NOTHING RETURNING id`;

const insertFact = `
  INSERT INTO publication_fact (plan_id, published_on, precision, source, recorded_at) VALUES ($1, $2, $3, $4, $5)`;

/**
 * The first plans of December 2018: ordinary plans whose origin is a historic record. They have no version and no hash;
 * an unknown day stays unknown (Zacatecas). Loading again changes nothing.
 */
@Injectable()
export class LoadHistoricPlans {
  constructor(
    private readonly historicCycles: LoadHistoricCycles,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** The secretariats are loaded already. @returns the plans, for loading their commitments. */
  async execute(tx: Tx, dataFolder: string): Promise<readonly HistoricPlan[]> {
    const entities = parse<EntityRecord>(await readFile(join(dataFolder, 'entities.csv')), { columns: true, skip_empty_lines: true });
    const withPlan = entities.filter((entity) => entity.plan === '1');
    const known = await tx.query<{ id: string; entityId: string; code: string }>(secretariats, [withPlan.map((entity) => entity.entity)]);
    const cycleOf = await this.historicCycles.execute(tx, known.map(({ id }) => ({ secretariatId: id, number: 1 })));
    const plans: HistoricPlan[] = [];
    for (const entity of withPlan) {
      const secretariat = known.find(({ code }) => code === entity.entity);
      const cycleId = secretariat && cycleOf.get(secretariat.id);
      if (!secretariat || !cycleId) throw new Error(`${entity.entity} has a plan in the data but no secretariat to hold it`);
      const publishedOn = dateWithPrecision(entity.first_plan_on);
      const planId = await this.load(tx, secretariat.id, cycleId, entity.short_name, publishedOn);
      plans.push({
        planId,
        cycleId,
        secretariatId: secretariat.id,
        entityId: secretariat.entityId,
        entityCode: entity.entity,
        number: 1,
        publishedOn: publishedOn?.text ?? null,
      });
    }
    return plans;
  }

  private async load(tx: Tx, secretariatId: string, cycleId: string, entityName: string, publishedOn: ReturnType<typeof dateWithPrecision>): Promise<string> {
    const id = this.ids.next();
    const title = fill(planTexts.es.historicTitle, { entity: entityName });
    const begun = await tx.query(insertPlan, [id, secretariatId, cycleId, 1, title, JSON.stringify({ title }), tx.now]);
    if (begun.length === 0) {
      const [existing] = await tx.query<{ id: string }>('SELECT id FROM plan WHERE cycle_id = $1', [cycleId]);
      return existing?.id ?? id;
    }
    await tx.query(insertFact, [id, publishedOn?.text ?? null, publishedOn?.precision ?? null, source, tx.now]);
    tx.journal({ chain: secretariatId, action: 'plan.recorded', subject: { kind: 'plan', id }, after: { number: 1, origin: 'historic', publishedOn: publishedOn?.text ?? null } });
    return id;
  }
}
