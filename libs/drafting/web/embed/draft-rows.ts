import { Component, ElementRef, Injector, afterNextRender, computed, inject, input, signal } from '@angular/core';
import { type DraftRow, rowsIn } from '@tequio/drafting/domain';
import { type EditedWire, draftingTexts } from '@tequio/drafting/wire';
import { BlockedAction, RefusalList } from '@tequio/platform/ui';
import { Language, fill, submission, textsOf } from '@tequio/platform/web';
import { authorInWords, lastWritten } from './author-in-words';
import { DraftClient } from './draft-client';
import { DraftField, type FieldOption } from './draft-field';
import type { LiveDraft } from './live-draft';

export interface RowColumn {
  readonly name: string;
  readonly label: string;
  readonly options?: readonly FieldOption[];
  /** What the row is about, over its whole width; a day; a short figure. Everything else shares the line. */
  readonly size?: 'head' | 'day' | 'short';
}

/** Rows of a draft (milestones, indicators, evidence): each cell saves itself; rows are added last and removed as they were seen. */
@Component({
  selector: 'tq-draft-rows',
  imports: [BlockedAction, DraftField, RefusalList],
  template: `
    @for (row of rows(); track row.id; let index = $index) {
      <fieldset class="draft-row" [id]="field() + '.' + row.id">
        <legend>{{ rowName() }} {{ index + 1 }}</legend>
        <div class="cells">
          @for (column of columns(); track column.name) {
            <tq-draft-field
              [class]="'cell ' + (column.size ?? 'fact')"
              [class.fact]="column.size !== 'head'"
              [draft]="draft()"
              [path]="field() + '.' + row.id + '.' + column.name"
              [label]="column.label"
              [options]="column.options ?? []"
              [zone]="zone()"
              [unsigned]="true"
            />
          }
        </div>
        @if (authorOf(row.id); as author) {
          <p class="row-author">{{ author }}</p>
        }
        @if (draft().canEdit()) {
          @if (leaving() === row.id) {
            <p class="row leaving" role="alert">
              <span>{{ question(index) }}</span>
              <button type="button" class="button danger" (click)="removing.run(row)">{{ texts.remove }}</button>
              <button type="button" class="button quiet" (click)="leaving.set(null)">{{ texts.keep }}</button>
            </p>
          } @else {
            <p class="removal"><button type="button" class="remove" (click)="leaving.set(row.id)">{{ removeText(index) }}</button></p>
          }
        }
      </fieldset>
    } @empty {
      <p class="muted none">{{ texts.none }}</p>
    }
    <tq-refusal-list [refusals]="refusals()" [announced]="true" />
    @if (draft().canEdit()) {
      <div class="adding"><tq-blocked-action look="" [busy]="adding.pending()" (pressed)="adding.run()">{{ addText() }}</tq-blocked-action></div>
    }
  `,
  styles: `
    :host {
      display: block;
    }

    .draft-row {
      position: relative;
      padding-block: var(--space-3) var(--space-5);
      border-top: 1px solid var(--line);
      scroll-margin-top: 9rem;
    }

    /* A legend sits on its fieldset's border unless it floats. */
    legend {
      float: left;
      width: 100%;
      margin: 0;
      color: var(--ink-soft);
      font-size: var(--text-small);
    }

    legend + * {
      clear: both;
    }

    .cells {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-3) var(--space-4);
    }

    .cell {
      flex: 1 1 11rem;
      min-width: 0;
    }

    .cell.head {
      flex-basis: 100%;
      margin-bottom: var(--space-2);
    }

    .cell.day {
      flex: 0 0 9.5rem;
    }

    .cell.short {
      flex: 0 0 5rem;
    }

    .row-author,
    .removal {
      position: absolute;
      top: var(--space-3);
      inset-inline-end: 0;
      font-size: 0.8125rem;
      opacity: 0;
    }

    .row-author {
      top: auto;
      bottom: 0;
      max-width: 100%;
      overflow: hidden;
      color: var(--ink-soft);
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .draft-row:is(:hover, :focus-within) > :is(.row-author, .removal) {
      opacity: 1;
    }

    .remove {
      min-height: 1.5rem;
      padding: 0;
      border: 0;
      background: none;
      color: var(--act);
      font: inherit;
      text-decoration: underline;
      text-underline-offset: 0.18em;
      cursor: pointer;
    }

    @media (hover: none) {
      .removal {
        opacity: 1;
      }
    }

    .leaving {
      margin-top: var(--space-5);
    }

    .none,
    .adding {
      padding-top: var(--space-3);
      border-top: 1px solid var(--line);
    }

    .none ~ .adding {
      border-top: 0;
    }
  `,
})
export class DraftRows {
  readonly draft = input.required<LiveDraft>();
  readonly field = input.required<string>();
  readonly columns = input.required<readonly RowColumn[]>();
  /** What one row is called: «Hito», and inside a sentence: «hito». */
  readonly rowName = input.required<string>();
  readonly rowWord = input.required<string>();
  readonly zone = input<string>();

  protected readonly texts = textsOf(draftingTexts).rows;
  private readonly fieldTexts = textsOf(draftingTexts).field;
  private readonly language = inject(Language);
  private readonly client = inject(DraftClient);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  protected readonly rows = computed(() => rowsIn(this.draft().content(), this.field()));
  protected readonly leaving = signal<string | null>(null);
  protected readonly addText = computed(() => fill(this.texts.add, { what: this.rowWord() }));

  protected readonly adding = submission(
    () => this.client.addRow(this.subject(), this.field(), this.draft().isEditorial()),
    (added) => {
      this.accept(added);
      // Whoever adds a row is about to write in it.
      afterNextRender(() => this.host.querySelector<HTMLElement>('.draft-row:last-of-type :is(input, textarea, select)')?.focus(), { injector: this.injector });
    },
  );
  protected readonly removing = submission(
    (row: DraftRow) => this.client.removeRow(this.subject(), this.field(), row),
    (edited) => this.accept(edited),
  );
  protected readonly refusals = computed(() => [...(this.adding.problem()?.reasons ?? []), ...(this.removing.problem()?.reasons ?? [])].map(({ text }) => ({ text })));

  protected authorOf(rowId: string): string | null {
    const cells = Object.entries(this.draft().updatedBy()).filter(([path]) => path.startsWith(`${this.field()}.${rowId}.`));
    const last = lastWritten(cells.map(([, by]) => by));
    return last && authorInWords(last, this.fieldTexts, this.language, this.zone());
  }

  protected removeText(index: number): string {
    return fill(this.texts.removeNamed, { what: this.rowWord(), n: index + 1 });
  }

  protected question(index: number): string {
    return fill(this.texts.confirmRemove, { what: this.rowWord(), n: index + 1 });
  }

  private accept(edited: EditedWire): void {
    this.leaving.set(null);
    this.draft().accept(edited);
  }

  private subject() {
    const subject = this.draft().subject();
    if (!subject) throw new Error('Rows are shown only of a draft that was read');
    return subject;
  }
}
