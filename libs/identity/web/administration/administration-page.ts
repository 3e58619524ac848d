import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type AccountList, type AccountRow, type InvitationList, identityTexts } from '@tequio/identity/wire';
import { Column, DataTable, EmptyState, FormField, Notice, PageHeader, PageOutcome, Pager, SearchBox } from '@tequio/platform/ui';
import { Language, fill, submission, textsOf } from '@tequio/platform/web';
import { WhatWentWrong } from '@tequio/identity/web/embed';
import { IdentityClient } from '../identity-client';
import { AccountActions } from './account-actions';

/** For whoever runs the installation: accounts, administrators, invitations. */
@Component({
  selector: 'tq-administration-page',
  imports: [AccountActions, Column, DataTable, EmptyState, FormField, Notice, PageHeader, PageOutcome, Pager, RouterLink, SearchBox, WhatWentWrong],
  templateUrl: './administration-page.html',
  styles: `
    .mail {
      display: block;
      font-weight: 400;
      overflow-wrap: anywhere;
    }
  `,
  host: { class: 'page' },
})
export class AdministrationPage {
  readonly q = input<string>();
  readonly pagina = input<string>();

  private readonly tables = textsOf(identityTexts);
  protected readonly texts = this.tables.administration;
  protected readonly fill = fill;
  protected readonly language = inject(Language);
  private readonly client = inject(IdentityClient);

  private readonly page = computed(() => Math.max(1, Math.trunc(Number(this.pagina() ?? 1)) || 1));
  protected readonly accounts = httpResource<AccountList>(() => ({
    url: '/api/v1/accounts',
    params: { page: this.page(), ...(this.q() ? { q: this.q() ?? '' } : {}) },
  }));
  protected readonly invitations = httpResource<InvitationList>(() => '/api/v1/invitations');

  protected readonly invitedEmail = signal<string | null>(null);
  protected readonly inviting = submission(
    (email: string) => this.client.inviteAdministrator(email),
    () => this.invitations.reload(),
  );
  protected readonly revoking = submission(
    (id: string) => this.client.revokeInvitation(id),
    () => this.invitations.reload(),
  );

  protected rolesOf(account: AccountRow): string {
    const { roles } = this.tables;
    return [
      ...(account.isAdministrator ? [roles.administrator] : []),
      ...(account.isNationalObserver ? [roles.nationalObserver] : []),
      ...account.memberships.map((membership) => `${roles[membership.role]} · ${membership.secretariatName}`),
    ].join('; ');
  }

  protected inviteErrors(): string[] {
    return this.inviting.refusalsAt('email').map((reason) => reason.text);
  }

  protected async invite(event: Event, email: HTMLInputElement): Promise<void> {
    event.preventDefault();
    this.invitedEmail.set(null);
    const address = email.value;
    const sent = await this.inviting.run(address);
    if (!sent) return;
    this.invitedEmail.set(address.trim());
    email.value = '';
  }
}
