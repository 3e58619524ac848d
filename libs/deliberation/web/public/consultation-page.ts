import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { hidingReasons } from '@tequio/deliberation/domain';
import { type PublicConsultationWire, consultedKinds, deliberationApi, deliberationPages, deliberationTexts } from '@tequio/deliberation/wire';
import { daysBetween } from '@tequio/kernel';
import { Notice, PageHeader, PageOutcome, type Status, StatusMark } from '@tequio/platform/ui';
import { Language, fill, textsOf, usePageTitle } from '@tequio/platform/web';
import { ConsultationWords } from './consultation-words';

/** What is being consulted, until when, and what became of what people said. */
@Component({
  selector: 'tq-consultation-page',
  imports: [Notice, PageHeader, PageOutcome, RouterLink, StatusMark],
  templateUrl: './consultation-page.html',
})
export class ConsultationPage {
  readonly slug = input.required<string>();
  readonly cycle = input.required<string>();

  protected readonly texts = textsOf(deliberationTexts).consultation;
  protected readonly pages = deliberationPages;
  protected readonly reasons = hidingReasons;
  protected readonly words = fill;
  private readonly language = inject(Language);
  private readonly wording = inject(ConsultationWords);

  protected readonly page = httpResource<PublicConsultationWire>(() => deliberationApi.consultation(this.slug(), this.cycle()));
  private readonly known = computed(() => (this.page.hasValue() ? this.page.value() : null));
  private readonly about = computed(() => this.known()?.consultation ?? null);

  protected readonly title = computed(() => this.wording.title(this.about()));
  protected readonly crumbs = computed(() => this.wording.crumbs(this.about()).slice(0, 2));
  protected readonly period = computed(() => this.wording.period(this.about()));
  protected readonly standingMark = computed<Status>(() => (this.about()?.standing === 'open' ? 'waiting' : 'silent'));
  protected readonly daysLeft = computed(() => {
    const about = this.about();
    return about?.standing === 'open' ? this.language.plural(daysBetween(about.today, about.closesOn) + 1, this.texts.daysLeft) : null;
  });
  protected readonly notice = computed(() => {
    const about = this.about();
    if (about?.standing === 'announced') return fill(this.texts.opensSoon, { date: this.language.date(about.opensOn) });
    return about?.standing === 'over' ? this.texts.isOver : null;
  });
  protected readonly groups = computed(() => {
    const texts = this.known()?.texts ?? [];
    return consultedKinds.flatMap((kind) => {
      const own = texts.filter((text) => text.kind === kind);
      if (own.length === 0) return [];
      return {
        kind,
        name: this.texts.textsOf[kind],
        texts: own.map((text) => ({
          number: text.number,
          title: text.title,
          link: deliberationPages.text(this.slug(), this.cycle(), kind, text.number),
          details: [
            fill(this.texts.numbered[kind], { number: text.number }),
            fill(this.texts.version, { number: text.versionNumber }),
            this.language.plural(text.contributions, this.texts.contributions),
          ].join(' · '),
        })),
      };
    });
  });
  protected readonly coverage = computed(() => this.wording.coverage(this.known()?.coverage));
  protected readonly overdue = computed(() => this.wording.overdue(this.known()?.coverage));
  protected readonly replyTerm = computed(() => this.language.plural(this.known()?.replyTerm.businessDays ?? 0, this.texts.replyTerm));

  constructor() {
    usePageTitle(() => (this.about() ? this.title() : undefined));
  }
}
