import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A federal entity (entidad federativa). */
@Entity({ name: 'entity' })
@Unique('entity_code_once', ['code'])
@Unique('entity_inegi_once', ['inegi'])
@Unique('entity_slug_once', ['slug'])
export class EntityEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'entity_pkey' }) id!: string;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'text' }) inegi!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text', name: 'short_name' }) shortName!: string;
  @Column({ type: 'text' }) slug!: string;
  @Column({ type: 'text', name: 'time_zone' }) timeZone!: string;
}
