import { Inject, Injectable } from '@nestjs/common';
import { invitationStateAt } from '@tequio/identity/domain';
import type { InvitationSheet } from '@tequio/identity/wire';
import type { Clock, Language } from '@tequio/kernel';
import { CLOCK, Sql, notFound } from '@tequio/platform/api';
import { type Granted, InvitationGrants } from '../invitations/invitation-grants';
import { tokenHash } from '../sessions/tokens';

interface InvitationFound {
  readonly email: string;
  readonly grantKind: string;
  readonly granted: Granted;
  readonly expiresAt: string;
  readonly acceptedAt: string | null;
  readonly revokedAt: string | null;
  readonly invitedByName: string | null;
  readonly hasAccount: boolean;
}

/** What whoever holds the link may know; the link came to the mailbox it names. */
@Injectable()
export class ReadInvitation {
  constructor(
    private readonly sql: Sql,
    private readonly grants: InvitationGrants,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(secret: string, language: Language): Promise<InvitationSheet> {
    const found = await this.sql.one<InvitationFound>(
      `SELECT invitation.email, grant_kind AS "grantKind", granted, expires_at AS "expiresAt", accepted_at AS "acceptedAt",
              revoked_at AS "revokedAt", inviter.name AS "invitedByName", invited.id IS NOT NULL AS "hasAccount"
       FROM invitation
       LEFT JOIN account inviter ON inviter.id = invited_by
       LEFT JOIN account invited ON invited.email = invitation.email
       WHERE token_hash = $1`,
      [tokenHash(secret)],
    );
    if (!found) return notFound('identity.invitation-not-found');
    const grant = await this.grants.require(found.grantKind).describe((sql, params) => this.sql.many(sql, params), found.granted);
    return {
      state: invitationStateAt(found, this.clock.now()),
      email: found.email,
      grantText: grant[language],
      invitedByName: found.invitedByName,
      expiresAt: found.expiresAt,
      hasAccount: found.hasAccount,
    };
  }
}
