import { DOCUMENT } from '@angular/common';
import { httpResource } from '@angular/common/http';
import { Component, afterNextRender, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { type CycleWorkspace, cycleApi } from '@tequio/cycle/wire';
import { longestContribution } from '@tequio/deliberation/domain';
import { DeliberationClient } from '@tequio/deliberation/web/embed';
import { type CaptureTableRequest, type CapturedWire, type ConsultationOfCycleWire, deliberationPages, deliberationTexts } from '@tequio/deliberation/wire';
import type { SubjectKind } from '@tequio/kernel';
import { BusyMark, FormField, GrowWithText, Notice, PageHeader, PageOutcome, RefusalList } from '@tequio/platform/ui';
import { KeptText, Language, fill, problemOf, submission, textsOf } from '@tequio/platform/web';
import { CapturedTable, type KeptTable } from './captured-table';

// The door takes two hundred at a time
const mostAtOnce = 100;

/** A table's sheet on a phone: written without a line, sent once when there is one. */
@Component({
  selector: 'tq-capture-page',
  imports: [BusyMark, FormField, GrowWithText, Notice, PageHeader, PageOutcome, RefusalList],
  templateUrl: './capture-page.html',
  styles: `
    .written {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
  host: { '(window:online)': 'lineCameBack()', '(window:offline)': 'online.set(false)' },
})
export class CapturePage {
  readonly slug = input.required<string>();
  readonly cycle = input.required<string>();

  private readonly tables = textsOf(deliberationTexts);
  protected readonly texts = this.tables.capture;
  protected readonly words = fill;
  protected readonly longest = longestContribution;
  private readonly language = inject(Language);
  private readonly client = inject(DeliberationClient);
  private readonly store = inject(CapturedTable);
  private readonly keptText = inject(KeptText);
  private readonly window = inject(DOCUMENT).defaultView;

  protected readonly online = signal(this.window?.navigator.onLine ?? true);
  protected readonly keeps = signal(true);
  private readonly key = computed(() => `${this.slug()}/${this.cycle()}`);
  protected readonly table = linkedSignal<KeptTable>(() => this.store.read(this.key()));
  protected readonly kept = computed(() => this.keptText.keep(`table:${this.key()}`));
  protected readonly chosen = signal('cycle:1');
  protected readonly authorName = signal('');
  protected readonly showName = signal(false);
  private readonly wasEmpty = signal(false);

  protected readonly workspace = httpResource<CycleWorkspace>(() => cycleApi.ofEntity(this.slug(), this.cycle()));
  private readonly consultation = httpResource<ConsultationOfCycleWire>(() =>
    this.workspace.hasValue() ? `/api/v1/cycles/${this.workspace.value().line.cycle.id}/consultation` : undefined,
  );
  protected readonly lineIsAway = computed(() => problemOf(this.workspace.error()).status === 0);
  protected readonly crumbs = computed(() => [{ text: this.tables.contributions.title, link: deliberationPages.workroom(this.slug(), this.cycle()) }]);

  protected readonly waiting = computed(() => this.table().items.filter(({ folio }) => folio === null));
  protected readonly sent = computed(() => this.table().items.filter(({ folio }) => folio !== null).toReversed());
  protected readonly waitingCount = computed(() => (this.waiting().length === 0 ? this.texts.nothingWaits : this.language.plural(this.waiting().length, this.texts.waiting)));
  protected readonly choices = computed(() => [
    { value: 'cycle:1', name: this.tables.consultation.kinds.cycle },
    ...(this.table().place?.texts ?? []).map(({ kind, number, title }) => ({ value: `${kind}:${number}`, name: `${this.nameOf(kind, number)}: ${title}`.slice(0, 80) })),
  ]);

  protected readonly sending = submission(
    (request: CaptureTableRequest) => this.client.captureTable(this.table().place?.cycleId ?? '', request),
    (answer) => this.noteFolios(answer),
  );
  protected readonly tableErrors = computed(() => this.sending.refusalsAt('tableName').map(({ text }) => text));
  protected readonly bodyErrors = computed(() => (this.wasEmpty() ? [this.tables.refusals['deliberation.contribution-is-empty']] : []));
  protected readonly otherRefusals = computed(() => {
    const problem = this.sending.problem();
    if (!problem) return [];
    if (problem.reasons.length > 0) return [{ text: this.texts.refused }, ...this.sending.refusalsElsewhere(['tableName', 'items'])];
    return [{ text: problem.detail || problem.title || this.texts.offline }];
  });

  constructor() {
    afterNextRender(() => this.keeps.set(this.store.isThere));
    // What the page has to know is kept with the table: opened again without a line it is still there
    effect(() => {
      if (!this.consultation.hasValue() || !this.workspace.hasValue()) return;
      const { id, entitySlug, number } = this.workspace.value().line.cycle;
      const place = { cycleId: id, entitySlug, number, texts: this.consultation.value().texts };
      untracked(() => this.keep({ ...this.table(), place }));
    });
  }

  protected nameOf(kind: SubjectKind, number: string): string {
    return kind === 'cycle' ? this.tables.consultation.kinds.cycle : fill(this.tables.consultation.numbered[kind], { number });
  }

  protected nameTable(tableName: string): void {
    this.keep({ ...this.table(), tableName });
  }

  protected add(event: Event): void {
    event.preventDefault();
    const body = this.kept().text().trim();
    this.wasEmpty.set(body === '');
    if (body === '' || !this.window) return;
    const [kind = 'cycle', number = '1'] = this.chosen().split(':');
    const authorName = this.authorName().trim();
    const item = { id: newId(this.window), kind: kind as SubjectKind, number, body, ...(authorName ? { authorName, showName: this.showName() } : {}), folio: null };
    this.keep({ ...this.table(), items: [...this.table().items, item] });
    if (!this.keeps()) return;
    this.kept().forget();
    this.authorName.set('');
    this.showName.set(false);
  }

  protected remove(id: string): void {
    this.keep({ ...this.table(), items: this.table().items.filter((item) => item.id !== id) });
  }

  protected lineCameBack(): void {
    this.online.set(true);
    if (!this.table().place) this.workspace.reload();
    void this.send();
  }

  /** As many as there are, a batch after another; what has a folio is never sent again, and what was lost on the way keeps its id. */
  protected async send(): Promise<void> {
    while (this.online() && this.waiting().length > 0) {
      const items = this.waiting().slice(0, mostAtOnce).map(({ folio: _, ...item }) => item);
      if (!(await this.sending.run({ tableName: this.table().tableName, items }))) return;
    }
  }

  protected errorsOf(index: number): string[] {
    return this.sending.refusalsAt(`items.${index}`).map(({ text }) => text);
  }

  private noteFolios({ items }: CapturedWire): void {
    const folios = new Map(items.map(({ id, folio }) => [id, folio]));
    this.keep({ ...this.table(), items: this.table().items.map((item) => ({ ...item, folio: folios.get(item.id) ?? item.folio })) });
  }

  private keep(table: KeptTable): void {
    this.table.set(table);
    if (this.window) this.keeps.set(this.store.write(this.key(), table));
  }
}

/** `randomUUID` is there over https and on this machine; a phone in the room may reach the site by its number. */
function newId({ crypto }: Window): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
