import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Ids, type Refusal, accountIdOf, allow, decide, refusal, refuseWith, seatOf } from '@tequio/kernel';
import { IDS, TransactionRunner } from '@tequio/platform/api';
import { may } from '@tequio/approval/domain';
import { Stances } from '../stances';

const insert = `
  INSERT INTO objection_answer (id, stance_id, account_id, sector_code, body, answered_at) VALUES ($1, $2, $3, $4, $5, $6)`;

/** Somebody who may draft says what was changed, or why not. The objection stays open until its seat withdraws it. */
@Injectable()
export class AnswerObjection {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly stances: Stances,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  execute(actor: Actor, stanceId: string, body: string): Promise<{ id: string }> {
    return this.transactions.run(actor, 'approval.objection-answered', async (tx) => {
      const stance = await this.stances.hold(tx, stanceId);
      if (!stance) return refuseWith('not-found', 'approval.not-found');
      const { secretariatId, phase, cycleId, planId, seatId } = stance;
      const permitted = may(actor, 'approval.answer-objection', { secretariatId, phase });
      if (!permitted.allowed) return permitted;
      const reasons: Refusal[] = [];
      if (stance.kind !== 'object') reasons.push(refusal('conflict', 'approval.not-an-objection'));
      else if (stance.withdrawnBecause !== null) reasons.push(refusal('conflict', 'approval.objection-closed'));
      if (body.trim() === '') reasons.push(refusal('invalid', 'approval.answer-missing', { at: 'body' }));
      const decision = decide(reasons, undefined);
      if (!decision.allowed) return decision;
      const id = this.ids.next();
      await tx.query(insert, [id, stance.id, accountIdOf(actor), seatOf(actor, secretariatId)?.sectorCode ?? null, body.trim(), tx.now]);
      tx.journal({ chain: secretariatId, subject: { kind: 'stance', id: stance.id }, after: { answerId: id } });
      tx.emit({
        name: 'approval.objection-answered',
        subject: { kind: 'stance', id: stance.id },
        secretariatId,
        payload: { cycleId, planId, seatId, answerId: id },
      });
      return allow({ id });
    });
  }
}
