import { Check, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../database/columns';

@Entity({ name: 'demonstration_clock' })
@Check('demonstration_clock_is_one', 'only_row')
export class DemonstrationClockEntity {
  @PrimaryColumn({ type: 'boolean', name: 'only_row', default: true, primaryKeyConstraintName: 'demonstration_clock_pk' }) onlyRow!: boolean;
  @InstantColumn({ name: 'moved_to' }) movedTo!: string;
  @InstantColumn({ name: 'moved_at' }) movedAt!: string;
}
