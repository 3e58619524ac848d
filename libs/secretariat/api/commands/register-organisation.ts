import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Ids, allow, refuseWith } from '@tequio/kernel';
import { IDS, TransactionRunner } from '@tequio/platform/api';
import { may, slugOf } from '@tequio/secretariat/domain';
import type { RegisterOrganisationRequest } from '@tequio/secretariat/wire';

interface EntityRow {
  readonly id: string;
  readonly slug: string;
}

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
      const entityId = request.entityId ?? null;
      const [entity] = request.secretariatId
        ? await tx.query<EntityRow>('SELECT e.id, e.slug FROM secretariat s JOIN entity e ON e.id = s.entity_id WHERE s.id = $1', [request.secretariatId])
        : await tx.query<EntityRow>('SELECT id, slug FROM entity WHERE id = $1', [entityId]);
      if (request.secretariatId && !entity) return refuseWith('not-found', 'secretariat.not-found');
      // Whoever runs one secretariat names institutions of its entity and of no other
      if (entityId !== null && entity?.id !== entityId) return refuseWith('invalid', 'secretariat.entity-not-found', { at: 'entityId' });
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
