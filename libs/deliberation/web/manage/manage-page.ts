import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CyclePhaseLine, PhaseLineRefresh } from '@tequio/cycle/web/embed';
import { type CycleWorkspace, cycleApi } from '@tequio/cycle/wire';
import { lengthInDays } from '@tequio/deliberation/domain';
import { DeliberationClient } from '@tequio/deliberation/web/embed';
import { type ConsultationOfCycleWire, type ConsultedTextWire, deliberationPages, deliberationTexts } from '@tequio/deliberation/wire';
import { addDays, isLocalDate } from '@tequio/kernel';
import { FormField, Notice, PageHeader, PageOutcome, RefusalList, StatusMark } from '@tequio/platform/ui';
import { Language, type Submission, fill, submission, textsOf } from '@tequio/platform/web';
import { ConsultationWords } from '../public/consultation-words';

/** Where facilitation opens the consultation and moves its last day; the others read what is consulted. */
@Component({
  selector: 'tq-manage-consultation-page',
  imports: [CyclePhaseLine, FormField, Notice, PageHeader, PageOutcome, RefusalList, RouterLink, StatusMark],
  templateUrl: './manage-page.html',
})
export class ManageConsultationPage {
  readonly slug = input.required<string>();
  readonly cycle = input.required<string>();

  private readonly tables = textsOf(deliberationTexts);
  protected readonly texts = this.tables.manage;
  protected readonly consultationTexts = this.tables.consultation;
  protected readonly pages = deliberationPages;
  protected readonly words = fill;
  protected readonly language = inject(Language);
  private readonly wording = inject(ConsultationWords);
  private readonly client = inject(DeliberationClient);
  private readonly phaseLine = inject(PhaseLineRefresh);

  protected readonly workspace = httpResource<CycleWorkspace>(() => cycleApi.ofEntity(this.slug(), this.cycle()));
  protected readonly place = computed(() => (this.workspace.hasValue() ? this.workspace.value().line.cycle : null));
  protected readonly consultation = httpResource<ConsultationOfCycleWire>(() => {
    const place = this.place();
    return place ? `/api/v1/cycles/${place.id}/consultation` : undefined;
  });
  private readonly known = computed(() => (this.consultation.hasValue() ? this.consultation.value() : null));
  protected readonly period = computed(() => this.wording.period(this.known()?.consultation ?? null));
  protected readonly mayOpenNow = computed(() => {
    const about = this.known()?.consultation;
    return !about || (about.standing === 'over' && this.place()?.phase === 'consulting');
  });
  protected readonly firstDay = linkedSignal(() => this.known()?.today ?? '');
  protected readonly lastDayProposed = linkedSignal(() => {
    const all = this.known();
    return all ? addDays(all.today, all.requiredDays - 1) : '';
  });
  protected readonly isShort = computed(() => {
    const [opensOn, closesOn] = [this.firstDay(), this.lastDayProposed()];
    return isLocalDate(opensOn) && isLocalDate(closesOn) && opensOn <= closesOn && lengthInDays({ opensOn, closesOn }) < (this.known()?.requiredDays ?? 0);
  });
  protected readonly crumbs = computed(() => {
    const place = this.place();
    return place ? [{ text: this.tables.contributions.title, link: deliberationPages.workroom(place.entitySlug, place.number) }] : [];
  });

  protected readonly wasChanged = signal(false);
  protected readonly opening = submission(
    (opensOn: string, closesOn: string) => this.client.openConsultation(this.place()?.id ?? '', { opensOn, closesOn }),
    () => this.readAgain(),
  );
  protected readonly changing = submission(
    (closesOn: string) => this.client.changeLastDay(this.place()?.id ?? '', closesOn),
    () => {
      this.wasChanged.set(true);
      this.readAgain();
    },
  );

  protected named({ kind, number, versionNumber }: ConsultedTextWire): string {
    return [fill(this.consultationTexts.numbered[kind], { number }), fill(this.consultationTexts.version, { number: versionNumber })].join(' · ');
  }

  protected days(opensOn: string, closesOn: string): number {
    return lengthInDays({ opensOn, closesOn });
  }

  protected tooShort(opensOn: string, closesOn: string): string {
    return fill(this.texts.tooShort, { days: this.days(opensOn, closesOn), required: this.known()?.requiredDays ?? 0 });
  }

  protected errorsOf(sending: Pick<Submission<never[], unknown>, 'refusalsAt'>, field: string): string[] {
    return sending.refusalsAt(field).map((reason) => reason.text);
  }

  protected open(event: Event, opensOn: string, closesOn: string): void {
    event.preventDefault();
    void this.opening.run(opensOn, closesOn);
  }

  protected changeLastDay(event: Event, closesOn: string): void {
    event.preventDefault();
    void this.changing.run(closesOn);
  }

  private readAgain(): void {
    this.consultation.reload();
    this.phaseLine.lookAgain();
  }
}
