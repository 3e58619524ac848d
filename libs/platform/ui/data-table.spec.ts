import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Column, DataTable } from './data-table';
import { EmptyState } from './empty-state';
import { accessibilityFaults } from './testing/axe';

interface Entity {
  readonly name: string;
  readonly commitments: number;
}

@Component({
  selector: 'tq-host',
  imports: [Column, DataTable, EmptyState],
  template: `
    <tq-data-table caption="Entidades" [rows]="rows()">
      <ng-template tqColumn="Entidad" [heading]="true" [of]="rows()" let-entity>{{ entity.name }}</ng-template>
      <ng-template tqColumn="Compromisos" [numeric]="true" [of]="rows()" let-entity>{{ entity.commitments }}</ng-template>
      <tq-empty-state title="Ninguna todavía." />
    </tq-data-table>
  `,
})
class Host {
  readonly rows = signal<readonly Entity[]>([{ name: 'Durango', commitments: 7 }]);
}

async function shown(rows?: readonly Entity[]) {
  const fixture = TestBed.createComponent(Host);
  if (rows) fixture.componentInstance.rows.set(rows);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

describe('a data table', () => {
  it('names its columns and each row', async () => {
    const element = await shown();
    expect([...element.querySelectorAll('th[scope=col]')].map((head) => head.textContent)).toEqual(['Entidad', 'Compromisos']);
    expect(element.querySelector('th[scope=row]')?.textContent?.trim()).toBe('Durango');
    expect(element.querySelector('td .cell-value')?.textContent).toBe('7');
  });

  it('says when there is nothing', async () => {
    expect((await shown([])).textContent).toContain('Ninguna todavía.');
    expect((await shown()).textContent).not.toContain('Ninguna todavía.');
  });

  it('is accessible', async () => {
    expect(await accessibilityFaults(await shown())).toEqual([]);
  });
});
