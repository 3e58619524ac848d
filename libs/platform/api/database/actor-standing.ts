import { Injectable } from '@nestjs/common';
import type { AccountActor, Actor } from '@tequio/kernel';
import type { Tx } from './transaction';

/** Port: whether somebody still is what he was when his request came in, told by the area that knows accounts. */
export interface StandingSource {
  /** Whether all of them do, in the change's own transaction; the seats that the answer speaks of stay as they are until it is over. */
  allStand(tx: Pick<Tx, 'query' | 'now'>, actors: readonly AccountActor[]): Promise<boolean>;
}

/** Where nobody knows accounts, nobody can have lost anything. */
const nothingIsLost: StandingSource = { allStand: () => Promise.resolve(true) };

@Injectable()
export class ActorStanding {
  private source: StandingSource = nothingIsLost;

  /** Called once, in the higher area's `onModuleInit`. */
  provide(source: StandingSource): void {
    this.source = source;
  }

  async stillStands(tx: Pick<Tx, 'query' | 'now'>, actor: Actor): Promise<boolean> {
    return actor.kind !== 'account' || this.allStand(tx, [actor]);
  }

  /** For a change that several people make together. */
  allStand(tx: Pick<Tx, 'query' | 'now'>, actors: readonly AccountActor[]): Promise<boolean> {
    return this.source.allStand(tx, actors);
  }
}
