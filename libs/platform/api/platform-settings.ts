/** What the platform has to be told; `readSettings` makes it from the environment. */
export interface PlatformSettings {
  readonly databaseUrl: string;
  /** Where the installation is reached: links in mails, allowed hosts, origin of requests. */
  readonly publicUrl: string;
  readonly dataDir: string;
  /** Binds CSRF tokens to sessions and makes throttle keys unreadable. */
  readonly sessionSecret: string;
  /** Absent: mails land as files in `dataDir/mail`. */
  readonly smtpUrl?: string | null;
  /** Absent: several processes share live drafts through PostgreSQL alone. */
  readonly redisUrl?: string | null;
  /** The clock may stand at another day. Never in production. */
  readonly isDemonstration: boolean;
  /** What this process does of the work that is done later; `all` unless said otherwise. In a test nothing happens by the clock. */
  readonly jobs?: 'all' | 'asked-for' | 'none';
}

export const PLATFORM_SETTINGS = Symbol('PlatformSettings');
