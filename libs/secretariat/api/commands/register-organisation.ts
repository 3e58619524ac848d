import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Ids, allow, refuseWith } from '@tequio/kernel';
import { IDS, TransactionRunner } from '@tequio/platform/api';
import { may, slugOf } from '@tequio/secretariat/domain';
import type { RegisterOrganisationRequest } from '@tequio/secretariat/wire';

/** An institution or organisation that can hold a seat or own a commitment. */
@Injectable()
export class RegisterOrganisation {
  constructor(
    private readonly transactions: TransactionRunner,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  execute(actor: Actor, request: RegisterOrganisationRequest): Promise<{ readonly id: string }> {
    return this.transactions.run(actor, 'organisation.registered', async (tx) => {
      const allowed = may(actor, 'secretariat.register-organisation', { secretariatId: request.secretariatId ?? null });
      if (!allowed.allowed) return allowed;
      const name = request.name.trim().replace(/\s+/g, ' ');
      const own = slugOf(name);
      if (own === '') return refuseWith('invalid', 'secretariat.name-gives-no-address', { at: 'name' });
      const [entity] = await tx.query<{ id: string; slug: string }>(
        'SELECT entity.id, slug FROM entity WHERE id = $1 OR id = (SELECT entity_id FROM secretariat WHERE secretariat.id = $2)',
        [request.entityId ?? null, request.secretariatId ?? null],
      );
      if (!entity && (request.entityId ?? null) !== null) return refuseWith('invalid', 'secretariat.entity-not-found', { at: 'entityId' });
      const id = this.ids.next();
      const shortName = request.shortName?.trim() || name;
      const registered = await tx.query(
        `INSERT INTO organisation (id, entity_id, name, short_name, kind, slug) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (slug) DO NOTHING RETURNING id`,
        [id, entity?.id ?? null, name, shortName, request.kind, entity ? `${entity.slug}-${own}` : own],
      );
      if (registered.length === 0) return refuseWith('conflict', 'secretariat.name-already-taken', { at: 'name' });
      tx.journal({
        chain: request.secretariatId ?? 'installation',
        subject: { kind: 'organisation', id },
        after: { name, shortName, kind: request.kind, entityId: entity?.id ?? null },
      });
      return allow({ id });
    });
  }
}
