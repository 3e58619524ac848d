import { Injectable } from '@nestjs/common';
import { Sql } from '@tequio/platform/api';
import { type StageFact, furthestStage } from '@tequio/secretariat/domain';
import type { EntityList, EntityRow } from '@tequio/secretariat/wire';

/** All of them: there are 32, and people look for theirs. */
@Injectable()
export class ListEntities {
  constructor(private readonly sql: Sql) {}

  async execute({ page, pageSize }: { readonly page: number; readonly pageSize: number }): Promise<EntityList> {
    const rows = await this.sql.many<Omit<EntityRow, 'stage'> & { stages: StageFact['stage'][]; total: number }>(
      `SELECT entity.id, code, name, short_name AS "shortName", slug,
              EXISTS (SELECT FROM secretariat WHERE entity_id = entity.id AND valid_to IS NULL) AS "hasSecretariat",
              ARRAY (SELECT stage FROM exercise_stage_fact WHERE entity_id = entity.id) AS stages,
              count(*) OVER () AS total
       FROM entity ORDER BY short_name COLLATE "es-MX-x-icu", entity.id LIMIT $1 OFFSET $2`,
      [pageSize, (page - 1) * pageSize],
    );
    const items = rows.map(({ stages, total: _total, ...row }) => ({
      ...row,
      stage: furthestStage(stages.map((stage) => ({ stage, occurredOn: null, source: '', documentUrl: null }))),
    }));
    return { items, total: rows[0]?.total ?? (await this.count()), page, pageSize };
  }

  private async count(): Promise<number> {
    return (await this.sql.one<{ total: number }>('SELECT count(*) AS total FROM entity'))?.total ?? 0;
  }
}
