import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type CommitmentCreated, type CreateCommitmentRequest, commitmentsApi } from '@tequio/commitments/wire';
import type { Observable } from 'rxjs';

/** What a person can do with commitments; their text is written through the drafting area. */
@Injectable({ providedIn: 'root' })
export class CommitmentClient {
  private readonly http = inject(HttpClient);

  create(cycleId: string, request: CreateCommitmentRequest): Observable<CommitmentCreated> {
    return this.http.post<CommitmentCreated>(commitmentsApi.ofCycle(cycleId), request);
  }

  setAside(id: string, reason: string): Observable<void> {
    return this.http.post<void>(commitmentsApi.setAside(id), { reason });
  }

  restore(id: string): Observable<void> {
    return this.http.post<void>(commitmentsApi.restoring(id), {});
  }
}
