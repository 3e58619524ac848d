import { type Connection, type Document, Hocuspocus, OutgoingMessage, type beforeSyncPayload, isTransactionOrigin } from '@hocuspocus/server';
import { Injectable } from '@nestjs/common';
import { RefusedError } from '@tequio/platform/api';
import * as Y from 'yjs';
import { type LiveEnding, type LiveRequest, parseLiveDocumentName } from '@tequio/drafting/wire';
import { end } from './live-connection';
import { LiveDrafts } from './live-drafts';
import { syncSteps } from './live-frame';
import { type LiveRights, LiveRightsOf } from './live-rights';
import { type LiveContext, LiveSeat } from './live-seat';
import { LiveSharing } from './live-sharing';
import { LiveWatch } from './live-watch';

const longestPlace = 200;
const longestCaret = 2_000;
/** What may wait until somebody is let in. */
const unheard = { maxUnauthenticatedQueueSize: 1024 * 1024, maxUnauthenticatedQueueMessages: 200, maxPendingDocuments: 20 } as const;

/** Yjs states of the people at a document: what a page may say of its own caret. */
type CaretState = Readonly<Record<string, unknown>>;

/** Hocuspocus tells the page the reason and logs nothing of an error without a message. */
class Ending extends Error {
  constructor(readonly reason: LiveEnding) {
    super('');
  }
}

/** What happens on the open sockets: who is let into a document, and that nothing gets past the guard. */
@Injectable()
export class LiveServer {
  readonly hocuspocus: Hocuspocus<LiveContext>;

  constructor(
    private readonly drafts: LiveDrafts,
    private readonly rights: LiveRightsOf,
    private readonly watch: LiveWatch,
    sharing: LiveSharing,
  ) {
    this.hocuspocus = new Hocuspocus<LiveContext>({
      quiet: true,
      unloadImmediately: true,
      extensions: sharing.extensions(),
      ...unheard,
      onAuthenticate: async ({ documentName, context, connectionConfig }) => {
        const seat = await this.admit(documentName, context);
        connectionConfig.readOnly = !seat.person.mayEdit;
        return { seat };
      },
      onLoadDocument: ({ document, documentName, context }) => this.load(document, documentName, context),
      connected: async ({ connection, context: { seat } }) => {
        const live = this.drafts.of(connection.document);
        if (!live || !seat || !connection.document.hasConnection(connection)) return;
        live.owners.enter(seat);
        connection.onClose(() => live.owners.leave(seat));
        // Something may have been taken from him while he came in
        if (seat.askedAt !== this.watch.changes) await this.watch.lookAtDocument(live);
      },
      beforeSync: (payload) => this.take(payload),
      afterHandleMessage: ({ connection, context: { seat } }) => {
        if (seat?.isTakenInPart) {
          seat.isTakenInPart = false;
          connection.readOnly = !seat.person.mayEdit;
        }
        return Promise.resolve();
      },
      beforeHandleAwareness: ({ states, context, document, connection }) => {
        if (connection && context?.seat) this.nameCarets(states as Map<number, CaretState>, context.seat, document, connection);
        return Promise.resolve();
      },
      onStateless: ({ payload, connection }) => {
        const seat = (connection.context as LiveContext).seat;
        const request = requestIn(payload);
        if (request && seat) seat.editorial = request.editorial;
        return Promise.resolve();
      },
      beforeUnloadDocument: ({ document }) => this.drafts.settleBeforeClosing(document),
      afterUnloadDocument: ({ documentName }) => Promise.resolve(this.drafts.forget(documentName)),
    });
    this.drafts.serve({
      dismiss: (document) => {
        for (const connection of document.getConnections()) end(connection, 'other-generation');
      },
      release: (document) => void this.hocuspocus.unloadDocument(document),
    });
  }

  private async admit(documentName: string, { door }: LiveContext): Promise<LiveSeat> {
    const name = parseLiveDocumentName(documentName);
    const askedAt = this.watch.changes;
    // Not as he was when he opened the socket, which may be hours ago
    const actor = name && (await this.watch.actorAt(door));
    const found = name && actor && (await this.rightsOn(name, door));
    if (!found) throw new Ending('no-access');
    return new LiveSeat(door, await this.rights.person(actor, found.secretariatId, found.mayEdit, door.language), askedAt);
  }

  private async load(document: Document, documentName: string, { door }: LiveContext): Promise<void> {
    const name = parseLiveDocumentName(documentName);
    const found = name && (await this.rightsOn(name, door));
    if (!found) throw new Ending('no-access');
    const live = await this.drafts.open({ ...name, ...found }, document);
    if (!live) throw new Ending('other-generation');
    document.on('update', (update: Uint8Array, origin: unknown) => {
      if (isTransactionOrigin(origin) && origin.source === 'redis') this.drafts.typedElsewhere(live, update);
    });
  }

  private async rightsOn({ subject }: NonNullable<ReturnType<typeof parseLiveDocumentName>>, { actor }: LiveContext['door']): Promise<LiveRights | null> {
    try {
      return await this.rights.on(subject, actor);
    } catch (error) {
      // There are subjects that are no texts
      if (error instanceof RefusedError) return null;
      throw error;
    }
  }

  /**
   * Judges what a page sends and takes it in at the same moment: between a judgement and its effect nothing else may come.
   * Hocuspocus applies it once more, which changes nothing.
   */
  private async take({ document, connection, type, payload, context: { seat } }: beforeSyncPayload<LiveContext>): Promise<void> {
    const live = this.drafts.of(document);
    if (!live || !seat) return end(connection, 'other-generation');
    if (type === syncSteps.question) {
      seat.holds = Y.decodeStateVector(payload);
      return live.tellWhatIsStored(connection, seat);
    }
    await live.passGates();
    if (connection.readOnly || !document.hasConnection(connection)) return;
    if (this.drafts.of(document) !== live) return end(connection, 'other-generation');
    const outcome = live.take(seat, connection, payload, type === syncSteps.answer);
    if (outcome === 'refused') return end(connection, 'refused');
    this.drafts.typed(live);
    if (outcome === 'taken in part') holdBackTheRest(connection, seat);
  }

  /** A page says where its caret is; who it is says the server. */
  private nameCarets(states: Map<number, CaretState>, seat: LiveSeat, document: Document, connection: Connection): void {
    const live = this.drafts.of(document);
    for (const [clientId, state] of states) {
      if (!live || !document.hasConnection(connection) || !live.owners.claim(seat, clientId)) states.delete(clientId);
      else states.set(clientId, { ...caretIn(state), user: seat.person });
    }
  }
}

/** Hocuspocus would apply the whole of it: for this one message it may not. The page is told that nothing more is owed. */
function holdBackTheRest(connection: Connection, seat: LiveSeat): void {
  seat.isTakenInPart = true;
  connection.readOnly = true;
  connection.send(new OutgoingMessage(connection.messageAddress).writeSyncStatus(true).toUint8Array());
}

function caretIn(state: CaretState | null): CaretState {
  const { cursor = null, place = null } = state ?? {};
  return {
    cursor: JSON.stringify(cursor).length <= longestCaret ? cursor : null,
    place: typeof place === 'string' ? place.slice(0, longestPlace) : null,
  };
}

function requestIn(payload: string): LiveRequest | null {
  try {
    const said = JSON.parse(payload) as Partial<LiveRequest> | null;
    return said?.kind === 'editorial' && typeof said.editorial === 'boolean' ? { kind: 'editorial', editorial: said.editorial } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
