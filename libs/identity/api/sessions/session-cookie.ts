import { Inject, Injectable } from '@nestjs/common';
import { absoluteDays } from '@tequio/identity/domain';
import { PLATFORM_SETTINGS, type PlatformSettings, sessionCookieName } from '@tequio/platform/api';
import type { FastifyReply, FastifyRequest } from 'fastify';

@Injectable()
export class SessionCookie {
  private readonly attributes;

  constructor(@Inject(PLATFORM_SETTINGS) settings: Pick<PlatformSettings, 'publicUrl'>) {
    const secure = new URL(settings.publicUrl).protocol === 'https:';
    this.attributes = { httpOnly: true, sameSite: 'lax', secure, path: '/' } as const;
  }

  read(request: FastifyRequest): string | undefined {
    return request.cookies[sessionCookieName] || undefined;
  }

  write(reply: FastifyReply, secret: string): void {
    void reply.setCookie(sessionCookieName, secret, { ...this.attributes, maxAge: absoluteDays * 86_400 });
  }

  remove(reply: FastifyReply): void {
    void reply.clearCookie(sessionCookieName, this.attributes);
  }
}
