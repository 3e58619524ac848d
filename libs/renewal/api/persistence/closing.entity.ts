import type { Instant } from '@tequio/kernel';
import { InstantColumn } from '@tequio/platform/api';
import type { Completion, EarlyResult, Potential, RenewalChoice } from '@tequio/renewal/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('closing_report')
@Check('closing_report_revision_counts_from_zero', `revision >= 0`)
@Check('closing_report_is_published_by_somebody', `(published_at IS NULL) = (published_by IS NULL)`)
@Check('closing_report_published_says_something', `published_at IS NULL OR btrim(body) <> ''`)
export class ClosingReportEntity {
  @ForeignKey('CycleEntity', { name: 'closing_report_of_cycle' })
  @PrimaryColumn('uuid', { name: 'cycle_id', primaryKeyConstraintName: 'closing_report_pk' })
  cycleId!: string;
  @ForeignKey('SecretariatEntity', { name: 'closing_report_of_secretariat' })
  @Column('uuid', { name: 'secretariat_id' })
  secretariatId!: string;
  @Column('text') body!: string;
  /** Counts how often it was written, so that nobody writes over what he has not read. */
  @Column('int') revision!: number;
  @ForeignKey('AccountEntity', { name: 'closing_report_by_account' })
  @Column('uuid', { name: 'written_by', nullable: true })
  writtenBy!: string | null;
  @InstantColumn({ name: 'written_at', nullable: true }) writtenAt!: Instant | null;
  @InstantColumn({ name: 'published_at', nullable: true }) publishedAt!: Instant | null;
  @ForeignKey('AccountEntity', { name: 'closing_report_published_by_account' })
  @Column('uuid', { name: 'published_by', nullable: true })
  publishedBy!: string | null;
}

@Entity('closing_balance')
@Index('closing_balance_by_cycle', ['cycleId'])
@Check('closing_balance_completion_is_known', `completion IN ('no-evidence', 'not-started', 'limited', 'substantial', 'complete')`)
@Check('closing_balance_potential_is_known', `potential IN ('unclear', 'modest', 'substantial')`)
@Check('closing_balance_early_results_are_known', `early_results IN ('worsened', 'no-change', 'marginal', 'major', 'outstanding', 'not-applicable')`)
@Check('closing_balance_says_what_was_learnt', `btrim(lessons) <> ''`)
@Check('closing_balance_revision_counts_from_one', `revision > 0`)
export class ClosingBalanceEntity {
  @ForeignKey('CommitmentEntity', { name: 'closing_balance_of_commitment' })
  @PrimaryColumn('uuid', { name: 'commitment_id', primaryKeyConstraintName: 'closing_balance_pk' })
  commitmentId!: string;
  @ForeignKey('CycleEntity', { name: 'closing_balance_of_cycle' })
  @Column('uuid', { name: 'cycle_id' })
  cycleId!: string;
  @Column('text') completion!: Completion;
  @Column('text') potential!: Potential;
  @Column('text', { name: 'early_results' }) earlyResults!: EarlyResult;
  @Column('text') lessons!: string;
  @Column('text') evidence!: string;
  @Column('int') revision!: number;
  @ForeignKey('AccountEntity', { name: 'closing_balance_by_account' })
  @Column('uuid', { name: 'evaluated_by' })
  evaluatedBy!: string;
  @ForeignKey('OrganisationEntity', { name: 'closing_balance_for_organisation' })
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId!: string | null;
  @InstantColumn({ name: 'evaluated_at' }) evaluatedAt!: Instant;
}

@Entity('renewal_choice')
@Index('renewal_choice_by_cycle', ['cycleId'])
@Check('renewal_choice_is_known', `choice IN ('finished', 'carried-over', 'merged', 'dropped')`)
@Check('renewal_choice_gives_its_reason', `btrim(reason) <> ''`)
@Check('renewal_choice_revision_counts_from_one', `revision > 0`)
@Check('renewal_choice_merged_names_the_other', `(choice = 'merged') = (into_commitment_id IS NOT NULL)`)
@Check('renewal_choice_not_into_itself', `into_commitment_id <> commitment_id`)
export class RenewalChoiceEntity {
  @ForeignKey('CommitmentEntity', { name: 'renewal_choice_of_commitment' })
  @PrimaryColumn('uuid', { name: 'commitment_id', primaryKeyConstraintName: 'renewal_choice_pk' })
  commitmentId!: string;
  @ForeignKey('CycleEntity', { name: 'renewal_choice_of_cycle' })
  @Column('uuid', { name: 'cycle_id' })
  cycleId!: string;
  @Column('text') choice!: RenewalChoice;
  @Column('text') reason!: string;
  @ForeignKey('CommitmentEntity', { name: 'renewal_choice_into_commitment' })
  @Column('uuid', { name: 'into_commitment_id', nullable: true })
  intoCommitmentId!: string | null;
  @Column('int') revision!: number;
  @ForeignKey('AccountEntity', { name: 'renewal_choice_by_account' })
  @Column('uuid', { name: 'decided_by' })
  decidedBy!: string;
  @ForeignKey('OrganisationEntity', { name: 'renewal_choice_for_organisation' })
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId!: string | null;
  @InstantColumn({ name: 'decided_at' }) decidedAt!: Instant;
}
