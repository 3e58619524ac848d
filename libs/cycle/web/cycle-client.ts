import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { CyclePhase } from '@tequio/cycle/domain';
import { type CalendarEntryRequest, type MovePhaseRequest, type SetTermRequest, type WriteOverviewRequest, cycleApi } from '@tequio/cycle/wire';
import type { Observable } from 'rxjs';

/** What the facilitation can send about a cycle. */
@Injectable({ providedIn: 'root' })
export class CycleClient {
  private readonly http = inject(HttpClient);

  openFirst(secretariatId: string): Observable<{ id: string; number: number }> {
    return this.http.post<{ id: string; number: number }>(cycleApi.ofSecretariat(secretariatId), {});
  }

  move(cycleId: string, request: MovePhaseRequest): Observable<{ phase: CyclePhase }> {
    return this.http.post<{ phase: CyclePhase }>(cycleApi.moves(cycleId), request);
  }

  writeOverview(cycleId: string, request: WriteOverviewRequest): Observable<{ overview: string }> {
    return this.http.put<{ overview: string }>(cycleApi.overview(cycleId), request);
  }

  setTerm(cycleId: string, request: SetTermRequest): Observable<SetTermRequest> {
    return this.http.put<SetTermRequest>(cycleApi.term(cycleId), request);
  }

  addEntry(cycleId: string, request: CalendarEntryRequest): Observable<{ id: string }> {
    return this.http.post<{ id: string }>(cycleApi.calendar(cycleId), request);
  }

  changeEntry(cycleId: string, entryId: string, request: CalendarEntryRequest): Observable<{ id: string }> {
    return this.http.put<{ id: string }>(cycleApi.calendarEntry(cycleId, entryId), request);
  }

  removeEntry(cycleId: string, entryId: string): Observable<void> {
    return this.http.delete<void>(cycleApi.calendarEntry(cycleId, entryId));
  }

  moveClock(to: string): Observable<{ now: string }> {
    return this.http.post<{ now: string }>(cycleApi.clock, { to });
  }

  publishCalendar(cycleId: string): Observable<{ publishedAt: string }> {
    return this.http.post<{ publishedAt: string }>(cycleApi.calendarPublication(cycleId), {});
  }
}
