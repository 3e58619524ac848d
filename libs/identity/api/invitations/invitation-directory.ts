import { Inject, Injectable } from '@nestjs/common';
import { invitationExpiresAt, mailAddress } from '@tequio/identity/domain';
import { type Language, type Ids, accountIdOf } from '@tequio/kernel';
import { IDS, Mail, PLATFORM_SETTINGS, type PlatformSettings, Sql, type Tx } from '@tequio/platform/api';
import { newToken } from '../sessions/tokens';
import { type Granted, InvitationGrants } from './invitation-grants';
import { invitationMail } from './invitation-mail';

export interface NewInvitation {
  readonly email: string;
  readonly grantKind: string;
  readonly granted: Granted;
  /** Journal chain: the secretariat's id or `installation`. */
  readonly chain: string;
}

export interface IssuedInvitation {
  readonly id: string;
  readonly expiresAt: string;
  /** Whole and usable: for whoever runs the installation at its console, never for an answer over the line. */
  readonly link: string;
}

export interface OpenInvitation {
  readonly id: string;
  readonly email: string;
  readonly grantKind: string;
  readonly granted: Granted;
  readonly createdAt: string;
  readonly expiresAt: string;
}

interface Addressee {
  readonly language: Language;
}

/** The door for other areas that invite. */
@Injectable()
export class InvitationDirectory {
  constructor(
    private readonly grants: InvitationGrants,
    private readonly mail: Mail,
    private readonly sql: Sql,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(PLATFORM_SETTINGS) private readonly settings: Pick<PlatformSettings, 'publicUrl'>,
  ) {}

  /** In the caller's transaction: row, mail and journal entry, or none of them. Whether it may be sent, the caller has decided. */
  async issue(tx: Tx, invitation: NewInvitation): Promise<IssuedInvitation> {
    const email = mailAddress(invitation.email);
    const token = newToken();
    const id = this.ids.next();
    const expiresAt = invitationExpiresAt(tx.now);
    const invitedBy = accountIdOf(tx.actor);
    await tx.query(
      `INSERT INTO invitation (id, token_hash, email, grant_kind, granted, chain, invited_by, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, token.hash, email, invitation.grantKind, JSON.stringify(invitation.granted), invitation.chain, invitedBy, tx.now, expiresAt],
    );
    const language = await this.languageOf(tx, email);
    const link = new URL(`${language === 'en' ? '/en' : ''}/invitacion/${token.secret}`, this.settings.publicUrl).href;
    const grant = await this.grants.require(invitation.grantKind).describe((sql, params) => tx.query(sql, params), invitation.granted);
    const inviterName = invitedBy === null ? null : await this.nameOf(tx, invitedBy);
    await this.mail.send(tx, { to: email, ...invitationMail({ language, grantText: grant[language], inviterName, expiresAt, link }) });
    tx.journal({
      chain: invitation.chain,
      action: 'invitation.sent',
      subject: { kind: 'invitation', id },
      after: { grantKind: invitation.grantKind, granted: invitation.granted, expiresAt },
    });
    return { id, expiresAt, link };
  }

  /** The ones of a chain that somebody can still accept, newest first. */
  openOf(chain: string, now: string): Promise<OpenInvitation[]> {
    return this.sql.many<OpenInvitation>(
      `SELECT id, email, grant_kind AS "grantKind", granted, created_at AS "createdAt", expires_at AS "expiresAt"
       FROM invitation
       WHERE chain = $1 AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > $2
       ORDER BY created_at DESC, id`,
      [chain, now],
    );
  }

  private async languageOf(tx: Tx, email: string): Promise<Language> {
    const [addressee] = await tx.query<Addressee>('SELECT language FROM account WHERE email = $1', [email]);
    return addressee?.language ?? 'es';
  }

  private async nameOf(tx: Tx, accountId: string): Promise<string | null> {
    const [account] = await tx.query<{ name: string }>('SELECT name FROM account WHERE id = $1', [accountId]);
    return account?.name ?? null;
  }
}
