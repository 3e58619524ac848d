import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Notice, PageHeader, PageOutcome } from '@tequio/platform/ui';
import { Language, fill, textsOf, usePageTitle } from '@tequio/platform/web';
import { type DayOff, type HolidaysOfSecretariat, secretariatTexts } from '@tequio/secretariat/wire';
import { SecretariatTabs } from '../secretariat-tabs';
import { DeclareHolidaysForm } from './declare-holidays-form';
import { WithdrawHolidayForm } from './withdraw-holiday-form';

/** The days of a year on which no term in business days runs, and where each is written. */
@Component({
  selector: 'tq-holidays-page',
  imports: [DeclareHolidaysForm, Notice, PageHeader, PageOutcome, RouterLink, SecretariatTabs, WithdrawHolidayForm],
  templateUrl: './holidays-page.html',
  host: { class: 'page' },
})
export class HolidaysPage {
  readonly slug = input.required<string>();
  /** The year, as the address has it. */
  readonly ano = input<string>();

  protected readonly texts = textsOf(secretariatTexts).holidaysPage;
  protected readonly source = textsOf(secretariatTexts).ruleSource;
  protected readonly fill = fill;
  protected readonly language = inject(Language);
  protected readonly calendar = httpResource<HolidaysOfSecretariat>(() => {
    const year = Math.trunc(Number(this.ano()));
    return { url: `/api/v1/entities/${encodeURIComponent(this.slug())}/holidays`, params: (year >= 2006 && year <= 2100 ? { year } : {}) as Record<string, number> };
  });
  protected readonly mayChange = computed(() => this.calendar.hasValue() && this.calendar.value().can.changeHolidays.length === 0);
  protected readonly done = signal<string | null>(null);

  constructor() {
    usePageTitle(() => (this.calendar.hasValue() ? fill(this.texts.titleOf, { name: this.calendar.value().secretariat.entityShortName }) : undefined));
  }

  protected mayWithdraw({ kind, onDate }: DayOff): boolean {
    return this.mayChange() && kind === 'own' && onDate >= (this.calendar.value()?.today ?? '');
  }

  protected tell(what: string): void {
    this.done.set(what);
    this.calendar.reload();
  }
}
