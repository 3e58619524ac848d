import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Ids, allow, decide, reasonsAgainst, refuseWith } from '@tequio/kernel';
import { IDS, TransactionRunner } from '@tequio/platform/api';
import { may, slugOf } from '@tequio/secretariat/domain';
import type { RegisterEntityRequest } from '@tequio/secretariat/wire';

@Injectable()
export class RegisterEntity {
  constructor(
    private readonly transactions: TransactionRunner,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  execute(actor: Actor, request: RegisterEntityRequest): Promise<{ readonly id: string; readonly slug: string }> {
    return this.transactions.run(actor, 'entity.registered', async (tx) => {
      const allowed = may(actor, 'secretariat.register-entity', { secretariatId: null });
      if (!allowed.allowed) return allowed;
      const slug = slugOf(request.shortName);
      const [zone] = await tx.query('SELECT name FROM pg_timezone_names WHERE name = $1', [request.timeZone]);
      const decision = decide(
        reasonsAgainst(
          slug === '' ? refuseWith('invalid', 'secretariat.name-gives-no-address', { at: 'shortName' }) : allow(),
          zone ? allow() : refuseWith('invalid', 'secretariat.time-zone-unknown', { at: 'timeZone' }),
        ),
        undefined,
      );
      if (!decision.allowed) return decision;
      const id = this.ids.next();
      const { code, inegi, name, shortName, timeZone } = request;
      const registered = await tx.query(
        `INSERT INTO entity (id, code, inegi, name, short_name, slug, time_zone) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT DO NOTHING RETURNING id`,
        [id, code, inegi, name.trim(), shortName.trim(), slug, timeZone],
      );
      if (registered.length === 0) return refuseWith('conflict', 'secretariat.entity-already-there', { at: 'code' });
      tx.journal({ chain: 'installation', subject: { kind: 'entity', id }, after: { code, inegi, name, shortName, slug, timeZone } });
      return allow({ id, slug });
    });
  }
}
