import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CyclePhaseLine, PhaseLineRefresh } from '@tequio/cycle/web/embed';
import { type CycleWorkspace, cycleApi, cyclePages, cycleTexts } from '@tequio/cycle/wire';
import { contributionStates } from '@tequio/deliberation/domain';
import { DeliberationClient, Paragraphs, RecordContribution } from '@tequio/deliberation/web/embed';
import { type ContributionWire, type ContributionsWire, deliberationPages, deliberationTexts } from '@tequio/deliberation/wire';
import { EmptyState, PageHeader, PageOutcome, Pager, RefusalList, StatusMark } from '@tequio/platform/ui';
import { Language, fill, submission, textsOf } from '@tequio/platform/web';
import { contributionMarks } from '../contribution-marks';
import { Moderation } from './moderation';
import { ReplyForm } from './reply-form';

/** The ledger: what was said in this cycle, and what was answered. */
@Component({
  selector: 'tq-contributions-page',
  imports: [CyclePhaseLine, EmptyState, Moderation, PageHeader, PageOutcome, Pager, Paragraphs, RecordContribution, RefusalList, ReplyForm, RouterLink, StatusMark],
  templateUrl: './contributions-page.html',
  styleUrl: './contributions-page.css',
})
export class ContributionsPage {
  readonly slug = input.required<string>();
  readonly cycle = input.required<string>();
  /** Filter by state, from the address. */
  readonly estado = input<string>();
  readonly pagina = input<string>();

  private readonly tables = textsOf(deliberationTexts);
  protected readonly texts = this.tables.contributions;
  protected readonly consultation = this.tables.consultation;
  protected readonly manage = this.tables.manage;
  protected readonly pages = deliberationPages;
  private readonly cycleWords = textsOf(cycleTexts);
  protected readonly language = inject(Language);
  private readonly client = inject(DeliberationClient);
  private readonly phaseLine = inject(PhaseLineRefresh);
  protected readonly marks = contributionMarks;
  protected readonly filters = ['all', 'pending', 'overdue', 'waiting', ...contributionStates, 'hidden'] as const;

  protected readonly workspace = httpResource<CycleWorkspace>(() => cycleApi.ofEntity(this.slug(), this.cycle()));
  protected readonly place = computed(() => (this.workspace.hasValue() ? this.workspace.value().line.cycle : null));
  protected readonly filter = computed(() => this.filters.find((one) => one === this.estado()) ?? 'all');
  protected readonly ledger = httpResource<ContributionsWire>(() => {
    const place = this.place();
    if (!place) return undefined;
    return { url: `/api/v1/cycles/${place.id}/contributions`, params: { state: this.filter(), page: this.pagina() ?? '1', pageSize: '50' } };
  });

  protected readonly chosenIds = linkedSignal<string, ReadonlySet<string>>({ source: () => `${this.filter()}/${this.pagina() ?? '1'}`, computation: () => new Set() });
  protected readonly chosen = computed(() => this.items().filter((item) => this.chosenIds().has(item.id)));
  protected readonly others = computed(() => this.items().filter((item) => !this.chosenIds().has(item.id) && item.state !== 'merged'));
  protected readonly pendingIds = computed(() => this.items().filter((item) => this.isPending(item)).map(({ id }) => id));
  private readonly items = computed(() => (this.ledger.hasValue() ? this.ledger.value().items : []));

  protected readonly coverage = computed(() => {
    if (!this.ledger.hasValue()) return '';
    const { answered, all } = this.ledger.value();
    return fill(this.texts.coverage, { answered: this.language.number(answered), total: this.language.number(all) });
  });
  protected readonly crumbs = computed(() => {
    const place = this.place();
    return place ? [{ text: fill(this.cycleWords.workspace.title, { number: place.number, entity: place.entityName }), link: cyclePages.overview(place.entitySlug, place.number) }] : [];
  });

  protected readonly analysing = submission(
    (id: string) => this.client.takeIntoAnalysis(id),
    () => this.ledger.reload(),
  );

  protected filterText(filter: (typeof this.filters)[number]): string {
    if (filter === 'all' || filter === 'pending') return this.texts[filter];
    if (filter === 'overdue' || filter === 'hidden') return this.consultation.filters[filter];
    return filter === 'waiting' ? this.consultation.visibilities.waiting : this.texts.filters[filter];
  }

  protected isPending(item: ContributionWire): boolean {
    return (item.state === 'received' || item.state === 'in-analysis') && item.visibility !== 'withdrawn';
  }

  protected chooseAll(): void {
    this.chosenIds.set(new Set(this.pendingIds()));
  }

  protected toggle(id: string): void {
    this.chosenIds.update((chosen) => {
      const changed = new Set(chosen);
      if (!changed.delete(id)) changed.add(id);
      return changed;
    });
  }

  /** By which way it came, about what, and until when it is owed a reply. */
  protected how({ channel, subject, tableName, dueOn, reply, overdue }: ContributionWire): string {
    return [
      this.consultation.kinds[subject.kind],
      this.consultation.channels[channel],
      ...(tableName ? [fill(this.consultation.table, { name: tableName })] : []),
      ...(dueOn && !reply && !overdue ? [fill(this.consultation.due, { date: this.language.date(dueOn) })] : []),
    ].join(' · ');
  }

  protected received(item: ContributionWire): string {
    return fill(this.texts.received, { date: this.language.date(item.receivedAt, this.place()?.timeZone) });
  }

  protected repliedBy(reply: NonNullable<ContributionWire['reply']>): string {
    return fill(this.texts.repliedBy, { name: reply.author.name, sector: reply.sector ?? '', date: this.language.date(reply.repliedAt, this.place()?.timeZone) });
  }

  protected words(text: string, params: Record<string, string | number>): string {
    return fill(text, params);
  }

  protected readAgain(): void {
    this.chosenIds.set(new Set());
    this.ledger.reload();
    this.phaseLine.lookAgain();
  }
}
