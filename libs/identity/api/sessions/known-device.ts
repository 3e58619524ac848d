import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { mailAddress } from '@tequio/identity/domain';
import { PLATFORM_SETTINGS, type PlatformSettings } from '@tequio/platform/api';
import type { FastifyReply, FastifyRequest } from 'fastify';

export const deviceCookieName = 'tequio_device';
const rememberedDays = 365;

/**
 * A browser in which somebody has signed in before keeps a proof of it, so that strangers who try his password from
 * elsewhere do not use up his own attempts (OWASP: device cookies). It opens nothing: it only has a count of its own.
 */
@Injectable()
export class KnownDevice {
  private readonly attributes;

  constructor(@Inject(PLATFORM_SETTINGS) private readonly settings: Pick<PlatformSettings, 'publicUrl' | 'sessionSecret'>) {
    const secure = new URL(settings.publicUrl).protocol === 'https:';
    this.attributes = { httpOnly: true, sameSite: 'lax', secure, path: '/' } as const;
  }

  /** The device's own name, where it is known to this account; null for every other. */
  of(request: FastifyRequest, email: string): string | null {
    const [name = '', proof = ''] = (request.cookies[deviceCookieName] ?? '').split('.', 2);
    const expected = Buffer.from(this.proof(name, email));
    const given = Buffer.from(proof);
    return given.length === expected.length && timingSafeEqual(given, expected) ? name : null;
  }

  remember(reply: FastifyReply, email: string): void {
    const name = randomBytes(12).toString('base64url');
    void reply.setCookie(deviceCookieName, `${name}.${this.proof(name, email)}`, { ...this.attributes, maxAge: rememberedDays * 86_400 });
  }

  private proof(name: string, email: string): string {
    return createHmac('sha256', this.settings.sessionSecret).update(`device\u001f${name}\u001f${mailAddress(email)}`).digest('base64url');
  }
}
