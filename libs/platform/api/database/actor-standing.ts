import { Injectable } from '@nestjs/common';
import type { AccountActor, Actor } from '@tequio/kernel';
import type { Tx } from './transaction';

/** Port: whether somebody still is what he was when his request came in, told by the area that knows accounts. */
export interface StandingSource {
  /** In the change's own transaction; the seats that the answer speaks of stay as they are until it is over. */
  stillStands(tx: Pick<Tx, 'query' | 'now'>, actor: AccountActor): Promise<boolean>;
}

/** Where nobody knows accounts, nobody can have lost anything. */
const nothingIsLost: StandingSource = { stillStands: () => Promise.resolve(true) };

@Injectable()
export class ActorStanding {
  private source: StandingSource = nothingIsLost;

  /** Called once, in the higher area's `onModuleInit`. */
  provide(source: StandingSource): void {
    this.source = source;
  }

  async stillStands(tx: Pick<Tx, 'query' | 'now'>, actor: Actor): Promise<boolean> {
    return actor.kind !== 'account' || this.source.stillStands(tx, actor);
  }
}
