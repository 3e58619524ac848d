import { Injectable, type OnModuleInit } from '@nestjs/common';
import { identityTexts } from '@tequio/identity/wire';
import { type Decision, allow } from '@tequio/kernel';
import type { Tx } from '@tequio/platform/api';
import { type GrantText, type InvitationGrant, InvitationGrants } from './invitation-grants';

/** To run this installation. */
@Injectable()
export class AdministratorGrant implements InvitationGrant, OnModuleInit {
  readonly kind = 'administrator';

  constructor(private readonly grants: InvitationGrants) {}

  onModuleInit(): void {
    this.grants.register(this);
  }

  async describe(): Promise<GrantText> {
    return { es: identityTexts.es.grants.administrator, en: identityTexts.en.grants.administrator };
  }

  async grant(tx: Tx, accountId: string): Promise<Decision> {
    await tx.query('UPDATE account SET is_administrator = true WHERE id = $1', [accountId]);
    tx.journal({
      chain: 'installation',
      action: 'account.made-administrator',
      subject: { kind: 'account', id: accountId },
      after: { isAdministrator: true },
    });
    return allow();
  }
}
