import { OutboxRelay } from '@tequio/platform/api';
import { type TestApplication, startTestApplication } from '@tequio/platform/api/testing-app';
import { IdentityModule, identityEntities } from '../index';
import { openSession } from './open-session';

/** The identity area alone, for its own specs. */
export function startIdentity(settings: { readonly publicUrl?: string } = {}): Promise<TestApplication> {
  return startTestApplication({ modules: [IdentityModule], entities: identityEntities, openSession, settings });
}

/** Once every event has been told: the links of the mails to this address. */
export async function linksMailedTo(test: TestApplication, address: string): Promise<string[]> {
  await test.app.get(OutboxRelay).drain();
  // The relay in the background may be at one that we skipped: its lock ends with its work
  await test.sql.many('SELECT id FROM outbox_event WHERE handled_at IS NULL FOR SHARE');
  const mails = await test.sql.many<{ text: string }>('SELECT body_text AS text FROM mail_message WHERE to_address = $1 ORDER BY created_at', [address]);
  return mails.flatMap((mail) => /https?:\/\/\S+/.exec(mail.text)?.[0] ?? []);
}

/** The last part of a link: the token. */
export function tokenOf(link: string | undefined): string {
  return link?.split('/').at(-1) ?? '';
}
