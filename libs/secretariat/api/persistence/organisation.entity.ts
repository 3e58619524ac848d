import type { OrganisationKind, SuccessionKind } from '@tequio/secretariat/domain';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity({ name: 'organisation' })
@Unique('organisation_slug_once', ['slug'])
@Check('organisation_has_name', `btrim(name) <> ''`)
@Check('organisation_kind_known', `kind IN ('authority', 'civil-society', 'guarantor', 'autonomous', 'academia', 'other')`)
@Check('organisation_succession_kind_known', `succession_kind IN ('renamed', 'merged', 'succeeded')`)
@Check('organisation_does_not_follow_itself', 'succeeded_by_id <> id')
export class OrganisationEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'organisation_pkey' }) id!: string;
  @Index('organisation_by_entity')
  @ForeignKey('EntityEntity', { name: 'organisation_of_entity' })
  @Column({ type: 'uuid', name: 'entity_id', nullable: true })
  entityId!: string | null;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text', name: 'short_name' }) shortName!: string;
  @Column({ type: 'text' }) kind!: OrganisationKind;
  @Column({ type: 'text' }) slug!: string;
  @Column({ type: 'text', name: 'valid_from', nullable: true }) validFrom!: string | null;
  @Column({ type: 'text', name: 'valid_to', nullable: true }) validTo!: string | null;
  @ForeignKey('OrganisationEntity', { name: 'organisation_followed_by' })
  @Column({ type: 'uuid', name: 'succeeded_by_id', nullable: true })
  succeededById!: string | null;
  @Column({ type: 'text', name: 'succession_kind', nullable: true }) successionKind!: SuccessionKind | null;
  /** The decree, agreement or notice that says so. */
  @Column({ type: 'text', name: 'succession_source', nullable: true }) successionSource!: string | null;
  @Column({ type: 'boolean', default: false }) fictional!: boolean;
}
