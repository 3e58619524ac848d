import { createServer } from 'node:net';
import type { PlatformSettings, Settings } from '@tequio/platform/api';

export interface Address {
  readonly host: string;
  readonly port: number;
  readonly url: string;
}

/** Where we are going to listen, known before anything is built: links and the origin rule need it. */
export async function addressFor(settings: Pick<Settings, 'host' | 'port' | 'publicUrl'>): Promise<Address> {
  const port = settings.port === 0 ? await freePort(settings.host) : settings.port;
  const named = ['0.0.0.0', '::'].includes(settings.host) ? 'localhost' : settings.host;
  return { host: settings.host, port, url: settings.publicUrl ?? `http://${named.includes(':') ? `[${named}]` : named}:${port}` };
}

export function platformSettings(settings: Settings, databaseUrl: string, publicUrl: string): PlatformSettings {
  return {
    databaseUrl,
    publicUrl,
    dataDir: settings.dataDir,
    sessionSecret: settings.sessionSecret,
    smtpUrl: settings.smtpUrl,
    redisUrl: settings.redisUrl,
    isDemonstration: settings.demo && !settings.production,
  };
}

function freePort(host: string): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, host, () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? found(address.port) : failed(new Error('No free port'))));
    });
  });
}
