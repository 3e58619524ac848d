import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { mailAddress, passwordResetHours } from '@tequio/identity/domain';
import { type Ids, type Language, allow, anonymous } from '@tequio/kernel';
import { EdgeRefusal, IDS, OutboxHandlers, Sql, Throttle, TransactionRunner, type Tx, networkOf } from '@tequio/platform/api';
import { PasswordMail } from '../sessions/password-mail';
import { newToken } from '../sessions/tokens';

const event = 'password-reset.requested';
const window = 60 * 60;
const requestsPerMailbox = 3;
const requestsPerAddress = 30;

interface ResetAccount {
  readonly id: string;
  readonly email: string;
  readonly language: Language;
}

/** Whether the mail address has an account shows neither in the answer nor in the time it takes. */
@Injectable()
export class RequestPasswordReset implements OnModuleInit {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly sql: Sql,
    private readonly throttle: Throttle,
    private readonly mail: PasswordMail,
    private readonly outbox: OutboxHandlers,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** What only happens for a real account happens later, out of sight of whoever asks. */
  onModuleInit(): void {
    this.outbox.register({
      events: [event],
      handle: async (happened, tx) => this.sendLink(tx, (happened.payload as { accountId: string | null }).accountId),
    });
  }

  async execute(email: string, address: string): Promise<void> {
    const mailbox = mailAddress(email);
    await this.count(`password-reset:address:${networkOf(address)}`, requestsPerAddress);
    await this.count(`password-reset:mailbox:${mailbox}`, requestsPerMailbox);
    const account = await this.sql.one<{ id: string }>('SELECT id FROM account WHERE email = $1 AND disabled_at IS NULL', [mailbox]);
    const accountId = account?.id ?? null;
    await this.transactions.run(anonymous, event, async (tx) => {
      tx.emit({ name: event, subject: { kind: 'password-reset', id: this.ids.next() }, secretariatId: null, payload: { accountId } });
      return allow();
    });
  }

  private async sendLink(tx: Tx, accountId: string | null): Promise<void> {
    const [account] = await tx.query<ResetAccount>(
      'SELECT id, email, language FROM account WHERE id = $1::uuid AND disabled_at IS NULL',
      [accountId],
    );
    if (!account) return;
    const token = newToken();
    await tx.query(
      `INSERT INTO password_reset (id, account_id, token_hash, created_at, expires_at)
       VALUES ($1, $2, $3, now(), now() + make_interval(hours => $4))`,
      [this.ids.next(), account.id, token.hash, passwordResetHours],
    );
    await this.mail.sendLink(tx, account, token.secret);
    tx.journal({ chain: 'installation', action: event, subject: { kind: 'account', id: account.id } });
  }

  private async count(key: string, limit: number): Promise<void> {
    const { allowed, retryAfterSeconds } = await this.throttle.hit(key, limit, window);
    if (!allowed) throw EdgeRefusal.tooMany('identity.too-many-attempts', retryAfterSeconds);
  }
}
