import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Ids, allow, refuseWith } from '@tequio/kernel';
import { IDS, TransactionRunner } from '@tequio/platform/api';
import { may, mayBeSector } from '@tequio/secretariat/domain';
import type { AddSectorRequest } from '@tequio/secretariat/wire';
import { inForce } from '../persistence/seats-in-force';
import { SecretariatEntity } from '../persistence/secretariat.entity';

@Injectable()
export class AddSector {
  constructor(
    private readonly transactions: TransactionRunner,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  execute(actor: Actor, secretariatId: string, request: AddSectorRequest): Promise<{ readonly id: string }> {
    return this.transactions.run(actor, 'sector.added', async (tx) => {
      const allowed = may(actor, 'secretariat.change-sectors', { secretariatId });
      if (!allowed.allowed) return allowed;
      if (!(await tx.lockForChange(SecretariatEntity, { id: secretariatId }))) return refuseWith('not-found', 'secretariat.not-found');
      const sectors = await tx.query<{ code: string; position: number }>(`SELECT code, position FROM sector WHERE secretariat_id = $1 AND ${inForce('sector', '$2::timestamptz')}`, [
        secretariatId,
        tx.now,
      ]);
      if (sectors.some((sector) => sector.code === request.code)) return refuseWith('conflict', 'secretariat.sector-code-taken', { at: 'code' });
      const decision = mayBeSector(request);
      if (!decision.allowed) return decision;
      const id = this.ids.next();
      const position = Math.max(0, ...sectors.map((sector) => sector.position)) + 1;
      const { code, labelEs, labelEn, role, required } = request;
      await tx.query(
        `INSERT INTO sector (id, secretariat_id, code, label_es, label_en, role, required, position, valid_from)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [id, secretariatId, code, labelEs.trim(), labelEn.trim(), role, required, position, tx.now],
      );
      tx.journal({ chain: secretariatId, subject: { kind: 'sector', id }, after: { code, labelEs, labelEn, role, required } });
      return allow({ id });
    });
  }
}
