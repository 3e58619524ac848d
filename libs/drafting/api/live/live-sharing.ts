import { Redis } from '@hocuspocus/extension-redis';
import type { Extension } from '@hocuspocus/server';
import { type OnApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { FailureLog, PLATFORM_SETTINGS, type PlatformSettings } from '@tequio/platform/api';

/**
 * With a Redis, pages at different processes see each other's keys and carets at once. Without one, or while it is away, they
 * see them once they are stored: what is in the database reaches every process in any case.
 */
@Injectable()
export class LiveSharing implements OnApplicationShutdown {
  private readonly redis: Redis | null;
  private hasLeft = false;

  constructor(
    @Inject(PLATFORM_SETTINGS) { redisUrl }: Pick<PlatformSettings, 'redisUrl'>,
    private readonly failures: FailureLog,
  ) {
    this.redis = redisUrl ? new Redis(addressOf(redisUrl)) : null;
    for (const line of this.redis ? [this.redis.pub, this.redis.sub] : []) {
      line.on('error', (error: unknown) => failures.report(error, { during: 'talking to Redis' }));
    }
  }

  /** Storing and its locks are ours: of the extension only what carries updates and carets is used. */
  extensions(): Extension[] {
    const { redis } = this;
    if (!redis) return [];
    return [
      {
        priority: redis.priority,
        onConfigure: (payload) => redis.onConfigure(payload),
        afterLoadDocument: (payload) =>
          redis.afterLoadDocument(payload).catch((error: unknown) => this.failures.report(error, { during: 'sharing a live draft through Redis' })),
        onChange: (payload) => redis.onChange(payload),
        onAwarenessUpdate: (payload) => redis.onAwarenessUpdate(payload),
        beforeUnloadDocument: (payload) => redis.beforeUnloadDocument(payload),
        afterUnloadDocument: (payload) => (this.hasLeft ? Promise.resolve() : redis.afterUnloadDocument(payload)),
      },
    ];
  }

  /** After the sockets have closed. */
  async onApplicationShutdown(): Promise<void> {
    this.hasLeft = true;
    await this.redis?.onDestroy().catch((error: unknown) => this.failures.report(error, { during: 'leaving Redis' }));
  }
}

function addressOf(redisUrl: string): ConstructorParameters<typeof Redis>[0] {
  const url = new URL(redisUrl);
  return {
    host: url.hostname,
    port: Number(url.port || 6379),
    prefix: 'tequio:live',
    options: {
      ...(url.username && { username: decodeURIComponent(url.username) }),
      ...(url.password && { password: decodeURIComponent(url.password) }),
      ...(url.pathname.length > 1 && { db: Number(url.pathname.slice(1)) }),
      ...(url.protocol === 'rediss:' && { tls: {} }),
      maxRetriesPerRequest: 1,
    },
  };
}
