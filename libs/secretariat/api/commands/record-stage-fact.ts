import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Decision, type Ids, accountIdOf, allow, decide, reasonsAgainst, refuseWith } from '@tequio/kernel';
import { IDS, TransactionRunner, type Tx } from '@tequio/platform/api';
import { dateOnRecord, may } from '@tequio/secretariat/domain';
import type { RecordStageFactRequest } from '@tequio/secretariat/wire';

/** A step of an entity in the exercise, with its date as far as it is known and its source. */
@Injectable()
export class RecordStageFact {
  constructor(
    private readonly transactions: TransactionRunner,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  execute(actor: Actor, slug: string, request: RecordStageFactRequest): Promise<{ readonly id: string }> {
    return this.transactions.run(actor, 'stage-fact.recorded', async (tx) => {
      const allowed = may(actor, 'secretariat.record-stage-fact', { secretariatId: null });
      if (!allowed.allowed) return allowed;
      const [entity] = await tx.query<{ id: string }>('SELECT id FROM entity WHERE slug = $1', [slug]);
      if (!entity) return refuseWith('not-found', 'secretariat.entity-not-found');
      const occurredOn = dateOnRecord(request.occurredOn, 'occurredOn');
      const { stage, documentUrl = null, documentFileId = null } = request;
      const source = request.source.trim();
      const against = reasonsAgainst(
        occurredOn,
        isDocumentAddress(documentUrl),
        source === '' ? refuseWith('invalid', 'secretariat.source-missing', { at: 'source' }) : allow(),
        documentUrl !== null && documentFileId !== null ? refuseWith('invalid', 'secretariat.one-document', { at: 'documentUrl' }) : allow(),
        await isOwnFile(tx, documentFileId),
      );
      if (!occurredOn.allowed || against.length > 0) return decide(against, { id: '' });
      const id = this.ids.next();
      const { text = null, precision = null } = occurredOn.value ?? {};
      await tx.query(
        `INSERT INTO exercise_stage_fact (id, entity_id, stage, occurred_on, precision, source, document_url, document_file_id, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [id, entity.id, stage, text, precision, source, documentUrl, documentFileId, tx.now],
      );
      tx.journal({
        chain: 'installation',
        subject: { kind: 'stage-fact', id },
        after: { entityId: entity.id, stage, occurredOn: text, precision, source, documentUrl, documentFileId },
      });
      return allow({ id });
    });
  }
}

/** A link that people will click: nothing but https, so that it can neither run nor be read on the way. */
function isDocumentAddress(address: string | null | undefined): Decision {
  if (address === undefined || address === null || (URL.canParse(address) && new URL(address).protocol === 'https:')) return allow();
  return refuseWith('invalid', 'secretariat.document-address-invalid', { at: 'documentUrl' });
}

/** Only what one uploaded oneself: an id guessed or overheard publishes nobody's file. */
async function isOwnFile(tx: Tx, fileId: string | null): Promise<Decision> {
  if (fileId === null) return allow();
  const found = await tx.query('SELECT id FROM stored_file WHERE id = $1 AND uploaded_by = $2', [fileId, accountIdOf(tx.actor)]);
  return found.length > 0 ? allow() : refuseWith('invalid', 'secretariat.file-unknown', { at: 'documentFileId' });
}
