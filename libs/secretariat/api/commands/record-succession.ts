import { Injectable } from '@nestjs/common';
import { type Actor, allow, decide, reasonsAgainst, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { dateOnRecord, may, maySucceed } from '@tequio/secretariat/domain';
import type { RecordSuccessionRequest } from '@tequio/secretariat/wire';
import { OrganisationEntity } from '../persistence/organisation.entity';

const successors = `
  WITH RECURSIVE line AS (
    SELECT id, succeeded_by_id FROM organisation WHERE id = $1
    UNION SELECT next.id, next.succeeded_by_id FROM organisation next JOIN line ON next.id = line.succeeded_by_id
  ) SELECT id FROM line`;

/** An institution ends and another takes its duties; what it signed keeps its name. */
@Injectable()
export class RecordSuccession {
  constructor(private readonly transactions: TransactionRunner) {}

  execute(actor: Actor, organisationId: string, request: RecordSuccessionRequest): Promise<void> {
    return this.transactions.run(actor, 'organisation.succeeded', async (tx) => {
      const allowed = may(actor, 'secretariat.change-organisation', { secretariatId: null });
      if (!allowed.allowed) return allowed;
      const organisation = await tx.lockForChange(OrganisationEntity, { id: organisationId });
      if (!organisation) return refuseWith('not-found', 'secretariat.organisation-not-found');
      const line = await tx.query<{ id: string }>(successors, [request.successorId]);
      if (line.length === 0) return refuseWith('invalid', 'secretariat.organisation-not-found', { at: 'successorId' });
      const on = dateOnRecord(request.on, 'on');
      const decision = decide(
        reasonsAgainst(
          on,
          maySucceed({
            organisationId,
            alreadySucceededBy: organisation.succeededById,
            successorId: request.successorId,
            successorsOfSuccessor: line.map((each) => each.id),
          }),
        ),
        undefined,
      );
      if (!decision.allowed) return decision;
      const validTo = on.allowed ? (on.value?.text ?? null) : null;
      await tx.query('UPDATE organisation SET succeeded_by_id = $2, valid_to = $3 WHERE id = $1', [organisationId, request.successorId, validTo]);
      tx.journal({
        chain: 'installation',
        subject: { kind: 'organisation', id: organisationId },
        after: { succeededById: request.successorId, validTo },
      });
      return allow();
    });
  }
}
