import { InstantColumn } from '@tequio/platform/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({ name: 'shared_document' })
@Check('shared_document_subject_kind_is_known', `subject_kind IN ('problem', 'commitment', 'plan')`)
@Check('shared_document_counts_from_zero', `last_seq >= 0`)
@Check('shared_document_generations_count_from_one', `generation > 0`)
@Unique('shared_document_is_one_per_subject', ['subjectKind', 'subjectId'])
export class SharedDocumentEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'shared_document_pk' }) id!: string;
  @Column({ type: 'text', name: 'subject_kind' }) subjectKind!: string;
  @Column({ type: 'uuid', name: 'subject_id' }) subjectId!: string;
  @ForeignKey('SecretariatEntity', { name: 'shared_document_belongs_to_secretariat' })
  @Column({ type: 'uuid', name: 'secretariat_id' })
  secretariatId!: string;
  @ForeignKey('CycleEntity', { name: 'shared_document_belongs_to_cycle' })
  @Column({ type: 'uuid', name: 'cycle_id' })
  cycleId!: string;
  @Column({ type: 'int', name: 'last_seq' }) lastSeq!: number;
  @Column({ type: 'int', default: 1 }) generation!: number;
  @InstantColumn({ name: 'created_at' }) createdAt!: string;
}

@Entity({ name: 'document_update' })
@Check('document_update_counts_from_one', `seq > 0`)
@Index('document_update_not_yet_journaled', ['documentId', 'seq'], { where: 'NOT journaled' })
export class DocumentUpdateEntity {
  @ForeignKey('SharedDocumentEntity', { name: 'document_update_belongs_to_document' })
  @PrimaryColumn({ type: 'uuid', name: 'document_id', primaryKeyConstraintName: 'document_update_pk' })
  documentId!: string;
  @PrimaryColumn({ type: 'int', primaryKeyConstraintName: 'document_update_pk' }) seq!: number;
  @Column({ type: 'bytea' }) update!: Buffer;
  @Column({ type: 'text', array: true }) fields!: string[];
  @Column({ type: 'uuid', name: 'author_account_id', nullable: true }) authorAccountId!: string | null;
  @Column({ type: 'text', name: 'sector_code', nullable: true }) sectorCode!: string | null;
  @Column({ type: 'uuid', name: 'organisation_id', nullable: true }) organisationId!: string | null;
  @Column({ type: 'boolean' }) editorial!: boolean;
  @Column({ type: 'boolean', default: true }) journaled!: boolean;
  @InstantColumn({ name: 'made_at' }) madeAt!: string;
}

@Entity({ name: 'document_snapshot' })
export class DocumentSnapshotEntity {
  @ForeignKey('SharedDocumentEntity', { name: 'document_snapshot_belongs_to_document' })
  @PrimaryColumn({ type: 'uuid', name: 'document_id', primaryKeyConstraintName: 'document_snapshot_pk' })
  documentId!: string;
  @Column({ type: 'int', name: 'up_to_seq' }) upToSeq!: number;
  @Column({ type: 'bytea' }) state!: Buffer;
}

@Entity({ name: 'field_authorship' })
export class FieldAuthorshipEntity {
  @ForeignKey('SharedDocumentEntity', { name: 'field_authorship_belongs_to_document' })
  @PrimaryColumn({ type: 'uuid', name: 'document_id', primaryKeyConstraintName: 'field_authorship_pk' })
  documentId!: string;
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'field_authorship_pk' }) path!: string;
  @Column({ type: 'uuid', name: 'account_id', nullable: true }) accountId!: string | null;
  @Column({ type: 'text', name: 'sector_code', nullable: true }) sectorCode!: string | null;
  @Column({ type: 'uuid', name: 'organisation_id', nullable: true }) organisationId!: string | null;
  @InstantColumn({ name: 'written_at' }) writtenAt!: string;
}

@Entity({ name: 'letter_authorship' })
@Check('letter_authorship_is_a_range', `clock_from >= 0 AND clock_from < clock_to`)
export class LetterAuthorshipEntity {
  @ForeignKey('SharedDocumentEntity', { name: 'letter_authorship_belongs_to_document' })
  @PrimaryColumn({ type: 'uuid', name: 'document_id', primaryKeyConstraintName: 'letter_authorship_pk' })
  documentId!: string;
  @PrimaryColumn({ type: 'bigint', name: 'client_id', primaryKeyConstraintName: 'letter_authorship_pk' }) clientId!: string;
  @PrimaryColumn({ type: 'int', name: 'clock_from', primaryKeyConstraintName: 'letter_authorship_pk' }) clockFrom!: number;
  @Column({ type: 'int', name: 'clock_to' }) clockTo!: number;
  @Column({ type: 'uuid', name: 'account_id', nullable: true }) accountId!: string | null;
  @Column({ type: 'text', name: 'sector_code', nullable: true }) sectorCode!: string | null;
  @Column({ type: 'uuid', name: 'organisation_id', nullable: true }) organisationId!: string | null;
}
