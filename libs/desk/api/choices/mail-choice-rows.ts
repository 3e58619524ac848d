import { type MailChoices, usualChoices } from '@tequio/desk/domain';
import type { RowReader, Tx } from '@tequio/platform/api';
import { newSalt } from '../mail/unsubscribing-link';

export interface ChoicesOfAccount extends MailChoices {
  readonly announces: boolean;
  readonly linkSalt: string;
  readonly immediateMailAt: string | null;
}

const columns = `waiting, followed, digest_hour AS "digestHour", announces, link_salt AS "linkSalt", immediate_mail_at AS "immediateMailAt"`;

const insertUsual = `
  INSERT INTO notification_choice (account_id, waiting, followed, digest_hour, link_salt) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`;

/** Without a row everything is as usual. */
export async function findChoices(reader: RowReader, accountId: string): Promise<ChoicesOfAccount | null> {
  const [row] = await reader.query<ChoicesOfAccount>(`SELECT ${columns} FROM notification_choice WHERE account_id = $1`, [accountId]);
  return row ?? null;
}

/** Held until the change is over: who composes a mail and who takes himself off wait for each other. */
export async function holdChoices(tx: Tx, accountId: string): Promise<ChoicesOfAccount> {
  await tx.query(insertUsual, [accountId, usualChoices.waiting, usualChoices.followed, usualChoices.digestHour, newSalt()]);
  const [row] = await tx.query<ChoicesOfAccount>(`SELECT ${columns} FROM notification_choice WHERE account_id = $1 FOR UPDATE`, [accountId]);
  if (!row) throw new Error('The choices of an account are gone while they are held');
  return row;
}

export async function keepChoices(tx: Tx, accountId: string, choices: MailChoices & { readonly announces?: boolean }): Promise<void> {
  await tx.query('UPDATE notification_choice SET waiting = $2, followed = $3, digest_hour = $4, announces = coalesce($5, announces) WHERE account_id = $1', [
    accountId,
    choices.waiting,
    choices.followed,
    choices.digestHour,
    choices.announces ?? null,
  ]);
}

/** The forum's: of the secretariat somebody belongs to, else of the country's capital. */
export async function timeZoneOf(reader: RowReader, secretariatIds: readonly string[]): Promise<string> {
  const [row] = await reader.query<{ zone: string }>(
    `SELECT s.time_zone AS zone FROM secretariat s JOIN entity e ON e.id = s.entity_id WHERE s.id = ANY ($1::uuid[]) ORDER BY e.slug LIMIT 1`,
    [secretariatIds],
  );
  return row?.zone ?? 'America/Mexico_City';
}
