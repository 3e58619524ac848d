import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';
import { PLATFORM_SETTINGS, type PlatformSettings } from '../platform-settings';

export interface ThrottleAnswer {
  readonly allowed: boolean;
  /** Zero when allowed. */
  readonly retryAfterSeconds: number;
}

const hit = `
  INSERT INTO throttle_counter AS counter (key, window_started_at, hits) VALUES ($1, now(), 1)
  ON CONFLICT (key) DO UPDATE SET
    hits = CASE WHEN counter.window_started_at <= now() - make_interval(secs => $2) THEN 1 ELSE counter.hits + 1 END,
    window_started_at = CASE WHEN counter.window_started_at <= now() - make_interval(secs => $2) THEN now() ELSE counter.window_started_at END
  RETURNING hits, ceil(extract(epoch FROM window_started_at + make_interval(secs => $2) - now()))::int AS "secondsLeft"`;

/** Counts attempts in the database, so that several processes and restarts do not multiply what is allowed. */
@Injectable()
export class Throttle {
  constructor(
    private readonly sql: Sql,
    @Inject(PLATFORM_SETTINGS) private readonly settings: Pick<PlatformSettings, 'sessionSecret'>,
  ) {}

  /** One attempt under this key (`sign-in:` and a mail or an address): at most `limit` in each window. */
  async hit(key: string, limit: number, windowSeconds: number): Promise<ThrottleAnswer> {
    const counted = await this.sql.one<{ hits: number; secondsLeft: number }>(hit, [this.unreadable(key), windowSeconds]);
    if (!counted || counted.hits <= limit) return { allowed: true, retryAfterSeconds: 0 };
    return { allowed: false, retryAfterSeconds: Math.max(1, counted.secondsLeft) };
  }

  /** After a success: earlier failures no longer count. */
  async forget(key: string): Promise<void> {
    await this.sql.many('DELETE FROM throttle_counter WHERE key = $1', [this.unreadable(key)]);
  }

  /** Keys hold mails and addresses; the table must not. */
  private unreadable(key: string): string {
    return createHmac('sha256', this.settings.sessionSecret).update(`throttle\u001f${key}`).digest('base64url');
  }
}
