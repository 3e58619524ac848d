import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { mayAcceptInvitation, passwordFor } from '@tequio/identity/domain';
import type { AcceptInvitationRequest } from '@tequio/identity/wire';
import { type Actor, type Clock, type Ids, type Language, accountIdOf, allow, decide, reasonsAgainst, refuseWith } from '@tequio/kernel';
import { CLOCK, IDS, Sql, TransactionRunner, type Tx, notFound, orRefuse } from '@tequio/platform/api';
import { InvitationGrants } from '../invitations/invitation-grants';
import { InvitationEntity } from '../persistence/invitation.entity';
import { CheckCredentials } from '../sessions/check-credentials';
import { PasswordHashing } from '../sessions/password-hashing';
import { SessionStore } from '../sessions/session-store';
import { tokenHash } from '../sessions/tokens';

interface InvitedAccount {
  readonly accountId: string | null;
  readonly disabled: boolean;
  readonly email: string;
}

/** Who accepts, once it is known that he may: somebody with an account, or somebody new. */
type Accepting =
  | { readonly kind: 'known'; readonly accountId: string }
  | { readonly kind: 'new'; readonly name: string; readonly language: Language; readonly passwordHash: string };

export interface Browser {
  readonly previousSecret: string | undefined;
  readonly address: string;
}

/** Opens the account if there is none, gives what the invitation promises, and signs the person in: all or nothing. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly sql: Sql,
    private readonly grants: InvitationGrants,
    private readonly credentials: CheckCredentials,
    private readonly hashing: PasswordHashing,
    private readonly sessions: SessionStore,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns the new session's secret */
  async execute(actor: Actor, secret: string, request: AcceptInvitationRequest, browser: Browser): Promise<string> {
    const hash = tokenHash(secret);
    const invited = await this.findInvited(hash);
    const accepting = await this.whoAccepts(actor, invited, request, browser);
    return this.transactions.run(actor, 'invitation.accepted', async (tx) => {
      const invitation = await tx.lockForChange(InvitationEntity, { tokenHash: hash });
      if (!invitation) return refuseWith('not-found', 'identity.invitation-not-found');
      const decision = mayAcceptInvitation(invitation, tx.now);
      if (!decision.allowed) return decision;
      const accountId = accepting.kind === 'known' ? accepting.accountId : await this.openAccount(tx, invitation.email, accepting);
      if (accountId === null) return refuseWith('conflict', 'identity.account-exists');
      await tx.query('UPDATE invitation SET accepted_at = $2, accepted_by = $3 WHERE id = $1', [invitation.id, tx.now, accountId]);
      const granted = await this.grants.require(invitation.grantKind).grant(tx, accountId, invitation.granted);
      if (!granted.allowed) return granted;
      tx.journal({ chain: invitation.chain, subject: { kind: 'invitation', id: invitation.id }, after: { acceptedBy: accountId } });
      return allow(await this.sessions.begin(tx, accountId, browser.previousSecret));
    });
  }

  /** Before anything is hashed or asked: a link that is used up says so, whatever else is typed. */
  private async findInvited(hash: string): Promise<InvitedAccount> {
    const found = await this.sql.one<InvitedAccount & { expiresAt: string; acceptedAt: string | null; revokedAt: string | null }>(
      `SELECT invitation.email, expires_at AS "expiresAt", accepted_at AS "acceptedAt", revoked_at AS "revokedAt",
              account.id AS "accountId", account.disabled_at IS NOT NULL AS disabled
       FROM invitation LEFT JOIN account ON account.email = invitation.email
       WHERE token_hash = $1`,
      [hash],
    );
    if (!found) return notFound('identity.invitation-not-found');
    orRefuse(mayAcceptInvitation(found, this.clock.now()));
    return found;
  }

  private async whoAccepts(actor: Actor, invited: InvitedAccount, request: AcceptInvitationRequest, browser: Browser): Promise<Accepting> {
    const signedInAs = accountIdOf(actor);
    if (signedInAs !== null && signedInAs !== invited.accountId) {
      orRefuse(refuseWith('conflict', 'identity.invitation-for-another-account'));
    }
    if (invited.disabled) orRefuse(refuseWith('forbidden', 'identity.account-disabled'));
    if (signedInAs !== null) return { kind: 'known', accountId: signedInAs };
    if (invited.accountId !== null) return this.knownByPassword(invited.email, request, browser);
    return this.somebodyNew(invited.email, request);
  }

  private async knownByPassword(email: string, request: AcceptInvitationRequest, browser: Browser): Promise<Accepting> {
    if (!request.password) return orRefuse(refuseWith('invalid', 'identity.password-missing', { at: 'password' }));
    const account = await this.credentials.check(email, request.password, { address: browser.address, device: null });
    if (!account) return orRefuse(refuseWith('invalid', 'identity.password-wrong', { at: 'password' }));
    return { kind: 'known', accountId: account.accountId };
  }

  private async somebodyNew(email: string, request: AcceptInvitationRequest): Promise<Accepting> {
    const name = (request.name ?? '').trim().replace(/\s+/g, ' ');
    const password = passwordFor({ email, name }, request.password ?? '');
    const named = name === '' ? refuseWith('invalid', 'identity.name-missing', { at: 'name' }) : allow();
    orRefuse(decide(reasonsAgainst(named, password), undefined));
    return { kind: 'new', name, language: request.language ?? 'es', passwordHash: await this.hashing.hash(orRefuse(password)) };
  }

  /** Null when another invitation to the same mail address was accepted in this very moment. */
  private async openAccount(tx: Tx, email: string, person: Extract<Accepting, { kind: 'new' }>): Promise<string | null> {
    const id = this.ids.next();
    const opened = await tx.query(
      `INSERT INTO account (id, email, name, password_hash, language, salt, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (email) DO NOTHING RETURNING id`,
      [id, email, person.name, person.passwordHash, person.language, randomBytes(16).toString('hex'), tx.now],
    );
    if (opened.length === 0) return null;
    tx.journal({ chain: 'installation', action: 'account.opened', subject: { kind: 'account', id } });
    return id;
  }
}
