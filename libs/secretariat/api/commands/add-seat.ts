import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Ids, allow, decide, reasonsAgainst, refuseWith } from '@tequio/kernel';
import { IDS, TransactionRunner } from '@tequio/platform/api';
import { may } from '@tequio/secretariat/domain';
import type { AddSeatRequest } from '@tequio/secretariat/wire';
import { requireOrganisation } from '../persistence/invited-people';
import { inForce } from '../persistence/seats-in-force';
import { SecretariatEntity } from '../persistence/secretariat.entity';

@Injectable()
export class AddSeat {
  constructor(
    private readonly transactions: TransactionRunner,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  execute(actor: Actor, secretariatId: string, request: AddSeatRequest): Promise<{ readonly id: string }> {
    return this.transactions.run(actor, 'seat.added', async (tx) => {
      const allowed = may(actor, 'secretariat.change-seats', { secretariatId });
      if (!allowed.allowed) return allowed;
      if (!(await tx.lockForChange(SecretariatEntity, { id: secretariatId }))) return refuseWith('not-found', 'secretariat.not-found');
      const sectors = await tx.query(`SELECT id FROM sector WHERE id = $1 AND secretariat_id = $2 AND ${inForce('sector', '$3::timestamptz')}`, [
        request.sectorId,
        secretariatId,
        tx.now,
      ]);
      const organisationId = request.organisationId ?? null;
      const decision = decide(
        reasonsAgainst(
          sectors.length > 0 ? allow() : refuseWith('invalid', 'secretariat.sector-not-found', { at: 'sectorId' }),
          await requireOrganisation(tx, organisationId),
        ),
        undefined,
      );
      if (!decision.allowed) return decision;
      const id = this.ids.next();
      const [{ next } = { next: 1 }] = await tx.query<{ next: number }>(
        'SELECT coalesce(max(position), 0) + 1 AS next FROM seat WHERE secretariat_id = $1',
        [secretariatId],
      );
      await tx.query(
        `INSERT INTO seat (id, secretariat_id, sector_id, organisation_id, label, position, valid_from) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, secretariatId, request.sectorId, organisationId, request.label.trim(), next, tx.now],
      );
      tx.journal({ chain: secretariatId, subject: { kind: 'seat', id }, after: { sectorId: request.sectorId, organisationId, label: request.label } });
      return allow({ id });
    });
  }
}
