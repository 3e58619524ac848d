import type { Instant, LocalDate } from '@tequio/kernel';
import { InstantColumn } from '@tequio/platform/api';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity('consultation')
@Unique('consultation_round_once_a_cycle', ['cycleId', 'round'])
@Check('consultation_opens_before_it_closes', `opens_on <= closes_on`)
export class ConsultationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consultation_pkey' }) id!: string;
  @ForeignKey('SecretariatEntity', { name: 'consultation_of_secretariat' })
  @Column('uuid', { name: 'secretariat_id' })
  secretariatId!: string;
  @ForeignKey('CycleEntity', { name: 'consultation_of_cycle' })
  @Column('uuid', { name: 'cycle_id' })
  cycleId!: string;
  /** A cycle that went back to its drafts consults again, about what they say then. */
  @Column('int') round!: number;
  /** Days of the forum's calendar, both within the period. */
  @Column('date', { name: 'opens_on' }) opensOn!: LocalDate;
  @Column('date', { name: 'closes_on' }) closesOn!: LocalDate;
  @InstantColumn({ name: 'opened_at' }) openedAt!: Instant;
  @ForeignKey('AccountEntity', { name: 'consultation_opened_by_account' })
  @Column('uuid', { name: 'opened_by' })
  openedBy!: string;
}

/** A version the consultation speaks of, with the number and the title it had when it opened. */
@Entity('consultation_text')
@Unique('consultation_text_once_by_number', ['consultationId', 'subjectKind', 'number'])
@Check('consultation_text_kind_known', `subject_kind IN ('problem', 'commitment', 'plan')`)
export class ConsultationTextEntity {
  @ForeignKey('ConsultationEntity', { name: 'consultation_text_of_consultation' })
  @PrimaryColumn('uuid', { name: 'consultation_id', primaryKeyConstraintName: 'consultation_text_pkey' })
  consultationId!: string;
  @ForeignKey('TextVersionEntity', { name: 'consultation_text_is_version' })
  @PrimaryColumn('uuid', { name: 'version_id', primaryKeyConstraintName: 'consultation_text_pkey' })
  versionId!: string;
  @Column('text', { name: 'subject_kind' }) subjectKind!: 'problem' | 'commitment' | 'plan';
  @Column('uuid', { name: 'subject_id' }) subjectId!: string;
  @Column('text') number!: string;
  @Column('text') title!: string;
  @Column('int') position!: number;
}
