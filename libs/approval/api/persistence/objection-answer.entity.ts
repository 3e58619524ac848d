import { InstantColumn } from '@tequio/platform/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity({ name: 'objection_answer' })
@Check('objection_answer_says_something', `btrim(body) <> ''`)
@Index('objection_answer_by_stance', ['stanceId', 'answeredAt'])
export class ObjectionAnswerEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'objection_answer_pkey' }) id!: string;
  @ForeignKey('StanceEntity', { name: 'objection_answer_to_stance' })
  @Column({ type: 'uuid', name: 'stance_id' })
  stanceId!: string;
  @ForeignKey('AccountEntity', { name: 'objection_answer_by_account' })
  @Column({ type: 'uuid', name: 'account_id' })
  accountId!: string;
  @Column({ type: 'text', name: 'sector_code', nullable: true }) sectorCode!: string | null;
  @Column({ type: 'text' }) body!: string;
  @InstantColumn({ name: 'answered_at' }) answeredAt!: string;
}
