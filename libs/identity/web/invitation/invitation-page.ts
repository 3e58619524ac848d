import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type AcceptInvitationRequest, type InvitationSheet, identityTexts } from '@tequio/identity/wire';
import { FormField, Notice, PageHeader, PageOutcome } from '@tequio/platform/ui';
import { Language, Session, fill, postedForm, submission, textsOf } from '@tequio/platform/web';
import { WhatWentWrong } from '@tequio/identity/web/embed';
import { IdentityClient } from '../identity-client';

/** Whoever holds the link reads what it gives, and accepts: with a new account, the one there is, or one click. */
@Component({
  selector: 'tq-invitation-page',
  imports: [FormField, Notice, PageHeader, PageOutcome, RouterLink, WhatWentWrong],
  templateUrl: './invitation-page.html',
  host: { class: 'page' },
})
export class InvitationPage {
  readonly token = input.required<string>();

  private readonly tables = textsOf(identityTexts);
  protected readonly texts = this.tables.invitation;
  protected readonly languageNames = this.tables.account.languages;
  protected readonly forgottenText = this.tables.signIn.forgotten;
  protected readonly fill = fill;
  protected readonly language = inject(Language);
  protected readonly session = inject(Session);
  private readonly client = inject(IdentityClient);
  private readonly router = inject(Router);

  protected readonly invitation = httpResource<InvitationSheet>(() => `/api/v1/invitations/${encodeURIComponent(this.token())}`);
  protected readonly posted = postedForm();
  protected readonly fields = ['name', 'password', 'language'];
  protected readonly accepting = submission(
    (request: AcceptInvitationRequest) => this.client.acceptInvitation(this.token(), request),
    async () => {
      await this.session.refresh();
      await this.router.navigateByUrl('/mesa');
    },
    this.posted?.problem,
  );
  /** Why it cannot be accepted any more, in the words of the refusal. */
  protected readonly unusable = computed(() => {
    const state = this.invitation.hasValue() ? this.invitation.value().state : 'open';
    if (state === 'open') return null;
    const codes = {
      accepted: 'identity.invitation-already-accepted',
      revoked: 'identity.invitation-revoked',
      expired: 'identity.invitation-expired',
    } as const;
    return this.tables.refusals[codes[state]];
  });

  protected errorsAt(field: string): string[] {
    return this.accepting.refusalsAt(field).map((reason) => reason.text);
  }

  protected accept(event: Event, request: AcceptInvitationRequest): void {
    event.preventDefault();
    void this.accepting.run(request);
  }

  protected languageOf(code: string): 'es' | 'en' {
    return code === 'en' ? 'en' : 'es';
  }
}
