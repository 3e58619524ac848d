import { Component, computed, inject, input, output, signal } from '@angular/core';
import { WhatWentWrong } from '@tequio/identity/web/embed';
import { FormField, GrowWithText, StatusMark } from '@tequio/platform/ui';
import { Language, fill, submission, textsOf } from '@tequio/platform/web';
import { type Capacity, capacities } from '@tequio/secretariat/domain';
import { type InviteToSeatRequest, type MemberSeat, type NameBefore, type OrganisationRow, secretariatTexts } from '@tequio/secretariat/wire';
import { SecretariatClient } from '../secretariat-client';
import { AppointmentLine } from './appointment-line';
import { SuccessionForm } from './succession-form';

/** One seat: its institution and two places, and what may be done with it. */
@Component({
  selector: 'tq-seat-line',
  imports: [AppointmentLine, FormField, GrowWithText, StatusMark, SuccessionForm, WhatWentWrong],
  templateUrl: './seat-line.html',
  host: { class: 'stack' },
})
export class SeatLine {
  readonly secretariatId = input.required<string>();
  readonly timeZone = input.required<string>();
  readonly seat = input.required<MemberSeat>();
  readonly organisations = input.required<readonly OrganisationRow[]>();
  readonly mayChange = input.required<boolean>();
  readonly mayEndSeat = input.required<boolean>();
  /** Institutions are the administrator's. */
  readonly maySucceed = input.required<boolean>();
  /** What was done, in words. */
  readonly changed = output<string>();

  private readonly tables = textsOf(secretariatTexts);
  protected readonly texts = this.tables.members;
  protected readonly capacityNames = this.tables.capacities;
  protected readonly fill = fill;
  protected readonly language = inject(Language);
  private readonly client = inject(SecretariatClient);

  protected readonly opened = signal<'invite' | 'vacancy' | 'end' | null>(null);
  /** For a seat that belongs to no institution yet. */
  protected readonly organisationId = signal('');
  protected readonly freePlaces = computed(() => capacities.filter((capacity) => this.seat()[capacity] === null));
  /** Most seats are called as their institution is: then once is enough. */
  protected readonly heldBy = computed(() => {
    const { organisationName, label } = this.seat();
    return organisationName === null || label.startsWith(organisationName) ? '' : fill(this.texts.heldBy, { name: organisationName });
  });
  protected readonly inviteFields = ['email', 'capacity', 'organisationId'];

  protected readonly inviting = submission(
    (request: InviteToSeatRequest) => this.client.inviteToSeat(this.secretariatId(), this.seat().id, request),
    () => this.opened.set(null),
  );
  protected readonly recording = submission(
    (note: string) => this.client.recordVacancy(this.secretariatId(), this.seat().id, note),
    () => {
      this.opened.set(null);
      this.changed.emit(this.texts.vacancySaved);
    },
  );
  protected readonly ending = submission(
    (reason: string) => this.client.endSeat(this.secretariatId(), this.seat().id, reason),
    () => this.changed.emit(this.texts.seatEnded),
  );

  protected open(what: 'invite' | 'vacancy' | 'end'): void {
    this.opened.update((opened) => (opened === what ? null : what));
  }

  protected inviteErrors(field: string): string[] {
    return this.inviting.refusalsAt(field).map((reason) => reason.text);
  }

  protected noteErrors(): string[] {
    return this.recording.refusalsAt('note').map((reason) => reason.text);
  }

  protected endErrors(): string[] {
    return this.ending.refusalsAt('reason').map((reason) => reason.text);
  }

  protected beforeText({ kind, name, until }: NameBefore): string {
    return fill(this.texts.before[kind], { name, date: until === null ? '—' : this.language.date(until) });
  }

  protected endSeat(event: Event, reason: string): void {
    event.preventDefault();
    void this.ending.run(reason);
  }

  protected async invite(event: Event, email: string, capacity: string): Promise<void> {
    event.preventDefault();
    const place: Capacity = capacity === 'alternate' ? 'alternate' : 'titular';
    const organisationId = this.organisationId();
    const sent = await this.inviting.run({ email, capacity: place, ...(organisationId ? { organisationId } : {}) });
    if (sent) this.changed.emit(fill(this.texts.sent, { email: email.trim() }));
  }

  protected recordVacancy(event: Event, note: string): void {
    event.preventDefault();
    void this.recording.run(note);
  }
}
