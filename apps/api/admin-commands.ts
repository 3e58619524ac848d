import type { INestApplicationContext } from '@nestjs/common';

export interface AdminCommand {
  /** As typed after `npm run admin --`, e.g. `invite <mail>`. */
  readonly usage: string;
  readonly what: string;
  /** The lines to print; refusals are thrown. */
  run(app: INestApplicationContext, words: readonly string[]): Promise<readonly string[]>;
}

/** By their first word. */
export const adminCommands: Readonly<Record<string, AdminCommand>> = {};
