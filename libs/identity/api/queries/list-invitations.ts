import { Inject, Injectable } from '@nestjs/common';
import { invitationStateAt, may } from '@tequio/identity/domain';
import type { InvitationList, InvitationRow } from '@tequio/identity/wire';
import type { Actor, Clock, Language } from '@tequio/kernel';
import { CLOCK, Sql, orRefuse } from '@tequio/platform/api';
import { type Granted, InvitationGrants } from '../invitations/invitation-grants';

interface InvitationFound {
  readonly id: string;
  readonly email: string;
  readonly grantKind: string;
  readonly granted: Granted;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly acceptedAt: string | null;
  readonly revokedAt: string | null;
  readonly invitedByName: string | null;
}

/** Every invitation ever sent, newest first, for whoever runs the installation. */
@Injectable()
export class ListInvitations {
  constructor(
    private readonly sql: Sql,
    private readonly grants: InvitationGrants,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { page, pageSize }: { readonly page: number; readonly pageSize: number }, language: Language): Promise<InvitationList> {
    orRefuse(may(actor, 'identity.list-accounts'));
    const rows = await this.sql.many<InvitationFound>(
      `SELECT invitation.id, invitation.email, grant_kind AS "grantKind", granted, invitation.created_at AS "createdAt",
              expires_at AS "expiresAt", accepted_at AS "acceptedAt", revoked_at AS "revokedAt", account.name AS "invitedByName"
       FROM invitation LEFT JOIN account ON account.id = invited_by
       ORDER BY invitation.created_at DESC, invitation.id LIMIT $1 OFFSET $2`,
      [pageSize, (page - 1) * pageSize],
    );
    const counted = await this.sql.one<{ total: number }>('SELECT count(*) AS total FROM invitation');
    const now = this.clock.now();
    const items = await Promise.all(rows.map((row) => this.shown(row, now, language)));
    return { items, total: counted?.total ?? 0, page, pageSize };
  }

  private async shown(row: InvitationFound, now: string, language: Language): Promise<InvitationRow> {
    const grant = await this.grants.require(row.grantKind).describe((sql, params) => this.sql.many(sql, params), row.granted);
    const { id, email, invitedByName, createdAt, expiresAt } = row;
    return { id, email, grantText: grant[language], state: invitationStateAt(row, now), invitedByName, createdAt, expiresAt };
  }
}
