import { Injectable } from '@nestjs/common';
import { type Actor, allow, decide, reasonsAgainst, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { changeFrom, isRuleCode, may } from '@tequio/secretariat/domain';
import type { ReturnToCommonRuleRequest } from '@tequio/secretariat/wire';
import { SecretariatEntity } from '../persistence/secretariat.entity';
import { ownRows } from './change-rule';

/** From a day on the common rule holds again; that the secretariat had one of its own stays on record. */
@Injectable()
export class ReturnToCommonRule {
  constructor(private readonly transactions: TransactionRunner) {}

  execute(actor: Actor, secretariatId: string, code: string, request: ReturnToCommonRuleRequest): Promise<void> {
    return this.transactions.run(actor, 'rule.returned-to-common', async (tx) => {
      const allowed = may(actor, 'secretariat.change-rules', { secretariatId });
      if (!allowed.allowed) return allowed;
      const secretariat = await tx.lockForChange(SecretariatEntity, { id: secretariatId });
      if (!secretariat) return refuseWith('not-found', 'secretariat.not-found');
      if (!isRuleCode(code)) return refuseWith('not-found', 'secretariat.rule-not-found');
      const reason = request.reason.trim();
      const from = changeFrom(request.from, tx.now, secretariat.timeZone);
      const begin = from.allowed ? from.value : tx.now;
      const left = (await ownRows(tx, secretariatId, code)).filter(({ validTo }) => validTo === null || validTo > begin);
      const decision = decide(
        reasonsAgainst(
          from,
          reason === '' ? refuseWith('invalid', 'secretariat.reason-missing', { at: 'reason' }) : allow(),
          left.length === 0 ? refuseWith('conflict', 'secretariat.rule-is-common-already') : allow(),
        ),
        undefined,
      );
      if (!decision.allowed) return decision;
      // What has begun ends then; what was only foreseen for later never was
      const foreseen = left.filter(({ validFrom }) => validFrom !== null && validFrom >= begin).map(({ id }) => id);
      await tx.query('DELETE FROM secretariat_rule WHERE id = ANY ($1::uuid[])', [foreseen]);
      await tx.query(
        `UPDATE secretariat_rule SET valid_to = $3, ended_because = $4
         WHERE secretariat_id = $1 AND code = $2 AND (valid_from IS NULL OR valid_from < $3) AND (valid_to IS NULL OR valid_to > $3)`,
        [secretariatId, code, begin, reason],
      );
      tx.journal({
        chain: secretariatId,
        subject: { kind: 'rule', id: left[0]?.id ?? secretariatId },
        before: { values: left.map(({ value, validFrom }) => ({ value, validFrom })) },
        after: { code, commonFrom: begin },
      });
      return allow();
    });
  }
}
