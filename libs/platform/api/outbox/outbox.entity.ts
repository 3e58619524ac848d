import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/columns';

@Entity({ name: 'outbox_event' })
@Index('outbox_event_waiting', ['nextAttemptAt'], { where: 'handled_at IS NULL' })
export class OutboxEventEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'outbox_event_pk' }) id!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text', name: 'subject_kind' }) subjectKind!: string;
  @Column({ type: 'text', name: 'subject_id' }) subjectId!: string;
  @Column({ type: 'uuid', name: 'secretariat_id', nullable: true }) secretariatId!: string | null;
  @Column({ type: 'uuid', name: 'caused_by', nullable: true }) causedBy!: string | null;
  @Column({ type: 'jsonb' }) payload!: unknown;
  @InstantColumn({ name: 'occurred_at' }) occurredAt!: string;
  @InstantColumn({ name: 'handled_at', nullable: true }) handledAt!: string | null;
  @Column({ type: 'integer', default: 0 }) attempts!: number;
  @InstantColumn({ name: 'next_attempt_at', default: () => 'now()' }) nextAttemptAt!: string;
  @Column({ type: 'text', name: 'last_error', nullable: true }) lastError!: string | null;
}
