import { type Actor, anonymous } from '@tequio/kernel';
import type { FastifyRequest } from 'fastify';

/** Who is behind a request; the identity area provides it from its session. */
export interface ActorOfRequest {
  /** @param isUse whether the session lives on by it; what a page asks by itself, without anybody there, must not keep one alive */
  actorOf(request: FastifyRequest, isUse?: boolean): Promise<Actor>;
}

export const ACTOR_OF_REQUEST = Symbol('ActorOfRequest');

const resolver = Symbol('resolves the actor');
const resolved = Symbol('the actor, once asked for');

interface RequestWithActor {
  [resolver]?: ActorOfRequest;
  [resolved]?: Promise<Actor>;
}

/** The guard leaves here how to find out; a public handler that never asks costs no query. */
export function letActorBeAsked(request: FastifyRequest, source: ActorOfRequest): void {
  (request as RequestWithActor)[resolver] = source;
}

/** Asked anew, for a request that stays open: who is behind it now, if anybody still is. */
export function actorStillThere(request: FastifyRequest): Promise<Actor> {
  return (request as RequestWithActor)[resolver]?.actorOf(request, false) ?? Promise.resolve(anonymous);
}

/** Asked once per request, however many ask. */
export function actorOfGuarded(request: FastifyRequest): Promise<Actor> {
  const asked = request as RequestWithActor;
  return (asked[resolved] ??= asked[resolver]?.actorOf(request) ?? Promise.resolve(anonymous));
}
