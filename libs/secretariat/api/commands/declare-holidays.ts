import { Injectable } from '@nestjs/common';
import { type Actor, allow, isLocalDate, localDateOf, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { declareDays, may } from '@tequio/secretariat/domain';
import type { DeclareHolidaysRequest } from '@tequio/secretariat/wire';
import { SecretariatEntity } from '../persistence/secretariat.entity';
import { SecretariatDirectory } from '../secretariat-directory';

/** Days to come on which the institution does not work: no term in business days runs on them. */
@Injectable()
export class DeclareHolidays {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly directory: SecretariatDirectory,
  ) {}

  execute(actor: Actor, secretariatId: string, request: DeclareHolidaysRequest): Promise<{ readonly days: number }> {
    return this.transactions.run(actor, 'holidays.declared', async (tx) => {
      const allowed = may(actor, 'secretariat.change-holidays', { secretariatId });
      if (!allowed.allowed) return allowed;
      const secretariat = await tx.lockForChange(SecretariatEntity, { id: secretariatId });
      if (!secretariat) return refuseWith('not-found', 'secretariat.not-found');
      const { from, to } = request;
      const known = isLocalDate(from) && isLocalDate(to) ? await this.directory.holidaysOf(secretariatId, from, to, tx) : new Set<string>();
      const days = declareDays({ ...request, today: localDateOf(tx.now, secretariat.timeZone), holidays: known });
      if (!days.allowed) return days;
      const [label, source] = [request.label.trim(), request.source.trim()];
      await tx.query('INSERT INTO holiday (secretariat_id, on_date, label, source) SELECT $1, day, $3, $4 FROM unnest($2::date[]) AS day', [
        secretariatId,
        days.value,
        label,
        source,
      ]);
      tx.journal({ chain: secretariatId, subject: { kind: 'secretariat', id: secretariatId }, after: { days: days.value, label, source } });
      return allow({ days: days.value.length });
    });
  }
}
