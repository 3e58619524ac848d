import type { StanceKind, WithdrawalReason } from '@tequio/approval/domain';
import { InstantColumn } from '@tequio/platform/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** How a seat spoke on an exact version. Rows are never deleted: what was withdrawn says when and why. */
@Entity({ name: 'stance' })
@Check('stance_hash_is_sha256', `version_hash ~ '^[0-9a-f]{64}$'`)
@Check('stance_kind_known', `kind IN ('approve', 'approve-with-observations', 'object')`)
@Check('stance_withdrawal_known', `withdrawn_because IN ('by-its-seat', 'text-edited', 'editorial-change')`)
@Check('stance_withdrawal_is_whole', `(withdrawn_at IS NULL) = (withdrawn_because IS NULL)`)
@Check('stance_objection_has_reason', `kind = 'approve' OR btrim(body) <> ''`)
@Index('stance_one_voice_a_seat', ['planId', 'seatId'], { unique: true, where: 'withdrawn_at IS NULL' })
@Index('stance_by_plan', ['planId', 'givenAt'])
export class StanceEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'stance_pkey' }) id!: string;
  @ForeignKey('SecretariatEntity', { name: 'stance_of_secretariat' })
  @Column({ type: 'uuid', name: 'secretariat_id' })
  secretariatId!: string;
  @ForeignKey('CycleEntity', { name: 'stance_of_cycle' })
  @Column({ type: 'uuid', name: 'cycle_id' })
  cycleId!: string;
  @ForeignKey('PlanEntity', { name: 'stance_of_plan' })
  @Column({ type: 'uuid', name: 'plan_id' })
  planId!: string;
  @ForeignKey('TextVersionEntity', { name: 'stance_on_version' })
  @Column({ type: 'uuid', name: 'version_id' })
  versionId!: string;
  @Column({ type: 'integer', name: 'version_number' }) versionNumber!: number;
  @Column({ type: 'text', name: 'version_hash' }) versionHash!: string;
  @ForeignKey('SeatEntity', { name: 'stance_of_seat' })
  @Column({ type: 'uuid', name: 'seat_id' })
  seatId!: string;
  @Column({ type: 'text', name: 'sector_code' }) sectorCode!: string;
  @ForeignKey('AccountEntity', { name: 'stance_by_account' })
  @Column({ type: 'uuid', name: 'account_id' })
  accountId!: string;
  @Column({ type: 'text' }) kind!: StanceKind;
  @Column({ type: 'text' }) body!: string;
  @InstantColumn({ name: 'given_at' }) givenAt!: string;
  @ForeignKey('StanceEntity', { name: 'stance_confirms_stance' })
  @Column({ type: 'uuid', name: 'confirms_id', nullable: true })
  confirmsId!: string | null;
  @InstantColumn({ name: 'withdrawn_at', nullable: true }) withdrawnAt!: string | null;
  @Column({ type: 'text', name: 'withdrawn_because', nullable: true }) withdrawnBecause!: WithdrawalReason | null;
  @ForeignKey('AccountEntity', { name: 'stance_withdrawn_by_account' })
  @Column({ type: 'uuid', name: 'withdrawn_by', nullable: true })
  withdrawnBy!: string | null;
}
