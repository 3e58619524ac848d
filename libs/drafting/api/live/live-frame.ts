import { IncomingMessage, MessageType } from '@hocuspocus/server';
import { isError } from '@tequio/platform/api';
import * as Y from 'yjs';

/** y-protocols: a page tells what it has and asks for the rest; it answers the same question; it tells what is new. */
export const syncSteps = { question: 0, answer: 1, update: 2 } as const;

const longestName = 200;
const mostCarets = 1_000;
const mostClients = 20_000;
/** What makes the server gather a whole document, or ask the database who somebody is. */
const weightOfWork = 20;
const bytesPerWeight = 16 * 1024;

/** How much a message costs, looked at before anything is done with it; null when it is none that a page of ours sends. */
export function weightOfFrame(data: Uint8Array): number | null {
  try {
    return weighed(new IncomingMessage(data)) ?? null;
  } catch (error) {
    if (isError(error)) return null;
    throw error;
  }
}

function weighed(frame: IncomingMessage): number | undefined {
  if (frame.readVarString().length > longestName) return undefined;
  switch (frame.readVarUint() as MessageType) {
    case MessageType.Sync:
    case MessageType.SyncReply:
      return weightOfSync(frame.readVarUint(), frame.readVarUint8Array());
    case MessageType.Awareness:
      return isOfCarets(frame.readVarUint8Array()) ? 1 : undefined;
    case MessageType.Auth:
      frame.readVarUint();
      frame.readVarString();
      return weightOfWork;
    case MessageType.Stateless:
      frame.readVarString();
      return 1;
    case MessageType.QueryAwareness:
    case MessageType.CLOSE:
      return 1;
    default:
      return undefined;
  }
}

function weightOfSync(step: number, payload: Uint8Array): number | undefined {
  if (step === syncSteps.question) return Y.decodeStateVector(payload).size > mostClients ? undefined : weightOfWork;
  return step === syncSteps.answer || step === syncSteps.update ? 1 + payload.length / bytesPerWeight : undefined;
}

function isOfCarets(update: Uint8Array): boolean {
  const carets = new IncomingMessage(update);
  const count = carets.readVarUint();
  for (let read = 0; read < count && count <= mostCarets; read += 1) {
    carets.readVarUint();
    carets.readVarUint();
    JSON.parse(carets.readVarString());
  }
  return count <= mostCarets;
}
