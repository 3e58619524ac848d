import type { RichTexts } from '@tequio/drafting/domain';
import { InstantColumn } from '@tequio/platform/api';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CommitmentContent, CommitmentKind, CommitmentState } from '@tequio/commitments/domain';

/** A commitment as it is being written. What the public reads is `published_commitment`, which only SQL touches. */
@Entity({ name: 'commitment' })
@Check('commitment_number_fits_an_address', `number ~ '^[0-9A-Z-]{1,12}$'`)
@Check('commitment_state_is_known', `state IN ('draft', 'set-aside')`)
@Check('commitment_kind_is_known', `kind IN ('puntual', 'proactivo')`)
@Check('commitment_origin_is_known', `origin IN ('work', 'historic')`)
@Check('commitment_set_aside_says_why', `(state = 'set-aside') = (set_aside_reason IS NOT NULL)`)
@Check('commitment_columns_repeat_its_content', `title IS NOT DISTINCT FROM content ->> 'title'`)
@Unique('commitment_number_is_unique_in_cycle', ['cycleId', 'number'])
@Index('commitment_by_problem', ['problemId'])
@Index('commitment_by_lineage', ['lineageId'])
@Index('commitment_by_liaison', ['liaisonAccountId'])
@Index('commitment_by_words', { synchronize: false })
export class CommitmentEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'commitment_pk' }) id!: string;
  @ForeignKey('SecretariatEntity', { name: 'commitment_belongs_to_secretariat' })
  @Column({ type: 'uuid', name: 'secretariat_id' })
  secretariatId!: string;
  @ForeignKey('CycleEntity', { name: 'commitment_belongs_to_cycle' })
  @Column({ type: 'uuid', name: 'cycle_id' })
  cycleId!: string;
  @Column({ type: 'text' }) number!: string;
  @Column({ type: 'text' }) state!: CommitmentState;
  @Column({ type: 'text', name: 'set_aside_reason', nullable: true }) setAsideReason!: string | null;
  @Column({ type: 'jsonb' }) content!: CommitmentContent;
  /** How its formatted texts look; what they say is in the content. */
  @Column({ type: 'jsonb', nullable: true }) rich!: RichTexts | null;
  @Column({ type: 'text' }) kind!: CommitmentKind;
  @Column({ type: 'text' }) title!: string;
  @ForeignKey('AgendaEntity', { name: 'commitment_agenda_exists' })
  @Column({ type: 'text', nullable: true })
  agenda!: string | null;
  @ForeignKey('ProblemEntity', { name: 'commitment_answers_problem' })
  @Column({ type: 'uuid', name: 'problem_id', nullable: true })
  problemId!: string | null;
  @ForeignKey('OrganisationEntity', { name: 'commitment_lead_organisation_exists' })
  @Column({ type: 'uuid', name: 'lead_organisation_id', nullable: true })
  leadOrganisationId!: string | null;
  @ForeignKey('AccountEntity', { name: 'commitment_liaison_exists' })
  @Column({ type: 'uuid', name: 'liaison_account_id', nullable: true })
  liaisonAccountId!: string | null;
  @Column({ type: 'text' }) origin!: 'work' | 'historic';
  @Column({ type: 'uuid', name: 'lineage_id' }) lineageId!: string;
  @ForeignKey('CommitmentEntity', { name: 'commitment_carried_from_commitment' })
  @Column({ type: 'uuid', name: 'carried_from_id', nullable: true })
  carriedFromId!: string | null;
  @Column({ type: 'uuid', name: 'created_by', nullable: true }) createdBy!: string | null;
  @InstantColumn({ name: 'created_at' }) createdAt!: string;
}
