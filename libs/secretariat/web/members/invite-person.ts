import { Component, computed, inject, input, output, signal } from '@angular/core';
import { WhatWentWrong } from '@tequio/identity/web/embed';
import { FormField } from '@tequio/platform/ui';
import { submission, textsOf } from '@tequio/platform/web';
import { type RoleWithoutSeat, rolesWithoutSeat } from '@tequio/secretariat/domain';
import { type InviteToRoleRequest, type OrganisationRow, secretariatTexts } from '@tequio/secretariat/wire';
import { SecretariatClient } from '../secretariat-client';

/** Invites somebody who takes part without a seat. */
@Component({
  selector: 'tq-invite-person',
  imports: [FormField, WhatWentWrong],
  template: `
    <button type="button" class="button" [attr.aria-expanded]="opened()" (click)="opened.set(!opened())">{{ texts.invitePerson }}</button>
    @if (opened()) {
      <form method="post" class="panel stack reading" novalidate (submit)="invite($event, email.value, role.value, organisation.value)">
        <tq-form-field [label]="texts.email" [errors]="errorsAt('email')">
          <input #email type="email" name="email" autocomplete="off" autocapitalize="none" spellcheck="false" required />
        </tq-form-field>
        <tq-form-field [label]="texts.role" [errors]="errorsAt('role')">
          <select #role name="role">
            @for (each of roles(); track each) {
              <option [value]="each">{{ roleNames[each] }}</option>
            }
          </select>
        </tq-form-field>
        <tq-form-field [label]="texts.organisation" [optional]="true" [errors]="errorsAt('organisationId')">
          <select #organisation name="organisationId">
            <option value="">{{ texts.noOrganisation }}</option>
            @for (each of organisations(); track each.id) {
              <option [value]="each.id">{{ each.name }}</option>
            }
          </select>
        </tq-form-field>
        <tq-what-went-wrong [of]="inviting" [fields]="['email', 'role', 'organisationId']" />
        <p class="row">
          <button type="submit" class="button primary" [attr.aria-disabled]="inviting.pending() ? 'true' : null">{{ texts.send }}</button>
          <button type="button" class="button" (click)="opened.set(false)">{{ texts.cancel }}</button>
        </p>
      </form>
    }
  `,
  styles: `
    :host {
      display: block;
    }
  `,
  host: { class: 'stack' },
})
export class InvitePerson {
  readonly secretariatId = input.required<string>();
  readonly organisations = input.required<readonly OrganisationRow[]>();
  /** The administrator invites who runs a secretariat, and nobody else. */
  readonly onlyFacilitator = input.required<boolean>();
  /** The mail address. */
  readonly invited = output<string>();

  private readonly tables = textsOf(secretariatTexts);
  protected readonly texts = this.tables.members;
  protected readonly roleNames = this.tables.roles;
  private readonly client = inject(SecretariatClient);
  protected readonly opened = signal(false);
  protected readonly roles = computed<readonly RoleWithoutSeat[]>(() => (this.onlyFacilitator() ? ['facilitator'] : rolesWithoutSeat));
  protected readonly inviting = submission((request: InviteToRoleRequest) => this.client.inviteToRole(this.secretariatId(), request));

  protected errorsAt(field: string): string[] {
    return this.inviting.refusalsAt(field).map((reason) => reason.text);
  }

  protected async invite(event: Event, email: string, role: string, organisationId: string): Promise<void> {
    event.preventDefault();
    const chosen = this.roles().find((each) => each === role) ?? 'contributor';
    const sent = await this.inviting.run({ email, role: chosen, ...(organisationId === '' ? {} : { organisationId }) });
    if (!sent) return;
    this.opened.set(false);
    this.invited.emit(email.trim());
  }
}
