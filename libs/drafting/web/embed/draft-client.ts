import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type EditFieldRequest, type EditedWire, type RowAddedWire, draftPath } from '@tequio/drafting/wire';
import type { DraftRow } from '@tequio/drafting/domain';
import type { Subject } from '@tequio/kernel';
import type { Observable } from 'rxjs';

/** What a person can do to a draft. */
@Injectable({ providedIn: 'root' })
export class DraftClient {
  private readonly http = inject(HttpClient);

  editField({ kind, id }: Subject, path: string, request: EditFieldRequest): Observable<EditedWire> {
    return this.http.put<EditedWire>(`${draftPath(kind, id)}/fields/${encodeURIComponent(path)}`, request);
  }

  addRow({ kind, id }: Subject, field: string, editorial: boolean): Observable<RowAddedWire> {
    return this.http.post<RowAddedWire>(`${draftPath(kind, id)}/rows/${field}`, { cells: {}, editorial });
  }

  removeRow({ kind, id }: Subject, field: string, row: DraftRow): Observable<EditedWire> {
    return this.http.delete<EditedWire>(`${draftPath(kind, id)}/rows/${field}/${row.id}`, { body: { base: row } });
  }

  freezeVersion({ kind, id }: Subject, reason: string): Observable<{ number: number; hash: string }> {
    return this.http.post<{ number: number; hash: string }>(`${draftPath(kind, id)}/versions`, { reason });
  }

  reopenText({ kind, id }: Subject, reason: string): Observable<{ id: string }> {
    return this.http.post<{ id: string }>(`${draftPath(kind, id)}/reopenings`, { reason });
  }
}
