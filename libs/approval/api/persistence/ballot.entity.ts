import { InstantColumn } from '@tequio/platform/api';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/**
 * The text that is being decided. Whoever speaks, edits or publishes locks this one row, so what it says
 * (which version, and whether the live text has moved on) holds until he is done.
 */
@Entity({ name: 'ballot' })
@Check('ballot_hash_is_sha256', `version_hash ~ '^[0-9a-f]{64}$'`)
@Unique('ballot_once_a_cycle', ['cycleId'])
export class BallotEntity {
  @ForeignKey('PlanEntity', { name: 'ballot_of_plan' })
  @PrimaryColumn({ type: 'uuid', name: 'plan_id', primaryKeyConstraintName: 'ballot_pkey' })
  planId!: string;
  @ForeignKey('CycleEntity', { name: 'ballot_of_cycle' })
  @Column({ type: 'uuid', name: 'cycle_id' })
  cycleId!: string;
  @ForeignKey('SecretariatEntity', { name: 'ballot_of_secretariat' })
  @Column({ type: 'uuid', name: 'secretariat_id' })
  secretariatId!: string;
  @ForeignKey('TextVersionEntity', { name: 'ballot_of_version' })
  @Column({ type: 'uuid', name: 'version_id' })
  versionId!: string;
  @Column({ type: 'integer', name: 'version_number' }) versionNumber!: number;
  @Column({ type: 'text', name: 'version_hash' }) versionHash!: string;
  @InstantColumn({ name: 'asked_at' }) askedAt!: string;
  @InstantColumn({ name: 'text_edited_at', nullable: true }) textEditedAt!: string | null;
  @Column({ type: 'boolean', name: 'text_edited_substantially', default: false }) textEditedSubstantially!: boolean;
}
