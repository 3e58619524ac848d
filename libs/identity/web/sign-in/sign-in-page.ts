import { Component, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ownPath } from '@tequio/kernel';
import { identityTexts } from '@tequio/identity/wire';
import { FormField, PageHeader } from '@tequio/platform/ui';
import { Session, fill, postedForm, submission, textsOf } from '@tequio/platform/web';
import { WhatWentWrong } from '@tequio/identity/web/embed';
import { IdentityClient } from '../identity-client';

@Component({
  selector: 'tq-sign-in-page',
  imports: [FormField, PageHeader, RouterLink, WhatWentWrong],
  templateUrl: './sign-in-page.html',
  host: { class: 'page' },
})
export class SignInPage {
  /** Where the person wanted to go when he was sent here. */
  readonly volver = input<string>();

  protected readonly texts = textsOf(identityTexts).signIn;
  protected readonly fill = fill;
  protected readonly session = inject(Session);
  private readonly client = inject(IdentityClient);
  private readonly router = inject(Router);

  private readonly posted = postedForm();
  protected readonly typedEmail = this.posted?.values['email'] ?? null;
  protected readonly fields = ['email', 'password'];
  protected readonly signingIn = submission(
    (email: string, password: string) => this.client.signIn({ email, password }),
    async () => {
      await this.session.refresh();
      await this.router.navigateByUrl(ownPath(this.volver(), '/mesa'));
    },
    this.posted?.problem,
  );
  protected readonly signingOut = submission(
    () => this.client.signOut(),
    () => this.session.refresh(),
  );

  protected errorsAt(field: string): string[] {
    return this.signingIn.refusalsAt(field).map((reason) => reason.text);
  }

  protected signIn(event: Event, email: string, password: string): void {
    event.preventDefault();
    void this.signingIn.run(email, password);
  }
}
