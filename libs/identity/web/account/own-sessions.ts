import { Component, inject, input, output } from '@angular/core';
import { Router } from '@angular/router';
import { type OwnSession, identityTexts } from '@tequio/identity/wire';
import { Language, Session, fill, submission, textsOf } from '@tequio/platform/web';
import { WhatWentWrong } from '@tequio/identity/web/embed';
import { IdentityClient } from '../identity-client';

/** Where one is signed in, and the way out: of one, or of all. */
@Component({
  selector: 'tq-own-sessions',
  imports: [WhatWentWrong],
  template: `
    <ul class="list-lines">
      @for (session of sessions(); track session.id) {
        <li class="row">
          <span>
            {{ texts.openedAt }}: {{ language.dateTime(session.createdAt) }} <span class="muted">· {{ texts.lastSeenAt }}: {{ language.dateTime(session.lastSeenAt) }}</span>
          </span>
          @if (session.isThisOne) {
            <strong>{{ texts.thisOne }}</strong>
          } @else {
            <button type="button" class="button quiet" [attr.aria-label]="endLabel(session)" (click)="ending.run(session.id)">{{ texts.endSession }}</button>
          }
        </li>
      }
    </ul>
    <tq-what-went-wrong [of]="ending" />
    <p class="muted">{{ texts.endAllHint }}</p>
    <tq-what-went-wrong [of]="leaving" />
    <button type="button" class="button" (click)="leaving.run()">{{ texts.endAll }}</button>
  `,
  host: { class: 'stack' },
})
export class OwnSessions {
  readonly sessions = input.required<readonly OwnSession[]>();
  readonly changed = output<void>();

  protected readonly texts = textsOf(identityTexts).account;
  protected readonly language = inject(Language);
  private readonly client = inject(IdentityClient);
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  protected readonly ending = submission(
    (id: string) => this.client.endSession(id),
    () => this.changed.emit(),
  );
  protected readonly leaving = submission(
    () => this.client.signOutEverywhere(),
    async () => {
      await this.session.refresh();
      await this.router.navigateByUrl('/entrar');
    },
  );

  protected endLabel(session: OwnSession): string {
    return fill(this.texts.endSessionOf, { date: this.language.dateTime(session.createdAt) });
  }
}
