import { InstantColumn, type Json } from '@tequio/platform/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({ name: 'invitation' })
@Unique('invitation_token_once', ['tokenHash'])
@Index('invitation_by_chain', ['chain', 'createdAt'])
@Check('invitation_mail_address_in_lower_case', `email = lower(email) AND email LIKE '%@%'`)
@Check('invitation_ends_in_one_way', 'accepted_at IS NULL OR revoked_at IS NULL')
@Check('invitation_is_accepted_by_somebody', '(accepted_at IS NULL) = (accepted_by IS NULL)')
export class InvitationEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'invitation_pkey' }) id!: string;
  @Column({ type: 'text', name: 'token_hash' }) tokenHash!: string;
  @Column({ type: 'text' }) email!: string;
  @Column({ type: 'text', name: 'grant_kind' }) grantKind!: string;
  /** What is granted, in the words of the area that knows the kind. */
  @Column({ type: 'jsonb' }) granted!: { readonly [key: string]: Json };
  /** The journal chain: a secretariat's id, or `installation`. */
  @Column({ type: 'text' }) chain!: string;
  @ForeignKey('AccountEntity', { name: 'invitation_sent_by_account' })
  @Column({ type: 'uuid', name: 'invited_by', nullable: true })
  invitedBy!: string | null;
  @InstantColumn({ name: 'created_at' }) createdAt!: string;
  @InstantColumn({ name: 'expires_at' }) expiresAt!: string;
  @InstantColumn({ name: 'accepted_at', nullable: true }) acceptedAt!: string | null;
  @ForeignKey('AccountEntity', { name: 'invitation_accepted_by_account' })
  @Column({ type: 'uuid', name: 'accepted_by', nullable: true })
  acceptedBy!: string | null;
  @InstantColumn({ name: 'revoked_at', nullable: true }) revokedAt!: string | null;
}
