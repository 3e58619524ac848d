import { InstantColumn } from '@tequio/platform/api';
import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity({ name: 'account' })
@Unique('account_mail_address_once', ['email'])
@Check('account_mail_address_in_lower_case', `email = lower(email) AND email LIKE '%@%'`)
@Check('account_has_name', `btrim(name) <> ''`)
@Check('account_language_known', `language IN ('es', 'en')`)
export class AccountEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'account_pkey' }) id!: string;
  @Column({ type: 'text' }) email!: string;
  @Column({ type: 'text' }) name!: string;
  /** Null for somebody who has not chosen one, who can only come in by a reset. */
  @Column({ type: 'text', name: 'password_hash', nullable: true }) passwordHash!: string | null;
  @Column({ type: 'text', default: 'es' }) language!: 'es' | 'en';
  @Column({ type: 'boolean', name: 'is_administrator', default: false }) isAdministrator!: boolean;
  @Column({ type: 'boolean', name: 'is_national_observer', default: false }) isNationalObserver!: boolean;
  @Column({ type: 'boolean', name: 'shows_name_publicly', default: false }) showsNamePublicly!: boolean;
  @Column({ type: 'boolean', default: false }) fictional!: boolean;
  /** For digests of personal values in hashed records: erased with the person, the records then say nothing. */
  @Column({ type: 'text' }) salt!: string;
  @InstantColumn({ name: 'disabled_at', nullable: true }) disabledAt!: string | null;
  @InstantColumn({ name: 'created_at' }) createdAt!: string;
}
