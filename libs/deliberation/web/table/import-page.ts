import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { type CycleWorkspace, cycleApi } from '@tequio/cycle/wire';
import type { SheetContribution } from '@tequio/deliberation/domain';
import { DeliberationClient } from '@tequio/deliberation/web/embed';
import { type ImportedSheetWire, type ImportedSheetsWire, type SheetPreviewWire, deliberationPages, deliberationTexts } from '@tequio/deliberation/wire';
import type { SubjectKind } from '@tequio/kernel';
import { BusyMark, Column, DataTable, EmptyState, FormField, Notice, PageHeader, PageOutcome, RefusalList } from '@tequio/platform/ui';
import { Language, fill, submission, textsOf } from '@tequio/platform/web';

/** A sheet of contributions, looked at before anything is saved, and taken back if it was the wrong one. */
@Component({
  selector: 'tq-import-page',
  imports: [BusyMark, Column, DataTable, EmptyState, FormField, Notice, PageHeader, PageOutcome, RefusalList],
  templateUrl: './import-page.html',
  styles: `
    code {
      overflow-wrap: anywhere;
    }
  `,
})
export class ImportPage {
  readonly slug = input.required<string>();
  readonly cycle = input.required<string>();

  private readonly tables = textsOf(deliberationTexts);
  protected readonly texts = this.tables.imports;
  protected readonly words = fill;
  protected readonly language = inject(Language);
  private readonly client = inject(DeliberationClient);
  protected readonly heading = Object.values(this.texts.columns).join(',');

  protected readonly workspace = httpResource<CycleWorkspace>(() => cycleApi.ofEntity(this.slug(), this.cycle()));
  protected readonly place = computed(() => (this.workspace.hasValue() ? this.workspace.value().line.cycle : null));
  protected readonly sheets = httpResource<ImportedSheetsWire>(() => {
    const place = this.place();
    return place ? `/api/v1/cycles/${place.id}/imports` : undefined;
  });
  protected readonly crumbs = computed(() => [{ text: this.tables.contributions.title, link: deliberationPages.workroom(this.slug(), this.cycle()) }]);

  private readonly fileId = signal('');
  protected readonly preview = signal<SheetPreviewWire | null>(null);
  private readonly count = signal(0);
  protected readonly imported = computed(() => (this.count() > 0 ? this.language.plural(this.count(), this.texts.done) : null));

  protected readonly uploading = submission(
    (file: File) => this.client.upload(file),
    ({ id }) => {
      this.fileId.set(id);
      return this.looking.run();
    },
  );
  protected readonly looking = submission(
    () => this.client.previewSheet(this.place()?.id ?? '', this.fileId()),
    (preview) => this.preview.set(preview),
  );
  protected readonly committing = submission(
    () => this.client.importSheet(this.place()?.id ?? '', this.fileId()),
    ({ count }) => {
      this.preview.set(null);
      this.count.set(count);
      this.sheets.reload();
    },
  );
  protected readonly undoing = submission(
    (id: string) => this.client.undoImport(id),
    () => this.sheets.reload(),
  );
  protected readonly isBusy = computed(() => this.uploading.pending() || this.looking.pending());
  protected readonly fileErrors = computed(() => [...(this.uploading.problem()?.reasons ?? []), ...(this.looking.problem()?.reasons ?? [])].map(({ text }) => text));
  protected readonly rowsReady = computed(() => this.language.plural(this.preview()?.rows.length ?? 0, this.texts.rows));
  protected readonly errorsFound = computed(() => this.language.plural(this.preview()?.errors.length ?? 0, this.texts.errors));
  protected readonly rowErrors = computed(() =>
    (this.preview()?.errors ?? []).map(({ line, column, code, value }) => ({
      text: `${fill(this.texts.line, { line, column: this.texts.columns[column] })}: ${fill(this.texts.rowErrors[code], { value })}`,
    })),
  );

  protected readonly lineOf = (row: SheetContribution): number => row.line;

  protected nameOf(kind: SubjectKind, number: string): string {
    return kind === 'cycle' ? this.tables.consultation.kinds.cycle : fill(this.tables.consultation.numbered[kind], { number });
  }

  protected described({ by, importedAt, count }: ImportedSheetWire): string {
    const counted = this.language.plural(count, this.tables.consultation.contributions);
    return fill(this.texts.importedBy, { name: by, date: this.language.date(importedAt, this.place()?.timeZone), count: counted });
  }

  protected forget(): void {
    this.preview.set(null);
    this.count.set(0);
    this.uploading.forgetProblem();
    this.looking.forgetProblem();
    this.committing.forgetProblem();
  }

  protected check(event: Event, { files }: HTMLInputElement): void {
    event.preventDefault();
    this.forget();
    const file = files?.[0];
    if (file) void this.uploading.run(file);
  }
}
