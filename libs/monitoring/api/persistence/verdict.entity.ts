import type { Instant } from '@tequio/kernel';
import type { VerdictKind } from '@tequio/monitoring/domain';
import { InstantColumn } from '@tequio/platform/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('verdict')
@Index('verdict_by_report', ['reportId', 'givenAt'])
@Check('verdict_kind_known', `kind IN ('verified', 'insufficient', 'not-relevant')`)
@Check('verdict_gives_its_reasons', `btrim(reason) <> ''`)
export class VerdictEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'verdict_pkey' }) id!: string;
  @ForeignKey('ProgressReportEntity', { name: 'verdict_on_report' })
  @Column('uuid', { name: 'report_id' })
  reportId!: string;
  @Column('text') kind!: VerdictKind;
  @Column('text') reason!: string;
  @ForeignKey('AccountEntity', { name: 'verdict_by_account' })
  @Column('uuid', { name: 'verified_by' })
  verifiedBy!: string;
  @ForeignKey('SeatEntity', { name: 'verdict_by_seat' })
  @Column('uuid', { name: 'seat_id', nullable: true })
  seatId!: string | null;
  @ForeignKey('OrganisationEntity', { name: 'verdict_for_organisation' })
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId!: string | null;
  @InstantColumn({ name: 'given_at' }) givenAt!: Instant;
}

@Entity('verdict_answer')
@Check('verdict_answer_says_something', `btrim(body) <> ''`)
export class VerdictAnswerEntity {
  @ForeignKey('VerdictEntity', { name: 'verdict_answer_to_verdict' })
  @PrimaryColumn('uuid', { name: 'verdict_id', primaryKeyConstraintName: 'verdict_answer_once' })
  verdictId!: string;
  @Column('text') body!: string;
  @ForeignKey('AccountEntity', { name: 'verdict_answer_by_account' })
  @Column('uuid', { name: 'answered_by' })
  answeredBy!: string;
  @ForeignKey('OrganisationEntity', { name: 'verdict_answer_for_organisation' })
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId!: string | null;
  @InstantColumn({ name: 'answered_at' }) answeredAt!: Instant;
}
