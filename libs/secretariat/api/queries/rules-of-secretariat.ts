import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, type Language, isInForce, localDateOf } from '@tequio/kernel';
import { CLOCK, RefusalTexts, Sql, notFound } from '@tequio/platform/api';
import { type SecretariatRuleCode, may, secretariatRuleCodes } from '@tequio/secretariat/domain';
import type { RuleOnRecord, RulesOfSecretariat } from '@tequio/secretariat/wire';
import { SecretariatDirectory } from '../secretariat-directory';

interface RuleRow extends RuleOnRecord {
  readonly code: SecretariatRuleCode;
}

/** Every rule that a secretariat follows, followed and has decided to follow: for anybody to read. */
@Injectable()
export class RulesOfEntity {
  constructor(
    private readonly sql: Sql,
    private readonly directory: SecretariatDirectory,
    private readonly texts: RefusalTexts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, slug: string, language: Language): Promise<RulesOfSecretariat> {
    const secretariat = await this.directory.secretariatOfSlug(slug);
    if (!secretariat) return notFound('secretariat.not-found');
    const { id, name, entitySlug, entityShortName, timeZone } = secretariat;
    const rows = await this.sql.many<RuleRow>(
      `SELECT id, code, value, source, reason, secretariat_id IS NOT NULL AS "isOwn", valid_from AS "validFrom", valid_to AS "validTo",
              ended_because AS "endedBecause"
       FROM secretariat_rule WHERE secretariat_id = $1 OR secretariat_id IS NULL
       ORDER BY valid_from DESC NULLS LAST, id`,
      [id],
    );
    const now = this.clock.now();
    return {
      secretariat: { id, name, entitySlug, entityShortName, timeZone },
      today: localDateOf(now, timeZone),
      rules: secretariatRuleCodes.flatMap((code) => {
        const known = rows.filter((row) => row.code === code).map(({ code: _code, ...row }) => row);
        const held = known.filter((row) => isInForce(row, now));
        const current = held.find(({ isOwn }) => isOwn) ?? held[0];
        if (!current) return [];
        const others = known.filter((row) => row !== current);
        return [{ code, current, foreseen: others.filter(({ isOwn, validFrom }) => isOwn && validFrom !== null && validFrom > now), past: others.filter(({ validTo }) => validTo !== null && validTo <= now) }];
      }),
      can: this.texts.reasonsOf({ changeRules: may(actor, 'secretariat.change-rules', { secretariatId: id }) }, language),
    };
  }
}
