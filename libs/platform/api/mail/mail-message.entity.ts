import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/columns';

@Entity({ name: 'mail_message' })
@Index('mail_message_unsent', ['createdAt'], { where: 'sent_at IS NULL' })
@Check('mail_message_claimed_before_handed_over', 'handed_over_at IS NULL OR claim IS NOT NULL')
export class MailMessageEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'mail_message_pk' }) id!: string;
  @Column({ type: 'text', name: 'to_address' }) toAddress!: string;
  @Column({ type: 'text' }) subject!: string;
  @Column({ type: 'text', name: 'body_text' }) bodyText!: string;
  @Column({ type: 'text', name: 'body_html', nullable: true }) bodyHtml!: string | null;
  @Column({ type: 'jsonb', default: {} }) headers!: Readonly<Record<string, string>>;
  /** Once it may have arrived it is not sent again, although it may not have. */
  @Column({ type: 'boolean', name: 'never_twice', default: false }) neverTwice!: boolean;
  @InstantColumn({ name: 'created_at' }) createdAt!: string;
  /** Of whoever is sending it: a later one takes it from an earlier one. */
  @Column({ type: 'uuid', nullable: true }) claim!: string | null;
  /** From here on the mail server may have it. */
  @InstantColumn({ name: 'handed_over_at', nullable: true }) handedOverAt!: string | null;
  @InstantColumn({ name: 'sent_at', nullable: true }) sentAt!: string | null;
}
