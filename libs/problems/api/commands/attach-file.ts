import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Ids, accountIdOf, allow, decide, reasonsAgainst, refuseWith } from '@tequio/kernel';
import { IDS, TransactionRunner } from '@tequio/platform/api';
import { editText, may } from '@tequio/problems/domain';
import { ProblemAttachmentEntity } from '../persistence/problem.entity';
import { ProblemStore } from '../problem-store';

@Injectable()
export class AttachFile {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly store: ProblemStore,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  execute(actor: Actor, problemId: string, fileId: string): Promise<{ id: string }> {
    return this.transactions.run(actor, 'problem.file-attached', async (tx) => {
      const atHand = await this.store.lock(tx, problemId);
      if (!atHand) return refuseWith('not-found', 'problems.not-found');
      const permitted = may(actor, 'attach', atHand.permission);
      if (!permitted.allowed) return permitted;
      const decision = decide(reasonsAgainst(editText(atHand.facts)), undefined);
      if (!decision.allowed) return decision;
      // Only what one uploaded oneself: an id guessed or overheard opens nobody's file
      const [file] = await tx.query<{ sha256: string }>('SELECT sha256 FROM stored_file WHERE id = $1 AND uploaded_by = $2', [fileId, accountIdOf(actor)]);
      if (!file) return refuseWith('invalid', 'problems.file-unknown', { at: 'fileId' });
      const attached = await tx.query('SELECT FROM problem_attachment WHERE problem_id = $1 AND stored_file_id = $2', [problemId, fileId]);
      if (attached.length > 0) return refuseWith('conflict', 'problems.file-already-attached', { at: 'fileId' });
      const id = this.ids.next();
      await tx.manager.insert(ProblemAttachmentEntity, { id, problemId, storedFileId: fileId, addedBy: accountIdOf(actor), addedAt: tx.now });
      tx.journal({ chain: atHand.problem.secretariatId, subject: { kind: 'problem', id: problemId }, after: { attachment: id, sha256: file.sha256 } });
      return allow({ id });
    });
  }
}

@Injectable()
export class RemoveAttachment {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly store: ProblemStore,
  ) {}

  execute(actor: Actor, problemId: string, attachmentId: string): Promise<void> {
    return this.transactions.run(actor, 'problem.attachment-removed', async (tx) => {
      const atHand = await this.store.lock(tx, problemId);
      if (!atHand) return refuseWith('not-found', 'problems.not-found');
      const permitted = may(actor, 'attach', atHand.permission);
      if (!permitted.allowed) return permitted;
      const decision = editText(atHand.facts);
      if (!decision.allowed) return decision;
      const removed = await tx.query('DELETE FROM problem_attachment WHERE id = $1 AND problem_id = $2 RETURNING id', [attachmentId, problemId]);
      if (removed.length === 0) return refuseWith('not-found', 'problems.attachment-not-found');
      tx.journal({ chain: atHand.problem.secretariatId, subject: { kind: 'problem', id: problemId }, before: { attachment: attachmentId } });
      return allow();
    });
  }
}
