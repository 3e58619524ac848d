import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type NextCycleWire, type RevisionWire, type WriteBalanceRequest, type WriteChoiceRequest, type WriteReportRequest, renewalApi } from '@tequio/renewal/wire';
import type { Observable } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class RenewalClient {
  private readonly http = inject(HttpClient);

  writeBalance(commitmentId: string, balance: WriteBalanceRequest): Observable<RevisionWire> {
    return this.http.put<RevisionWire>(renewalApi.balance(commitmentId), balance);
  }

  writeChoice(commitmentId: string, choice: WriteChoiceRequest): Observable<RevisionWire> {
    return this.http.put<RevisionWire>(renewalApi.choice(commitmentId), choice);
  }

  writeReport(cycleId: string, report: WriteReportRequest): Observable<RevisionWire> {
    return this.http.put<RevisionWire>(renewalApi.report(cycleId), report);
  }

  publish(cycleId: string, revision: number): Observable<void> {
    return this.http.post<void>(renewalApi.publication(cycleId), { revision });
  }

  openNext(cycleId: string): Observable<NextCycleWire> {
    return this.http.post<NextCycleWire>(renewalApi.next(cycleId), {});
  }
}
