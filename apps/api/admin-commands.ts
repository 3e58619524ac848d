import type { INestApplicationContext } from '@nestjs/common';
import { InviteAdministrator } from '@tequio/identity/api';
import { system } from '@tequio/kernel';

export interface AdminCommand {
  /** As typed after `npm run admin --`, e.g. `invite <mail>`. */
  readonly usage: string;
  readonly what: string;
  /** The lines to print; refusals are thrown. */
  run(app: INestApplicationContext, words: readonly string[]): Promise<readonly string[]>;
}

const invite: AdminCommand = {
  usage: 'invite <mail>',
  what: 'prints the one-time link by which an administrator opens an account',
  run: async (app, [mail = '']) => {
    const { link, expiresAt } = await app.get(InviteAdministrator, { strict: false }).execute(system, mail);
    return [link, `Works once, until ${expiresAt}`];
  },
};

/** By their first word. */
export const adminCommands: Readonly<Record<string, AdminCommand>> = { invite };
