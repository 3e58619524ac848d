import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { PLATFORM_SETTINGS, type PlatformSettings } from '../platform-settings';

/** A token that only our own pages can read, derived from the session: nothing to store and nothing to expire apart from it. */
@Injectable()
export class CsrfTokens {
  constructor(@Inject(PLATFORM_SETTINGS) private readonly settings: Pick<PlatformSettings, 'sessionSecret'>) {}

  tokenFor(sessionCookie: string): string {
    return createHmac('sha256', this.settings.sessionSecret).update(`csrf\u001f${sessionCookie}`).digest('base64url');
  }

  isTokenOf(sessionCookie: string | undefined, token: string | readonly string[] | undefined): boolean {
    if (sessionCookie === undefined || typeof token !== 'string') return false;
    const expected = Buffer.from(this.tokenFor(sessionCookie));
    const given = Buffer.from(token);
    return given.length === expected.length && timingSafeEqual(given, expected);
  }
}
