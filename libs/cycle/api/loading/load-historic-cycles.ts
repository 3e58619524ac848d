import { Inject, Injectable } from '@nestjs/common';
import type { Ids } from '@tequio/kernel';
import { IDS, type Tx } from '@tequio/platform/api';

/** One plan of the past, as the country's record names it. */
export interface HistoricCycle {
  readonly secretariatId: string;
  readonly number: number;
}

/**
 * Cycles that ended before there was this system: their phases were never recorded, so there are no moves,
 * no day of opening, no term. Loading again finds them there.
 */
@Injectable()
export class LoadHistoricCycles {
  constructor(@Inject(IDS) private readonly ids: Ids) {}

  /** @returns the cycle's id by its secretariat's */
  async execute(tx: Tx, cycles: readonly HistoricCycle[]): Promise<ReadonlyMap<string, string>> {
    const idOfSecretariat = new Map<string, string>();
    for (const { secretariatId, number } of cycles) {
      const id = this.ids.next();
      const inserted = await tx.query<{ id: string }>(
        `INSERT INTO cycle (id, secretariat_id, number, phase, origin) VALUES ($1, $2, $3, 'closed', 'historic')
         ON CONFLICT ON CONSTRAINT cycle_number_is_unique_in_secretariat DO NOTHING RETURNING id`,
        [id, secretariatId, number],
      );
      if (inserted.length > 0) {
        tx.journal({ chain: secretariatId, action: 'cycle.recorded', subject: { kind: 'cycle', id }, after: { number, origin: 'historic' } });
        idOfSecretariat.set(secretariatId, id);
        continue;
      }
      const [existing] = await tx.query<{ id: string }>('SELECT id FROM cycle WHERE secretariat_id = $1 AND number = $2', [secretariatId, number]);
      if (existing) idOfSecretariat.set(secretariatId, existing.id);
    }
    return idOfSecretariat;
  }
}
