import { NgTemplateOutlet } from '@angular/common';
import { Component, Directive, TemplateRef, computed, contentChildren, inject, input } from '@angular/core';

/** One column: `<ng-template tqColumn="Entidad" [of]="entities()" let-entity>…</ng-template>`; `of` only tells the row's type. */
@Directive({ selector: 'ng-template[tqColumn]' })
export class Column<Row> {
  static ngTemplateContextGuard<Row>(_column: Column<Row>, _context: unknown): _context is { $implicit: Row } {
    return true;
  }

  readonly tqColumn = input.required<string>();
  readonly of = input<readonly Row[]>();
  readonly numeric = input(false);
  /** The column that names the row for screen readers. */
  readonly heading = input(false);
  readonly template = inject<TemplateRef<{ $implicit: Row }>>(TemplateRef);
}

/** A table that becomes a list of named values where it would not fit. */
@Component({
  selector: 'tq-data-table',
  imports: [NgTemplateOutlet],
  template: `
    <table class="data-table">
      <caption [class.visually-hidden]="captionHidden()">{{ caption() }}</caption>
      <thead>
        <tr>
          @for (column of columns(); track column) {
            <th scope="col" [class.numeric]="column.numeric()">{{ column.tqColumn() }}</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track keyOf()(row, $index)) {
          <tr>
            @for (column of columns(); track column) {
              @if (column.heading()) {
                <th scope="row">
                  <ng-container [ngTemplateOutlet]="column.template" [ngTemplateOutletContext]="{ $implicit: row }" />
                </th>
              } @else {
                <td [class.numeric]="column.numeric()">
                  <span class="cell-name" aria-hidden="true">{{ column.tqColumn() }}</span>
                  <span class="cell-value"><ng-container [ngTemplateOutlet]="column.template" [ngTemplateOutletContext]="{ $implicit: row }" /></span>
                </td>
              }
            }
          </tr>
        }
      </tbody>
    </table>
    @if (isEmpty()) {
      <ng-content select="tq-empty-state" />
    }
  `,
})
export class DataTable<Row> {
  readonly caption = input.required<string>();
  readonly captionHidden = input(false);
  readonly rows = input.required<readonly Row[]>();
  readonly keyOf = input<(row: Row, index: number) => unknown>((_row, index) => index);

  protected readonly columns = contentChildren<Column<Row>>(Column);
  protected readonly isEmpty = computed(() => this.rows().length === 0);
}
