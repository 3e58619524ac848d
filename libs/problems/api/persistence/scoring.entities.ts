import { InstantColumn } from '@tequio/platform/api';
import type { Criterion, Scores } from '@tequio/problems/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity({ name: 'scoring_round' })
@Check('scoring_round_closes_after_it_opens', `opened_at <= closed_at`)
@Index('scoring_round_open_is_one_a_cycle', ['cycleId'], { unique: true, where: 'closed_at IS NULL' })
@Index('scoring_round_by_cycle', ['cycleId'])
export class ScoringRoundEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'scoring_round_pk' }) id!: string;
  @ForeignKey('CycleEntity', { name: 'scoring_round_belongs_to_cycle' })
  @Column({ type: 'uuid', name: 'cycle_id' })
  cycleId!: string;
  @Column({ type: 'jsonb' }) criteria!: readonly Criterion[];
  @InstantColumn({ name: 'opened_at' }) openedAt!: string;
  @Column({ type: 'uuid', name: 'opened_by', nullable: true }) openedBy!: string | null;
  @InstantColumn({ name: 'closed_at', nullable: true }) closedAt!: string | null;
  @Column({ type: 'uuid', name: 'closed_by', nullable: true }) closedBy!: string | null;
}

@Entity({ name: 'score' })
@Index('score_by_problem', ['problemId'])
export class ScoreEntity {
  @ForeignKey('ScoringRoundEntity', { name: 'score_of_round' })
  @PrimaryColumn({ type: 'uuid', name: 'round_id', primaryKeyConstraintName: 'score_is_one_a_seat' })
  roundId!: string;
  @ForeignKey('ProblemEntity', { name: 'score_of_problem' })
  @PrimaryColumn({ type: 'uuid', name: 'problem_id', primaryKeyConstraintName: 'score_is_one_a_seat' })
  problemId!: string;
  @ForeignKey('SeatEntity', { name: 'score_by_seat' })
  @PrimaryColumn({ type: 'uuid', name: 'seat_id', primaryKeyConstraintName: 'score_is_one_a_seat' })
  seatId!: string;
  @Column({ type: 'uuid', name: 'account_id' }) accountId!: string;
  @Column({ type: 'jsonb' }) scores!: Scores;
  @InstantColumn({ name: 'given_at' }) givenAt!: string;
}
