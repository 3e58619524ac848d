import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { PLATFORM_SETTINGS, type PlatformSettings } from '../platform-settings';

const saltBytes = 12;

/** A token that only our own pages can read, derived from the session: nothing to store and nothing to expire apart from it. */
@Injectable()
export class CsrfTokens {
  constructor(@Inject(PLATFORM_SETTINGS) private readonly settings: Pick<PlatformSettings, 'sessionSecret'>) {}

  /** Another one at every call: pages are compressed, and a secret that repeats could be guessed from their lengths (BREACH). */
  tokenFor(sessionCookie: string): string {
    const salt = randomBytes(saltBytes).toString('base64url');
    return `${salt}.${this.proof(salt, sessionCookie)}`;
  }

  isTokenOf(sessionCookie: string | undefined, token: string | readonly string[] | undefined): boolean {
    if (sessionCookie === undefined || typeof token !== 'string') return false;
    const [salt = '', proof = ''] = token.split('.', 2);
    const expected = Buffer.from(this.proof(salt, sessionCookie));
    const given = Buffer.from(proof);
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  private proof(salt: string, sessionCookie: string): string {
    return createHmac('sha256', this.settings.sessionSecret).update(`csrf\u001f${salt}\u001f${sessionCookie}`).digest('base64url');
  }
}
