import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { PLATFORM_SETTINGS, type PlatformSettings } from '../platform-settings';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether a changing request comes from one of our pages. Every browser names the origin of such a request;
 * a program outside a browser names none, and carries nobody's cookie by accident.
 */
@Injectable()
export class OriginRule {
  private readonly publicOrigin: string;

  constructor(@Inject(PLATFORM_SETTINGS) settings: Pick<PlatformSettings, 'publicUrl'>) {
    this.publicOrigin = new URL(settings.publicUrl).origin;
  }

  isOurs(request: Pick<FastifyRequest, 'headers'>): boolean {
    const { origin, host } = request.headers;
    if (origin === undefined) {
      const site = request.headers['sec-fetch-site'];
      return site === undefined || site === 'same-origin' || site === 'none';
    }
    return origin === this.publicOrigin || isSameLoopback(origin, host);
  }
}

/** `localhost` and `127.0.0.1` are one machine to the person who typed either; a foreign page can be neither. */
function isSameLoopback(origin: string, host: string | undefined): boolean {
  if (!URL.canParse(origin)) return false;
  const parsed = new URL(origin);
  return parsed.protocol === 'http:' && loopback.has(parsed.hostname) && parsed.host === host;
}
