import { httpResource } from '@angular/common/http';
import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type OwnAccount, identityTexts } from '@tequio/identity/wire';
import { EmptyState, PageHeader, PageOutcome } from '@tequio/platform/ui';
import { Session, textsOf } from '@tequio/platform/web';
import { OwnData } from './own-data';
import { OwnPassword } from './own-password';
import { OwnSessions } from './own-sessions';

@Component({
  selector: 'tq-account-page',
  imports: [EmptyState, OwnData, OwnPassword, OwnSessions, PageHeader, PageOutcome, RouterLink],
  templateUrl: './account-page.html',
  host: { class: 'page' },
})
export class AccountPage {
  private readonly tables = textsOf(identityTexts);
  protected readonly texts = this.tables.account;
  protected readonly roles = this.tables.roles;
  protected readonly capacities = this.tables.capacities;
  protected readonly fictionalText = this.tables.fictional;
  private readonly session = inject(Session);

  protected readonly account = httpResource<OwnAccount>(() => '/api/v1/account');

  protected async showChanges(): Promise<void> {
    this.account.reload();
    await this.session.refresh();
  }
}
