import { Injectable } from '@nestjs/common';
import { type Actor, allow, anonymous, refuseWith } from '@tequio/kernel';
import { TransactionRunner } from '@tequio/platform/api';
import { contactTokenHash } from '../contact-token';

interface ContactAt {
  readonly contributionId: string;
  readonly secretariatId: string;
}

const linkIsNone = refuseWith('conflict', 'deliberation.contact-link-invalid');

const confirm = `
  UPDATE contribution_contact k SET confirmed_at = coalesce(k.confirmed_at, $2) FROM contribution c
  WHERE c.id = k.contribution_id AND k.token_hash = $1
  RETURNING c.id AS "contributionId", c.secretariat_id AS "secretariatId"`;

const erase = `
  DELETE FROM contribution_contact k USING contribution c
  WHERE c.id = k.contribution_id AND k.token_hash = $1
  RETURNING c.id AS "contributionId", c.secretariat_id AS "secretariatId"`;

/** Whoever holds the link of the mail owns the address: it may be written to from now on. */
@Injectable()
export class ConfirmContact {
  constructor(private readonly transactions: TransactionRunner) {}

  execute(secret: string): Promise<void> {
    return settle(this.transactions, anonymous, 'contribution.contact-confirmed', confirm, secret, true);
  }
}

/** Takes the address back. The contribution and its folio stay; the digest in the journal says nothing without the salt that goes with the row. */
@Injectable()
export class EraseContact {
  constructor(private readonly transactions: TransactionRunner) {}

  execute(secret: string): Promise<void> {
    return settle(this.transactions, anonymous, 'contribution.contact-erased', erase, secret, false);
  }
}

function settle(transactions: TransactionRunner, actor: Actor, action: string, statement: string, secret: string, isDated: boolean): Promise<void> {
  return transactions.run(actor, action, async (tx) => {
    const [contact] = await tx.query<ContactAt>(statement, isDated ? [contactTokenHash(secret), tx.now] : [contactTokenHash(secret)]);
    if (!contact) return linkIsNone;
    tx.journal({ chain: contact.secretariatId, subject: { kind: 'contribution', id: contact.contributionId } });
    return allow();
  });
}
