import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { shownReasons } from '@tequio/cycle/web/embed';
import { type CycleSummary, type SecretariatCycles, cycleApi, cyclePages, cycleTexts } from '@tequio/cycle/wire';
import { BlockedAction, Column, DataTable, EmptyState, PageHeader, PageOutcome, RefusalList } from '@tequio/platform/ui';
import { Language, fill, submission, textsOf, usePageTitle, spanOfDays } from '@tequio/platform/web';
import { CycleClient } from '../cycle-client';

/** The cycles of a secretariat, the latest first. */
@Component({
  selector: 'tq-cycles-page',
  imports: [BlockedAction, Column, DataTable, EmptyState, PageHeader, PageOutcome, RefusalList, RouterLink],
  templateUrl: './cycles-page.html',
})
export class CyclesPage {
  readonly slug = input.required<string>();

  private readonly tables = textsOf(cycleTexts);
  protected readonly texts = this.tables.list;
  protected readonly phases = this.tables.phases;
  private readonly language = inject(Language);
  private readonly router = inject(Router);
  private readonly client = inject(CycleClient);

  protected readonly cycles = httpResource<SecretariatCycles>(() => cycleApi.allOfEntity(this.slug()));
  protected readonly title = computed(() => (this.cycles.hasValue() ? fill(this.texts.title, { entity: this.cycles.value().secretariat.entityName }) : ''));
  protected readonly against = computed(() => (this.cycles.hasValue() ? shownReasons(this.cycles.value().can.openCycle) : []));
  /** With a cycle at work there is nothing to open, and no need to explain it to everybody. */
  protected readonly offersToOpen = computed(() => this.cycles.hasValue() && !this.cycles.value().items.some((cycle) => cycle.origin === 'work'));

  protected readonly opening = submission(
    (secretariatId: string) => this.client.openFirst(secretariatId),
    ({ number }) => this.router.navigateByUrl(cyclePages.overview(this.slug(), number)),
  );
  protected readonly problems = computed(() => this.opening.problem()?.reasons ?? []);
  protected readonly membersText = this.tables.workspace.secretariat;
  protected readonly membersLink = computed(() => cyclePages.members(this.slug()));
  protected readonly keyOf = (cycle: CycleSummary) => cycle.id;

  constructor() {
    usePageTitle(() => this.title() || undefined);
  }

  protected nameOf(cycle: CycleSummary): string {
    return fill(this.tables.workspace.cycle, { number: cycle.number });
  }

  protected linkOf(cycle: CycleSummary): string {
    return cyclePages.overview(cycle.entitySlug, cycle.number);
  }

  protected termOf({ termStart, termEnd }: CycleSummary): string {
    if (!termStart || !termEnd) return this.tables.workspace.noTerm;
    return spanOfDays(termStart, termEnd, this.language);
  }

  protected asCycle(row: unknown): CycleSummary {
    return row as CycleSummary;
  }
}
