import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { Notice, PageHeader, PageOutcome } from '@tequio/platform/ui';
import { Language, Session, fill, textsOf, usePageTitle } from '@tequio/platform/web';
import { type EntitySheet, type SectorOnRecord, type SectorsOfSecretariat, secretariatTexts } from '@tequio/secretariat/wire';
import { SecretariatTabs } from '../secretariat-tabs';
import { AddSectorForm } from './add-sector-form';
import { SectorActions } from './sector-actions';

/** The sectors of a secretariat: how each is called since when, as what its seats act, and whether a plan needs it. */
@Component({
  selector: 'tq-sectors-page',
  imports: [AddSectorForm, Notice, PageHeader, PageOutcome, SecretariatTabs, SectorActions],
  templateUrl: './sectors-page.html',
  host: { class: 'page' },
})
export class SectorsPage {
  readonly slug = input.required<string>();

  private readonly tables = textsOf(secretariatTexts);
  protected readonly texts = this.tables.sectorsPage;
  protected readonly roles = this.tables.roles;
  protected readonly fill = fill;
  protected readonly language = inject(Language);
  private readonly session = inject(Session);

  private readonly entity = httpResource<EntitySheet>(() => (this.ownId() ? undefined : `/api/v1/entities/${encodeURIComponent(this.slug())}`));
  /** As on the page of members: the administrator finds the secretariat by its entity. */
  private readonly ownId = computed(() => this.session.membershipsIn(this.slug())[0]?.secretariatId);
  private readonly secretariatId = computed(() => this.ownId() ?? (this.entity.hasValue() ? this.entity.value().secretariat?.id : undefined));
  protected readonly sectors = httpResource<SectorsOfSecretariat>(() => {
    const id = this.secretariatId();
    return id === undefined ? undefined : `/api/v1/secretariats/${id}/sectors`;
  });
  protected readonly outcome = computed(() => (this.secretariatId() === undefined ? this.entity : this.sectors));
  protected readonly mayChange = computed(() => this.sectors.hasValue() && this.sectors.value().can.changeSectors.length === 0);
  protected readonly current = computed(() => (this.sectors.hasValue() ? this.sectors.value().sectors.filter(({ state }) => state === 'current') : []));
  protected readonly gone = computed(() => {
    const codes = new Set(this.current().map(({ code }) => code));
    return this.sectors.hasValue() ? this.sectors.value().sectors.filter(({ state, code }) => state === 'past' && !codes.has(code)) : [];
  });
  protected readonly done = signal<string | null>(null);

  constructor() {
    usePageTitle(() => (this.sectors.hasValue() ? fill(this.texts.titleOf, { name: this.sectors.value().secretariat.entityShortName }) : undefined));
  }

  protected othersOf({ code }: SectorOnRecord, state: SectorOnRecord['state']): readonly SectorOnRecord[] {
    return this.sectors.hasValue() ? this.sectors.value().sectors.filter((each) => each.code === code && each.state === state) : [];
  }

  protected dayOf(instant: string | null): string {
    return instant === null ? this.texts.unknownDay : this.language.date(instant, this.sectors.value()?.secretariat.timeZone);
  }

  protected spanOf({ validFrom, validTo }: SectorOnRecord): string {
    const to = this.dayOf(validTo);
    return validFrom === null ? fill(this.texts.until, { to }) : fill(this.texts.fromTo, { from: this.dayOf(validFrom), to });
  }

  protected tell(what: string): void {
    this.done.set(what);
    this.sectors.reload();
  }
}
