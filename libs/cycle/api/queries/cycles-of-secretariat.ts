import { Inject, Injectable } from '@nestjs/common';
import { type LatestCycle, may, openFirstCycle } from '@tequio/cycle/domain';
import type { SecretariatCycles } from '@tequio/cycle/wire';
import { type Actor, type Clock, type Language, reasonsAgainst } from '@tequio/kernel';
import { CLOCK, RefusalTexts, Sql, orRefuse } from '@tequio/platform/api';
import { type CycleRow, inWork, selectCycles, summaryOf } from '../cycle-in-work';

const cyclesOfSecretariat = `${selectCycles} WHERE c.secretariat_id = $1 ORDER BY c.number DESC`;

@Injectable()
export class CyclesOfSecretariat {
  constructor(
    private readonly sql: Sql,
    private readonly texts: RefusalTexts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, secretariatId: string, language: Language): Promise<SecretariatCycles> {
    orRefuse(may(actor, 'read-work', { secretariatId }));
    const cycles = (await this.sql.many<CycleRow>(cyclesOfSecretariat, [secretariatId])).map((row) => inWork(row, this.clock.now()));
    const permitted = may(actor, 'open-cycle', { secretariatId });
    const latest: LatestCycle | null = cycles[0] ?? null;
    const against = permitted.allowed ? reasonsAgainst(openFirstCycle(latest)) : permitted.reasons;
    return {
      items: cycles.map(summaryOf),
      can: { openCycle: against.map((reason) => this.texts.wire(reason, language)) },
    };
  }
}
