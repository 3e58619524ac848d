import type { AccountActor, Language } from '@tequio/kernel';
import type { PresentPerson } from '@tequio/drafting/wire';
import type { FastifyRequest } from 'fastify';

/** Who holds a socket; he may open several documents over it. */
export interface AtTheDoor {
  readonly request: FastifyRequest;
  readonly language: Language;
  /** As he stood when he was last asked about. */
  actor: AccountActor;
}

/** One page that has one document open. */
export class LiveSeat {
  /** What it types from now on is a matter of spelling, by its own word. */
  editorial = false;
  /** Of the message under way only a part was taken in, and that is already done. */
  isTakenInPart = false;
  /** The Yjs clients under which it has typed or shown its caret. */
  readonly clients = new Set<number>();
  /** How many letters of each client it held when it came, by its own word. */
  holds: ReadonlyMap<number, number> = new Map();

  constructor(
    readonly door: AtTheDoor,
    public person: PresentPerson,
    /** How many changes of rights had been heard of when his were asked for. */
    readonly askedAt: number,
  ) {}

  get actor(): AccountActor {
    return this.door.actor;
  }

  get accountId(): string {
    return this.door.actor.accountId;
  }
}

/** What belongs to a connection: the door it came by, and its seat once it was let in. */
export interface LiveContext {
  readonly door: AtTheDoor;
  readonly seat?: LiveSeat;
}
