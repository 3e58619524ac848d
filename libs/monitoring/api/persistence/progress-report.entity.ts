import type { Instant } from '@tequio/kernel';
import type { DeclaredStatus } from '@tequio/monitoring/domain';
import { InstantColumn } from '@tequio/platform/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('progress_report')
@Index('progress_report_by_commitment', ['commitmentId', 'declaredAt'])
@Index('progress_report_by_cycle', ['cycleId'])
@Check('progress_report_status_known', `status IN ('not-started', 'in-progress', 'completed', 'stopped')`)
@Check('progress_report_says_something', `btrim(body) <> ''`)
@Check('progress_report_days_late_counted', `days_late >= 0`)
export class ProgressReportEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'progress_report_pkey' }) id!: string;
  @ForeignKey('SecretariatEntity', { name: 'progress_report_of_secretariat' })
  @Column('uuid', { name: 'secretariat_id' })
  secretariatId!: string;
  @ForeignKey('CycleEntity', { name: 'progress_report_of_cycle' })
  @Column('uuid', { name: 'cycle_id' })
  cycleId!: string;
  @ForeignKey('CommitmentEntity', { name: 'progress_report_of_commitment' })
  @Column('uuid', { name: 'commitment_id' })
  commitmentId!: string;
  /** A milestone of the published sheet; null when the report speaks of the whole. */
  @Column('uuid', { name: 'milestone_id', nullable: true }) milestoneId!: string | null;
  @Column('text') status!: DeclaredStatus;
  @Column('text') body!: string;
  @ForeignKey('AccountEntity', { name: 'progress_report_by_account' })
  @Column('uuid', { name: 'declared_by' })
  declaredBy!: string;
  @ForeignKey('OrganisationEntity', { name: 'progress_report_for_organisation' })
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId!: string | null;
  @InstantColumn({ name: 'declared_at' }) declaredAt!: Instant;
  @Column('int', { name: 'days_late' }) daysLate!: number;
}

@Entity('evidence')
@Unique('evidence_position_once', ['reportId', 'position'])
@Check('evidence_says_what_it_shows', `btrim(description) <> ''`)
@Check('evidence_sha256_is_one', `sha256 ~ '^[0-9a-f]{64}$'`)
@Check('evidence_is_link_or_file', `(link IS NULL) <> (stored_file_id IS NULL)`)
export class EvidenceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'evidence_pkey' }) id!: string;
  @ForeignKey('ProgressReportEntity', { name: 'evidence_of_report' })
  @Column('uuid', { name: 'report_id' })
  reportId!: string;
  @Column('int') position!: number;
  @Column('text') description!: string;
  @Column('text', { nullable: true }) link!: string | null;
  @ForeignKey('StoredFileEntity', { name: 'evidence_in_file' })
  @Column('uuid', { name: 'stored_file_id', nullable: true })
  storedFileId!: string | null;
  @Column('text') sha256!: string;
  @InstantColumn({ name: 'captured_at' }) capturedAt!: Instant;
}
