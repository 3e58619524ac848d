import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/columns';

@Entity({ name: 'throttle_counter' })
@Index('throttle_counter_by_age', ['windowStartedAt'])
export class ThrottleCounterEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'throttle_counter_pk' }) key!: string;
  @InstantColumn({ name: 'window_started_at' }) windowStartedAt!: string;
  @Column({ type: 'integer' }) hits!: number;
}
