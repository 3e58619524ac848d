import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink, type UrlTree } from '@angular/router';
import { cycleTexts } from '@tequio/cycle/wire';
import { urgencies } from '@tequio/desk/domain';
import { type DeskPlace, type DeskWire, type OthersItem, type WaitingItem, deskApi, deskTexts } from '@tequio/desk/wire';
import { EmptyState, PageHeader, PageOutcome, type Status, StatusMark } from '@tequio/platform/ui';
import { Language, Session, fill, textsOf } from '@tequio/platform/web';

/** What waits for me, by due date, each one click from being done; and what is awaited from others. */
@Component({
  selector: 'tq-desk-page',
  imports: [EmptyState, PageHeader, PageOutcome, RouterLink, StatusMark],
  templateUrl: './desk-page.html',
  styleUrl: './desk-page.css',
})
export class DeskPage {
  protected readonly texts = textsOf(deskTexts);
  private readonly cycleWords = textsOf(cycleTexts);
  private readonly language = inject(Language);
  private readonly router = inject(Router);
  protected readonly session = inject(Session);

  protected readonly desk = httpResource<DeskWire>(() => deskApi);
  protected readonly groups = computed(() => {
    const items = this.desk.hasValue() ? this.desk.value().items : [];
    return urgencies.map((urgency) => ({ urgency, items: items.filter((item) => item.urgency === urgency) })).filter((group) => group.items.length > 0);
  });

  protected waiting(count: number): string {
    return this.language.plural(count, this.texts.page.waiting);
  }

  protected what({ kind, count, title }: WaitingItem): string {
    return fill(this.language.plural(count, this.texts.items[kind]), { title: title.trim() || this.texts.untitled });
  }

  protected awaited({ kind, count }: OthersItem): string {
    return this.language.plural(count, this.texts.othersItems[kind]);
  }

  protected where({ cycleNumber, entityName }: DeskPlace): string {
    return fill(this.texts.page.cycle, { number: cycleNumber, entity: entityName });
  }

  protected phase(name: keyof typeof this.cycleWords.phases): string {
    return this.cycleWords.phases[name];
  }

  protected when({ dueOn, daysLeft, since }: WaitingItem): string {
    if (dueOn === null || daysLeft === null) return fill(this.texts.page.undated, { date: this.language.date(since) });
    return fill(this.texts.page.due, { date: this.language.date(dueOn) });
  }

  /** How near it is, in a word beside its colour; none for what has no date. */
  protected nearness({ daysLeft }: WaitingItem): string | null {
    if (daysLeft === null) return null;
    if (daysLeft === 0) return this.texts.page.today;
    return daysLeft < 0 ? this.language.plural(-daysLeft, this.texts.page.daysLate) : this.language.plural(daysLeft, this.texts.page.daysLeft);
  }

  protected mark({ urgency }: WaitingItem): Status {
    return urgency === 'late' ? 'disputed' : 'waiting';
  }

  /** Keeps the fragment: an item leads to the very line where it is done. */
  protected treeOf(path: string): UrlTree {
    return this.router.parseUrl(path);
  }
}
