import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { WhatWentWrong } from '@tequio/identity/web/embed';
import { Column, DataTable, EmptyState, FormField, Notice, PageHeader, PageOutcome, Pager, SearchBox } from '@tequio/platform/ui';
import { Language, fill, submission, textsOf } from '@tequio/platform/web';
import {
  type EntityList,
  type EstablishSecretariatRequest,
  type OrganisationList,
  type SecretariatList,
  secretariatTexts,
} from '@tequio/secretariat/wire';
import { RegisterOrganisationForm } from '../members/register-organisation-form';
import { SuccessionForm } from '../members/succession-form';
import { SecretariatClient } from '../secretariat-client';

/** The administrator's part of the secretariats: which there are, who runs them, which institutions exist. */
@Component({
  selector: 'tq-institutions-page',
  imports: [
    Column,
    DataTable,
    EmptyState,
    FormField,
    Notice,
    PageHeader,
    PageOutcome,
    Pager,
    RegisterOrganisationForm,
    RouterLink,
    SearchBox,
    SuccessionForm,
    WhatWentWrong,
  ],
  templateUrl: './institutions-page.html',
  host: { class: 'page' },
})
export class InstitutionsPage {
  readonly q = input<string>();
  readonly pagina = input<string>();

  private readonly tables = textsOf(secretariatTexts);
  protected readonly texts = this.tables.administration;
  protected readonly memberTexts = this.tables.members;
  protected readonly kinds = this.tables.organisationKinds;
  protected readonly fill = fill;
  protected readonly language = inject(Language);
  private readonly client = inject(SecretariatClient);

  private readonly page = computed(() => Math.max(1, Math.trunc(Number(this.pagina() ?? 1)) || 1));
  protected readonly secretariats = httpResource<SecretariatList>(() => '/api/v1/secretariats?pageSize=100');
  protected readonly organisations = httpResource<OrganisationList>(() => ({
    url: '/api/v1/organisations',
    params: { page: this.page(), ...(this.q() ? { q: this.q() ?? '' } : {}) },
  }));
  /** Whoever follows an institution need not be among those looked for. */
  private readonly everyOrganisation = httpResource<OrganisationList>(() => '/api/v1/organisations?pageSize=100');
  protected readonly successors = computed(() => (this.everyOrganisation.hasValue() ? this.everyOrganisation.value().items : []));
  private readonly entities = httpResource<EntityList>(() => '/api/v1/entities?pageSize=100');
  protected readonly entitiesWithout = computed(() =>
    this.entities.hasValue() ? this.entities.value().items.filter((entity) => !entity.hasSecretariat) : [],
  );

  protected readonly done = signal<string | null>(null);
  protected readonly fields = ['entityId', 'name', 'folioPrefix', 'validFrom'];
  protected readonly establishing = submission(
    (request: EstablishSecretariatRequest) => this.client.establishSecretariat(request),
    () => {
      this.done.set(this.texts.established);
      this.secretariats.reload();
      this.entities.reload();
    },
  );

  protected errorsAt(field: string): string[] {
    return this.establishing.refusalsAt(field).map((reason) => reason.text);
  }

  protected establish(event: Event, entityId: string, name: string, folioPrefix: string, validFrom: string): void {
    event.preventDefault();
    void this.establishing.run({ entityId, name, folioPrefix: folioPrefix.trim(), ...(validFrom.trim() === '' ? {} : { validFrom: validFrom.trim() }) });
  }

  protected tellOfSuccession(): void {
    this.done.set(this.memberTexts.successionSaved);
    this.organisations.reload();
    this.everyOrganisation.reload();
  }

  protected tellOfOrganisation(): void {
    this.done.set(this.texts.registered);
    this.organisations.reload();
    this.everyOrganisation.reload();
  }
}
