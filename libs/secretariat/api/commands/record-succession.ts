import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Decision, type Ids, allow, decide, reasonsAgainst, refuseWith } from '@tequio/kernel';
import { IDS, TransactionRunner, type Tx } from '@tequio/platform/api';
import { dateOnRecord, may, maySucceed, slugOf } from '@tequio/secretariat/domain';
import type { RecordSuccessionRequest } from '@tequio/secretariat/wire';
import { OrganisationEntity } from '../persistence/organisation.entity';

const successors = `
  WITH RECURSIVE line AS (
    SELECT id, succeeded_by_id FROM organisation WHERE id = $1
    UNION SELECT next.id, next.succeeded_by_id FROM organisation next JOIN line ON next.id = line.succeeded_by_id
  ) SELECT id FROM line`;

const insertRenamed = `
  INSERT INTO organisation (id, entity_id, name, short_name, kind, slug, valid_from, fictional)
  SELECT $1::uuid, before.entity_id, $2::text, $2::text, before.kind, concat_ws('-', entity.slug, $3::text), $4::text, before.fictional
  FROM organisation before LEFT JOIN entity ON entity.id = before.entity_id WHERE before.id = $5
  ON CONFLICT (slug) DO NOTHING RETURNING id`;

/** An institution changes its name, goes into another, or another takes its duties; what it signed keeps its name. */
@Injectable()
export class RecordSuccession {
  constructor(
    private readonly transactions: TransactionRunner,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  execute(actor: Actor, organisationId: string, request: RecordSuccessionRequest): Promise<void> {
    return this.transactions.run(actor, 'organisation.succeeded', async (tx) => {
      const allowed = may(actor, 'secretariat.change-organisation', { secretariatId: null });
      if (!allowed.allowed) return allowed;
      const organisation = await tx.lockForChange(OrganisationEntity, { id: organisationId });
      if (!organisation) return refuseWith('not-found', 'secretariat.organisation-not-found');
      const { kind, successorId = null } = request;
      const newName = (request.newName ?? '').trim().replace(/\s+/g, ' ');
      const named = kind === 'renamed' ? null : successorId;
      const line = named === null ? [] : await tx.query<{ id: string }>(successors, [named]);
      const on = dateOnRecord(request.on, 'on');
      const decision = decide(
        reasonsAgainst(
          on,
          request.source.trim() === '' ? refuseWith('invalid', 'secretariat.source-missing', { at: 'source' }) : allow(),
          named !== null && line.length === 0 ? refuseWith('invalid', 'secretariat.organisation-not-found', { at: 'successorId' }) : allow(),
          maySucceed({
            organisationId,
            alreadySucceededBy: organisation.succeededById,
            kind,
            newName,
            successorId: named,
            successorsOfSuccessor: line.map((each) => each.id),
          }),
        ),
        undefined,
      );
      if (!decision.allowed) return decision;
      const validTo = on.allowed ? (on.value?.text ?? null) : null;
      const successor = named === null ? await this.register(tx, organisationId, newName, validTo) : allow(named);
      if (!successor.allowed) return successor;
      const source = request.source.trim();
      await tx.query('UPDATE organisation SET succeeded_by_id = $2, valid_to = $3, succession_kind = $4, succession_source = $5 WHERE id = $1', [
        organisationId,
        successor.value,
        validTo,
        kind,
        source,
      ]);
      tx.journal({
        chain: 'installation',
        subject: { kind: 'organisation', id: organisationId },
        before: { name: organisation.name, validTo: organisation.validTo },
        after: { succeededById: successor.value, kind, validTo, source },
      });
      return allow();
    });
  }

  /** The same body under its new name: what it had and where it belongs goes on. */
  private async register(tx: Tx, organisationId: string, name: string, validFrom: string | null): Promise<Decision<string>> {
    const id = this.ids.next();
    const registered = await tx.query(insertRenamed, [id, name, slugOf(name), validFrom, organisationId]);
    if (registered.length === 0) return refuseWith('conflict', 'secretariat.name-already-taken', { at: 'newName' });
    tx.journal({ chain: 'installation', action: 'organisation.registered', subject: { kind: 'organisation', id }, after: { name, renames: organisationId } });
    return allow(id);
  }
}
