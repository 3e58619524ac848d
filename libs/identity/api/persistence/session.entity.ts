import { InstantColumn } from '@tequio/platform/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({ name: 'session' })
@Unique('session_token_once', ['tokenHash'])
@Check('session_ends_some_day', 'ends_at > created_at')
export class SessionEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'session_pkey' }) id!: string;
  @Column({ type: 'text', name: 'token_hash' }) tokenHash!: string;
  @Index('session_by_account')
  @ForeignKey('AccountEntity', { name: 'session_of_account', onDelete: 'CASCADE' })
  @Column({ type: 'uuid', name: 'account_id' })
  accountId!: string;
  @InstantColumn({ name: 'created_at' }) createdAt!: string;
  @InstantColumn({ name: 'last_seen_at' }) lastSeenAt!: string;
  @InstantColumn({ name: 'ends_at' }) endsAt!: string;
}
