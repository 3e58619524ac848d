import { InstantColumn, type Json } from '@tequio/platform/api';
import type { SecretariatRuleCode } from '@tequio/secretariat/domain';
import { Check, Column, Entity, Exclusion, ForeignKey, PrimaryColumn } from 'typeorm';

@Entity({ name: 'secretariat_rule' })
@Check(
  'rule_code_known',
  `code IN ('approval-rule', 'calendar-notice-days', 'consultation-days', 'reply-business-days', 'approval-silence-days', 'scoring-criteria', 'commitments-advised-maximum')`,
)
@Exclusion(
  'rule_once_at_a_time',
  `USING gist (code WITH =, coalesce(secretariat_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =, tstzrange(valid_from, valid_to) WITH &&)`,
)
export class SecretariatRuleEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'secretariat_rule_pkey' }) id!: string;
  @ForeignKey('SecretariatEntity', { name: 'rule_of_secretariat' })
  @Column({ type: 'uuid', name: 'secretariat_id', nullable: true })
  secretariatId!: string | null;
  @Column({ type: 'text' }) code!: SecretariatRuleCode;
  @Column({ type: 'jsonb' }) value!: Json;
  @Column({ type: 'text' }) source!: string;
  @InstantColumn({ name: 'valid_from', nullable: true }) validFrom!: string | null;
  @InstantColumn({ name: 'valid_to', nullable: true }) validTo!: string | null;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ type: 'text', name: 'ended_because', nullable: true }) endedBecause!: string | null;
}
