import type { RichTexts } from '@tequio/drafting/domain';
import { InstantColumn } from '@tequio/platform/api';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

@Entity({ name: 'plan' })
@Check('plan_number_is_positive', `number > 0`)
@Check('plan_origin_known', `origin IN ('work', 'historic')`)
@Unique('plan_once_a_cycle', ['cycleId'])
@Unique('plan_number_once_a_secretariat', ['secretariatId', 'number'])
export class PlanEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'plan_pkey' }) id!: string;
  @ForeignKey('SecretariatEntity', { name: 'plan_of_secretariat' })
  @Column({ type: 'uuid', name: 'secretariat_id' })
  secretariatId!: string;
  @ForeignKey('CycleEntity', { name: 'plan_of_cycle' })
  @Column({ type: 'uuid', name: 'cycle_id' })
  cycleId!: string;
  /** The number of its cycle: `/entidades/durango/planes/2`. */
  @Column({ type: 'integer' }) number!: number;
  @Column({ type: 'text' }) title!: string;
  /** The draft as it stands, projected here by the drafting area. */
  @Column({ type: 'jsonb' }) content!: Record<string, unknown>;
  /** How its formatted texts look; what they say is in the content. */
  @Column({ type: 'jsonb', nullable: true }) rich!: RichTexts | null;
  @Column({ type: 'text' }) origin!: 'work' | 'historic';
  @InstantColumn({ name: 'created_at' }) createdAt!: string;
}
