import { InstantColumn } from '@tequio/platform/api';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({ name: 'password_reset' })
@Unique('password_reset_token_once', ['tokenHash'])
export class PasswordResetEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'password_reset_pkey' }) id!: string;
  @Index('password_reset_by_account')
  @ForeignKey('AccountEntity', { name: 'password_reset_of_account', onDelete: 'CASCADE' })
  @Column({ type: 'uuid', name: 'account_id' })
  accountId!: string;
  @Column({ type: 'text', name: 'token_hash' }) tokenHash!: string;
  @InstantColumn({ name: 'created_at' }) createdAt!: string;
  @InstantColumn({ name: 'expires_at' }) expiresAt!: string;
  @InstantColumn({ name: 'used_at', nullable: true }) usedAt!: string | null;
}
