export type RunningAs = 'production' | 'development' | 'test';

/** Everything the process is told from outside, checked once at the start. */
export interface Settings {
  readonly runningAs: RunningAs;
  readonly production: boolean;
  /** Where the repository or the installed product lies. */
  readonly projectRoot: string;
  /** 0 asks the system for a free port. */
  readonly port: number;
  readonly host: string;
  /** Without a slash at its end; null when it is wherever the server turns out to listen. */
  readonly publicUrl: string | null;
  /** Null for the embedded database. */
  readonly databaseUrl: string | null;
  readonly redisUrl: string | null;
  /** Null when mail lands as files under the data folder. */
  readonly smtpUrl: string | null;
  readonly dataDir: string;
  readonly sessionSecret: string;
  readonly demo: boolean;
}

export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The settings do not allow a start: ${problems.join('; ')}`);
    this.problems = problems;
  }
}
