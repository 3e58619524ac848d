import { InstantColumn } from '@tequio/platform/api';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What an institution said a figure of the country was, on a day and in a source. */
@Entity({ name: 'national_claim' })
@Check('national_claim_counts_from_zero', 'value >= 0')
@Check('national_claim_kind_is_known', `kind IN ('exact', 'more-than')`)
@Check('national_claim_names_its_source', `btrim(source) <> ''`)
@Check(
  'national_claim_figure_is_known',
  `figure IN ('entitiesParticipating', 'entitiesMissing', 'secretariatsInstalled', 'entitiesWithPlan', 'plansPublished',
    'commitments', 'entitiesRenewing', 'authorities', 'civilSocietyOrganisations')`,
)
export class NationalClaimEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'national_claim_pk' }) figure!: string;
  @PrimaryColumn({ type: 'date', name: 'as_of', primaryKeyConstraintName: 'national_claim_pk' }) asOf!: string;
  @Column({ type: 'int' }) value!: number;
  @Column({ type: 'text' }) kind!: 'exact' | 'more-than';
  @Column({ type: 'text' }) source!: string;
  @InstantColumn({ name: 'recorded_at' }) recordedAt!: string;
}
