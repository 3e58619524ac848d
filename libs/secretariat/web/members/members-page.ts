import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { WhatWentWrong } from '@tequio/identity/web/embed';
import { EmptyState, Notice, PageHeader, PageOutcome } from '@tequio/platform/ui';
import { Language, Session, fill, submission, textsOf, usePageTitle } from '@tequio/platform/web';
import { type EntitySheet, type FormerSeat, type OpenMemberInvitation, type OrganisationList, type SecretariatSheet, secretariatTexts } from '@tequio/secretariat/wire';
import { SecretariatClient } from '../secretariat-client';
import { SecretariatTabs } from '../secretariat-tabs';
import { AddSeatForm } from './add-seat-form';
import { AppointmentLine } from './appointment-line';
import { InvitePerson } from './invite-person';
import { RegisterOrganisationForm } from './register-organisation-form';
import { RulesInForce } from './rules-in-force';
import { SeatLine } from './seat-line';

/** The secretariat from inside: seats and who sits in them, people without a seat, invitations, rules. */
@Component({
  selector: 'tq-members-page',
  imports: [
    AddSeatForm,
    AppointmentLine,
    EmptyState,
    InvitePerson,
    Notice,
    PageHeader,
    PageOutcome,
    RegisterOrganisationForm,
    RouterLink,
    RulesInForce,
    SeatLine,
    SecretariatTabs,
    WhatWentWrong,
  ],
  templateUrl: './members-page.html',
  host: { class: 'page' },
})
export class MembersPage {
  readonly slug = input.required<string>();

  private readonly tables = textsOf(secretariatTexts);
  protected readonly texts = this.tables.members;
  protected readonly roles = this.tables.roles;
  protected readonly fill = fill;
  protected readonly language = inject(Language);
  private readonly client = inject(SecretariatClient);
  private readonly session = inject(Session);

  private readonly entity = httpResource<EntitySheet>(() => (this.ownId() ? undefined : `/api/v1/entities/${encodeURIComponent(this.slug())}`));
  /** A member's session knows the secretariat already; the administrator finds it by its entity. */
  private readonly ownId = computed(() => this.session.membershipsIn(this.slug())[0]?.secretariatId);
  private readonly secretariatId = computed(() => this.ownId() ?? (this.entity.hasValue() ? this.entity.value().secretariat?.id : undefined));
  protected readonly secretariat = httpResource<SecretariatSheet>(() => {
    const id = this.secretariatId();
    return id === undefined ? undefined : `/api/v1/secretariats/${id}`;
  });
  /** What the page waits for: the secretariat, or the entity that should name one. */
  protected readonly outcome = computed(() => (this.secretariatId() === undefined ? this.entity : this.secretariat));

  protected readonly mayInvite = computed(() => this.secretariat.hasValue() && this.secretariat.value().can.inviteMember.length === 0);
  protected readonly mayInviteFacilitator = computed(() => this.secretariat.hasValue() && this.secretariat.value().can.inviteFacilitator.length === 0);
  protected readonly mayChangeSeats = computed(() => this.secretariat.hasValue() && this.secretariat.value().can.changeSeats.length === 0);
  protected readonly maySucceed = computed(() => this.secretariat.hasValue() && this.secretariat.value().can.changeOrganisation.length === 0);
  protected readonly hasSeats = computed(() => this.secretariat.hasValue() && this.secretariat.value().sectors.some(({ seats }) => seats.length > 0));
  private readonly organisationsAnswer = httpResource<OrganisationList>(() =>
    this.mayInvite() || this.mayInviteFacilitator()
      ? { url: '/api/v1/organisations', params: { q: this.secretariat.value()?.entity.shortName ?? '', pageSize: 100 } }
      : undefined,
  );
  protected readonly organisations = computed(() => (this.organisationsAnswer.hasValue() ? this.organisationsAnswer.value().items : []));

  protected readonly done = signal<string | null>(null);
  protected readonly revoking = submission(
    (invitation: OpenMemberInvitation) => this.client.revokeInvitation(invitation.id),
    () => this.tell(this.texts.revoked),
  );

  constructor() {
    usePageTitle(() => (this.secretariat.hasValue() ? fill(this.texts.titleOf, { name: this.secretariat.value().entity.shortName }) : undefined));
  }

  protected spanOf({ validFrom, validTo }: FormerSeat, timeZone: string): string {
    const to = this.language.date(validTo, timeZone);
    return validFrom === null ? fill(this.texts.formerUntil, { to }) : fill(this.texts.formerSpan, { from: this.language.date(validFrom, timeZone), to });
  }

  protected tell(what: string): void {
    this.done.set(what);
    this.secretariat.reload();
    this.organisationsAnswer.reload();
  }

  protected tellOfOrganisation(name: string): void {
    this.done.set(fill(this.texts.organisationSaved, { name }));
    this.organisationsAnswer.reload();
  }
}
