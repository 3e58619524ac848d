import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/columns';

@Entity({ name: 'mail_message' })
@Index('mail_message_waiting', ['nextAttemptAt'], { where: 'sent_at IS NULL' })
export class MailMessageEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'mail_message_pk' }) id!: string;
  @Column({ type: 'text', name: 'to_address' }) toAddress!: string;
  @Column({ type: 'text' }) subject!: string;
  @Column({ type: 'text', name: 'body_text' }) bodyText!: string;
  @Column({ type: 'text', name: 'body_html', nullable: true }) bodyHtml!: string | null;
  @InstantColumn({ name: 'created_at' }) createdAt!: string;
  @InstantColumn({ name: 'sent_at', nullable: true }) sentAt!: string | null;
  @Column({ type: 'integer', default: 0 }) attempts!: number;
  @InstantColumn({ name: 'next_attempt_at', default: () => 'now()' }) nextAttemptAt!: string;
  @Column({ type: 'text', name: 'last_error', nullable: true }) lastError!: string | null;
}
