import { Injectable } from '@nestjs/common';
import { type Actor, allow, isLocalDate, localDateOf, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { may, mayWithdrawDay } from '@tequio/secretariat/domain';
import { SecretariatEntity } from '../persistence/secretariat.entity';

/** A day that was declared is a business day after all; the journal keeps that it was none. */
@Injectable()
export class WithdrawHoliday {
  constructor(private readonly transactions: TransactionRunner) {}

  execute(actor: Actor, secretariatId: string, day: string, reason: string): Promise<void> {
    return this.transactions.run(actor, 'holiday.withdrawn', async (tx) => {
      const allowed = may(actor, 'secretariat.change-holidays', { secretariatId });
      if (!allowed.allowed) return allowed;
      const secretariat = await tx.lockForChange(SecretariatEntity, { id: secretariatId });
      if (!secretariat) return refuseWith('not-found', 'secretariat.not-found');
      const [found] = isLocalDate(day)
        ? await tx.query<{ label: string }>('SELECT label FROM holiday WHERE secretariat_id = $1 AND on_date = $2', [secretariatId, day])
        : [];
      if (!found) return refuseWith('not-found', 'secretariat.holiday-not-found');
      const decision = mayWithdrawDay(day, localDateOf(tx.now, secretariat.timeZone), reason);
      if (!decision.allowed) return decision;
      await tx.query('DELETE FROM holiday WHERE secretariat_id = $1 AND on_date = $2', [secretariatId, day]);
      tx.journal({ chain: secretariatId, subject: { kind: 'secretariat', id: secretariatId }, before: { day, label: found.label }, after: { reason: reason.trim() } });
      return allow();
    });
  }
}
