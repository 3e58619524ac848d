import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Decision, type Ids, allow, decide, reasonsAgainst, refuseWith } from '@tequio/kernel';
import { IDS, type Json, TransactionRunner, type Tx } from '@tequio/platform/api';
import { type DatedRow, type SecretariatRuleCode, changeFrom, isRuleCode, may, placeFrom, ruleValue } from '@tequio/secretariat/domain';
import type { ChangeRuleRequest } from '@tequio/secretariat/wire';
import { SecretariatEntity } from '../persistence/secretariat.entity';

interface RuleRow extends DatedRow {
  readonly value: Json;
}

/** The secretariat decides a number or a way of its own, from a day on; what was counted before stays counted as it was. */
@Injectable()
export class ChangeRule {
  constructor(
    private readonly transactions: TransactionRunner,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  execute(actor: Actor, secretariatId: string, code: string, request: ChangeRuleRequest): Promise<void> {
    return this.transactions.run(actor, 'rule.changed', async (tx) => {
      const allowed = may(actor, 'secretariat.change-rules', { secretariatId });
      if (!allowed.allowed) return allowed;
      const secretariat = await tx.lockForChange(SecretariatEntity, { id: secretariatId });
      if (!secretariat) return refuseWith('not-found', 'secretariat.not-found');
      if (!isRuleCode(code)) return refuseWith('not-found', 'secretariat.rule-not-found');
      const value = ruleValue(code, request.value);
      const from = changeFrom(request.from, tx.now, secretariat.timeZone);
      const written = decide(reasonsAgainst(value, from, ...givenBoth(request)), undefined);
      if (!written.allowed || !value.allowed || !from.allowed) return written;
      const rows = await ownRows(tx, secretariatId, code);
      const { ended, rewritten, validTo } = placeFrom(rows, from.value);
      const [source, reason] = [request.source.trim(), request.reason.trim()];
      if (ended !== null) await tx.query('UPDATE secretariat_rule SET valid_to = $2 WHERE id = $1', [ended, from.value]);
      const id = rewritten ?? this.ids.next();
      await tx.query(
        `INSERT INTO secretariat_rule (id, secretariat_id, code, value, source, reason, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (id) DO UPDATE SET value = EXCLUDED.value, source = EXCLUDED.source, reason = EXCLUDED.reason`,
        [id, secretariatId, code, JSON.stringify(value.value), source, reason, from.value, validTo],
      );
      tx.journal({
        chain: secretariatId,
        subject: { kind: 'rule', id },
        before: { value: rows.find((row) => row.id === (ended ?? rewritten))?.value ?? null },
        after: { code, value: value.value as Json, source, validFrom: from.value, validTo },
      });
      return allow();
    });
  }
}

function givenBoth({ source, reason }: ChangeRuleRequest): Decision[] {
  return [
    source.trim() === '' ? refuseWith('invalid', 'secretariat.source-missing', { at: 'source' }) : allow(),
    reason.trim() === '' ? refuseWith('invalid', 'secretariat.reason-missing', { at: 'reason' }) : allow(),
  ];
}

export function ownRows(tx: Tx, secretariatId: string, code: SecretariatRuleCode): Promise<RuleRow[]> {
  return tx.query<RuleRow>(
    `SELECT id, value, valid_from AS "validFrom", valid_to AS "validTo" FROM secretariat_rule WHERE secretariat_id = $1 AND code = $2 ORDER BY valid_from NULLS FIRST`,
    [secretariatId, code],
  );
}
