import { type CanActivate, type ExecutionContext, Inject, Injectable, Optional } from '@nestjs/common';
import { anonymous } from '@tequio/kernel';
import type { FastifyRequest } from 'fastify';
import { type AccessRule, accessKey } from './access';
import { CsrfTokens } from './csrf-tokens';
import { EdgeRefusal } from './edge-refusal';
import { OriginRule } from './origin-rule';
import { ACTOR_OF_REQUEST, type ActorOfRequest, actorOfGuarded, letActorBeAsked } from './request-actor';
import { sessionCookieName } from './session-cookie';

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The area that knows accounts stands above the platform; where it is not built in, everybody is a stranger. */
const strangersOnly: ActorOfRequest = { actorOf: () => Promise.resolve(anonymous) };

/** Before every handler: it must say who may come in, and one who changes something must come from our own pages. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Optional() @Inject(ACTOR_OF_REQUEST) private readonly actors: ActorOfRequest | undefined,
    private readonly origins: OriginRule,
    private readonly csrfTokens: CsrfTokens,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = Reflect.getMetadata(accessKey, context.getHandler()) as AccessRule | undefined;
    if (rule === undefined) throw new EdgeRefusal(403, 'platform.nobody-may');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    letActorBeAsked(request, this.actors ?? strangersOnly);
    const changesSomething = !readingMethods.has(request.method);
    if (changesSomething && !this.origins.isOurs(request)) throw new EdgeRefusal(403, 'platform.foreign-origin');
    if (rule.kind === 'public') return true;
    const actor = await actorOfGuarded(request);
    if (actor.kind !== 'account') throw EdgeRefusal.signInFirst();
    if (changesSomething && !this.csrfTokens.isTokenOf(request.cookies[sessionCookieName], request.headers['x-csrf-token'])) {
      throw new EdgeRefusal(403, 'platform.csrf-token-missing');
    }
    return true;
  }
}
