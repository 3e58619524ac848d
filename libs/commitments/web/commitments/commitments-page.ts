import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type CommitmentKind, commitmentKinds } from '@tequio/commitments/domain';
import { type CommitmentListItem, type CommitmentsOfCycle, commitmentsApi, commitmentsPages } from '@tequio/commitments/wire';
import { CyclePhaseLine, PhaseLineRefresh, shownReasons } from '@tequio/cycle/web/embed';
import { cyclePages, cycleTexts } from '@tequio/cycle/wire';
import { BlockedAction, EmptyState, FormField, Notice, PageHeader, PageOutcome, StatusMark } from '@tequio/platform/ui';
import { Language, fill, submission, textsOf, usePageTitle } from '@tequio/platform/web';
import { CommitmentClient } from '../commitment-client';
import { commitmentTexts } from '../commitment-texts';

/** The commitments of a cycle: who answers for each and what each still lacks. */
@Component({
  selector: 'tq-commitments-page',
  imports: [BlockedAction, CyclePhaseLine, EmptyState, FormField, Notice, PageHeader, PageOutcome, RouterLink, StatusMark],
  templateUrl: './commitments-page.html',
  styleUrl: './commitments-page.css',
})
export class CommitmentsPage {
  readonly slug = input.required<string>();
  readonly cycle = input.required<string>();

  private readonly tables = commitmentTexts();
  private readonly cycleWords = textsOf(cycleTexts);
  protected readonly texts = this.tables.list;
  protected readonly states = this.tables.states;
  protected readonly kindNames = this.tables.kinds;
  protected readonly kinds = commitmentKinds;
  protected readonly language = inject(Language);
  private readonly client = inject(CommitmentClient);
  private readonly router = inject(Router);
  private readonly line = inject(PhaseLineRefresh);

  protected readonly list = httpResource<CommitmentsOfCycle>(() => commitmentsApi.ofAddress(this.slug(), this.cycle()));
  private readonly told = computed(() => (this.list.hasValue() ? this.list.value() : null));
  protected readonly inPlan = computed(() => this.told()?.items.filter((item) => item.state === 'draft') ?? []);
  protected readonly setAside = computed(() => this.told()?.items.filter((item) => item.state === 'set-aside') ?? []);
  protected readonly unanswered = computed(() => this.told()?.problems.filter((problem) => !problem.isAnswered) ?? []);
  protected readonly againstCreating = computed(() => shownReasons(this.told()?.can.create ?? []));
  protected readonly crumbs = computed(() => {
    const place = this.told()?.cycle;
    if (!place) return [];
    return [{ text: fill(this.cycleWords.workspace.title, { number: place.number, entity: place.entityName }), link: cyclePages.overview(place.entitySlug, place.number) }];
  });

  protected readonly asks = signal(false);
  protected readonly title = signal('');
  protected readonly problemId = signal('');
  protected readonly kind = signal<CommitmentKind>('puntual');
  protected readonly creating = submission(
    () => this.client.create(this.told()?.cycle.id ?? '', { title: this.title(), problemId: this.problemId() || null, kind: this.kind() }),
    (created) => {
      this.line.lookAgain();
      return this.router.navigateByUrl(commitmentsPages.sheet(this.slug(), this.cycle(), created.number));
    },
  );
  protected readonly titleErrors = computed(() => this.creating.refusalsAt('title').map(({ text }) => text));
  protected readonly otherErrors = computed(() => this.creating.refusalsElsewhere(['title']).map(({ text }) => text));

  constructor() {
    usePageTitle(() => this.texts.title);
  }

  protected sheet(item: CommitmentListItem): string {
    return commitmentsPages.sheet(this.slug(), this.cycle(), item.number);
  }

  protected problemPage(number: number): string {
    return `${cyclePages.problems(this.slug(), this.cycle())}/${number}`;
  }

  protected owner({ leadName, liaisonName }: CommitmentListItem): string {
    return leadName === null ? this.texts.withoutOwner : `${leadName} · ${liaisonName ?? this.texts.withoutLiaison}`;
  }

  protected completeness({ missing }: CommitmentListItem): string {
    return missing.length === 0 ? this.states.complete : this.language.plural(missing.length, this.states.incomplete);
  }

  protected because({ setAsideReason }: CommitmentListItem): string {
    return fill(this.texts.setAsideBecause, { reason: setAsideReason ?? '' });
  }

  protected ask(): void {
    this.asks.set(true);
  }

  protected chooseKind(value: string): void {
    this.kind.set(value === 'proactivo' ? 'proactivo' : 'puntual');
  }

  protected create(event: Event): void {
    event.preventDefault();
    void this.creating.run();
  }
}
