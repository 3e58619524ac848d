import { Inject, Injectable } from '@nestjs/common';
import { type LatestCycle, may, openFirstCycle } from '@tequio/cycle/domain';
import type { SecretariatCycles } from '@tequio/cycle/wire';
import { type Actor, type Clock, type Language, reasonsAgainst } from '@tequio/kernel';
import { CLOCK, RefusalTexts, Sql, notFound, orRefuse } from '@tequio/platform/api';
import { SecretariatDirectory } from '@tequio/secretariat/api';
import { type CycleRow, inWork, selectCycles, summaryOf } from '../cycle-in-work';

const cyclesOfSecretariat = `${selectCycles} WHERE c.secretariat_id = $1 ORDER BY c.number DESC`;

@Injectable()
export class CyclesOfSecretariat {
  constructor(
    private readonly sql: Sql,
    private readonly texts: RefusalTexts,
    private readonly secretariats: SecretariatDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async ofEntity(actor: Actor, entitySlug: string, language: Language): Promise<SecretariatCycles> {
    const secretariat = await this.secretariats.secretariatOfSlug(entitySlug);
    return secretariat ? this.execute(actor, secretariat.id, language) : notFound('cycle.not-found');
  }

  async execute(actor: Actor, secretariatId: string, language: Language): Promise<SecretariatCycles> {
    orRefuse(may(actor, 'read-work', { secretariatId }));
    const cycles = (await this.sql.many<CycleRow>(cyclesOfSecretariat, [secretariatId])).map((row) => inWork(row, this.clock.now()));
    const permitted = may(actor, 'open-cycle', { secretariatId });
    const latest: LatestCycle | null = cycles[0] ?? null;
    const against = permitted.allowed ? reasonsAgainst(openFirstCycle(latest)) : permitted.reasons;
    return {
      secretariat: await this.secretariatOf(secretariatId),
      items: cycles.map(summaryOf),
      can: { openCycle: against.map((reason) => this.texts.wire(reason, language)) },
    };
  }

  private async secretariatOf(id: string): Promise<SecretariatCycles['secretariat']> {
    const { name, entitySlug, entityShortName } = await this.secretariats.requireSecretariat(id);
    return { id, name, entitySlug, entityName: entityShortName };
  }
}
