import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { InstantColumn } from '../database/columns';

@Entity({ name: 'journal_chain' })
export class JournalChainEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'journal_chain_pk' }) chain!: string;
  @Column({ type: 'bigint' }) seq!: number;
  @Column({ type: 'text', name: 'previous_hash' }) previousHash!: string;
  @Column({ type: 'text' }) hash!: string;
}

@Entity({ name: 'journal_entry' })
@Unique('journal_entry_has_its_place', ['chain', 'seq'])
@Index('journal_entry_by_subject', ['subjectKind', 'subjectId'])
export class JournalEntryEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'journal_entry_pk' }) id!: string;
  @ForeignKey('JournalChainEntity', { name: 'journal_entry_belongs_to_chain' })
  @Column({ type: 'text' })
  chain!: string;
  @Column({ type: 'bigint' }) seq!: number;
  @InstantColumn() at!: string;
  @Column({ type: 'uuid', name: 'actor_account_id', nullable: true }) actorAccountId!: string | null;
  @Column({ type: 'text', name: 'actor_kind' }) actorKind!: string;
  @Column({ type: 'text' }) action!: string;
  @Column({ type: 'text', name: 'subject_kind' }) subjectKind!: string;
  @Column({ type: 'text', name: 'subject_id' }) subjectId!: string;
  @Column({ type: 'jsonb', nullable: true }) before!: unknown;
  @Column({ type: 'jsonb', nullable: true }) after!: unknown;
  @Column({ type: 'text', name: 'previous_hash' }) previousHash!: string;
  @Column({ type: 'text' }) hash!: string;
}
