import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap, Optional } from '@nestjs/common';
import { type AccountActor, type Actor, anonymous } from '@tequio/kernel';
import { ACTOR_OF_REQUEST, type ActorOfRequest, type CommittedAct, FailureLog, LiveSignals, Sql, TransactionRunner } from '@tequio/platform/api';
import { isDeepStrictEqual } from 'node:util';
import { end, say, seatOfConnection } from './live-connection';
import type { LiveDocument } from './live-document';
import { LiveDrafts } from './live-drafts';
import { LiveRightsOf } from './live-rights';
import type { AtTheDoor } from './live-seat';

/** For what no call tells: a session that ran out, a term that ended by the calendar, a call that was lost. */
const pauseBetweenLooks = 5_000;
/** Every so many of them, what does not lie in the person is asked for anew as well. */
const looksUntilAWholeOne = 12;
const topic = 'rights';
const everywhere = 'installation';

/** Whoever holds a socket, with the way to close it. */
export interface OpenDoor extends AtTheDoor {
  close(): void;
}

/** Sees to it that nobody keeps on a socket what he has lost: at once when an act tells, within seconds when none does. */
@Injectable()
export class LiveWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  /** How many changes of rights this process has heard of. */
  changes = 0;
  readonly doors = new Set<OpenDoor>();
  private readonly chainsToLookAt = new Set<string>();
  private looking: Promise<void> | null = null;
  private timer: NodeJS.Timeout | undefined;
  private looks = 0;

  constructor(
    @Optional() @Inject(ACTOR_OF_REQUEST) private readonly actors: ActorOfRequest | undefined,
    private readonly drafts: LiveDrafts,
    private readonly rights: LiveRightsOf,
    private readonly signals: LiveSignals,
    private readonly sql: Sql,
    private readonly failures: FailureLog,
    transactions: TransactionRunner,
  ) {
    transactions.onCommitted((acts) => this.hear(acts));
    signals.listen(topic, (chain) => this.lookSoon(chain));
    signals.listen('session', (accountId) => void this.safely(this.lookAtPeople((door) => door.actor.accountId === accountId)));
    signals.afterGap(() => this.lookSoon(everywhere));
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.looks += 1;
      if (this.looks % looksUntilAWholeOne === 0) this.lookSoon(everywhere);
      else void this.safely(this.lookAtPeople(() => true));
    }, pauseBetweenLooks);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  actorOf(request: AtTheDoor['request'], isUse: boolean): Promise<Actor> {
    return this.actors?.actorOf(request, isUse) ?? Promise.resolve(anonymous);
  }

  /** As he stands now; null when nobody is signed in there any longer. */
  async actorAt(door: AtTheDoor): Promise<AccountActor | null> {
    const actor = await this.actorOf(door.request, false);
    if (actor.kind !== 'account') return null;
    if (!isDeepStrictEqual(door.actor, actor)) door.actor = actor;
    return actor;
  }

  /** Everybody at one document is asked about together. */
  async lookAtDocument(live: LiveDocument): Promise<void> {
    const seated = live.document.getConnections().flatMap((connection) => {
      const seat = seatOfConnection(connection);
      return seat ? [{ connection, seat }] : [];
    });
    if (seated.length === 0) return;
    const rights = await this.rights.onAll(live.subject, seated.map(({ seat }) => seat.actor));
    for (const [nth, { connection, seat }] of seated.entries()) {
      const mayEdit = rights[nth]?.mayEdit;
      if (mayEdit === undefined) {
        end(connection, 'no-access');
      } else if (connection.readOnly === mayEdit) {
        connection.readOnly = !mayEdit;
        seat.person = { ...seat.person, mayEdit };
        say(connection, { kind: 'rights', mayEdit });
      }
    }
  }

  /** Any act of a secretariat but writing may change what somebody may do; of the installation, what anybody may. */
  private hear(acts: readonly CommittedAct[]): void {
    const chains = new Set(acts.filter(({ action }) => !changesNoRights.test(action)).map(({ chain }) => chain));
    if (chains.size === 0) return;
    for (const chain of chains) this.lookSoon(chain);
    void this.safely(this.signals.callOut({ query: (text, params) => this.sql.many(text, params) }, topic, [...chains]));
  }

  /** One look for all that happens while the one before is under way. */
  private lookSoon(chain: string): void {
    this.changes += 1;
    if (this.doors.size === 0) return;
    this.chainsToLookAt.add(chain);
    this.looking ??= this.safely(this.lookWhileAsked()).finally(() => (this.looking = null));
  }

  private async lookWhileAsked(): Promise<void> {
    while (this.chainsToLookAt.size > 0) {
      const chains = new Set(this.chainsToLookAt);
      this.chainsToLookAt.clear();
      const documents = this.drafts.all().filter(({ secretariatId }) => chains.has(everywhere) || chains.has(secretariatId));
      const there = new Set(documents.flatMap(({ document }) => document.getConnections().map((connection) => seatOfConnection(connection)?.door)));
      await this.lookAtPeople((door) => chains.has(everywhere) || there.has(door), documents);
    }
  }

  /** Who is still there, and as what. Documents are asked about when somebody at them has changed, and those given in any case. */
  private async lookAtPeople(which: (door: OpenDoor) => boolean, documents: readonly LiveDocument[] = []): Promise<void> {
    const changed = new Set<AtTheDoor>();
    for (const door of [...this.doors].filter(which)) {
      const before = door.actor;
      const now = await this.actorAt(door);
      if (now === null) this.turnOut(door);
      else if (door.actor !== before) changed.add(door);
    }
    for (const live of this.drafts.all()) {
      const concerns = live.document.getConnections().some((connection) => changed.has(seatOfConnection(connection)?.door as AtTheDoor));
      if (concerns || documents.includes(live)) await this.lookAtDocument(live);
    }
  }

  private turnOut(door: OpenDoor): void {
    for (const live of this.drafts.all()) {
      for (const connection of live.document.getConnections()) if (seatOfConnection(connection)?.door === door) end(connection, 'no-access');
    }
    door.close();
  }

  private safely(look: Promise<void>): Promise<void> {
    return look.catch((error: unknown) => this.failures.report(error, { during: 'looking again at live rights' }));
  }
}

/** Writing and talking; the ends of sessions are called out by their accounts. */
const changesNoRights = /\.(text-written|field-edited|row-added|row-removed)$|^(session|mail|contribution)\.|^subject\.chosen$/;
