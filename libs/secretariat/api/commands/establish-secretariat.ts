import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Ids, allow, refuseWith } from '@tequio/kernel';
import { IDS, TransactionRunner } from '@tequio/platform/api';
import { dateOnRecord, may } from '@tequio/secretariat/domain';
import type { EstablishSecretariatRequest } from '@tequio/secretariat/wire';

/** A secretariat at work for an entity that has none; its sectors and seats are added after. */
@Injectable()
export class EstablishSecretariat {
  constructor(
    private readonly transactions: TransactionRunner,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  execute(actor: Actor, request: EstablishSecretariatRequest): Promise<{ readonly id: string }> {
    return this.transactions.run(actor, 'secretariat.established', async (tx) => {
      const allowed = may(actor, 'secretariat.establish-secretariat', { secretariatId: null });
      if (!allowed.allowed) return allowed;
      const validFrom = dateOnRecord(request.validFrom, 'validFrom');
      if (!validFrom.allowed) return validFrom;
      // The entity's lock: two clicks make one secretariat
      const [entity] = await tx.query<{ id: string; timeZone: string }>('SELECT id, time_zone AS "timeZone" FROM entity WHERE id = $1 FOR UPDATE', [
        request.entityId,
      ]);
      if (!entity) return refuseWith('invalid', 'secretariat.entity-not-found', { at: 'entityId' });
      const [there] = await tx.query('SELECT id FROM secretariat WHERE entity_id = $1 AND valid_to IS NULL', [entity.id]);
      if (there) return refuseWith('conflict', 'secretariat.entity-has-secretariat', { at: 'entityId' });
      const id = this.ids.next();
      const name = request.name.trim();
      const established = await tx.query(
        `INSERT INTO secretariat (id, entity_id, name, time_zone, folio_prefix, valid_from, origin) VALUES ($1, $2, $3, $4, $5, $6, 'work')
         ON CONFLICT (folio_prefix) DO NOTHING RETURNING id`,
        [id, entity.id, name, entity.timeZone, request.folioPrefix, validFrom.value?.text ?? null],
      );
      if (established.length === 0) return refuseWith('conflict', 'secretariat.folio-prefix-taken', { at: 'folioPrefix' });
      tx.journal({
        chain: id,
        subject: { kind: 'secretariat', id },
        after: { entityId: entity.id, name, folioPrefix: request.folioPrefix, validFrom: validFrom.value?.text ?? null },
      });
      return allow({ id });
    });
  }
}
