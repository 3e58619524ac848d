import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Subject under which problems and commitments are filed: an open list. */
@Entity({ name: 'agenda' })
@Unique('agenda_position_once', ['position'])
export class AgendaEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'agenda_pkey' }) code!: string;
  @Column({ type: 'text', name: 'label_es' }) labelEs!: string;
  @Column({ type: 'text', name: 'label_en' }) labelEn!: string;
  @Column({ type: 'integer' }) position!: number;
}
