import { type ExecutionContext, SetMetadata, createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { languageOf } from './language-of-request';
import { actorOfGuarded } from './request-actor';

/** What a handler declares about who may come in. The finer question is the command's, with its area's `may()`. */
export type AccessRule = { readonly kind: 'public' } | { readonly kind: 'signed-in'; readonly action?: string };

export const accessKey = 'tequio:access';

/** Anybody, signed in or not. */
export const Public = (): MethodDecorator => SetMetadata(accessKey, { kind: 'public' } satisfies AccessRule);

/** Whoever has an account; what he finds depends on him. */
export const SignedIn = (): MethodDecorator => SetMetadata(accessKey, { kind: 'signed-in' } satisfies AccessRule);

/** Signed in, and the command asks the area's `may()` for this action (`commitments.freeze`). */
export const Access = (action: string): MethodDecorator => SetMetadata(accessKey, { kind: 'signed-in', action } satisfies AccessRule);

/** Who asks: `@CurrentActor() actor: Actor`. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) =>
  actorOfGuarded(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** The language of the answer: `@CurrentLanguage() language: Language`. */
export const CurrentLanguage = createParamDecorator((_: unknown, context: ExecutionContext) =>
  languageOf(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']),
);
