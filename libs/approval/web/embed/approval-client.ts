import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type GiveStanceRequest, type StanceGivenResponse, approvalPaths } from '@tequio/approval/wire';
import type { Observable } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class ApprovalClient {
  private readonly http = inject(HttpClient);

  give(cycleId: string, stance: GiveStanceRequest): Observable<StanceGivenResponse> {
    return this.http.post<StanceGivenResponse>(approvalPaths.stances(cycleId), stance);
  }

  withdraw(stanceId: string): Observable<void> {
    return this.http.delete<void>(approvalPaths.stance(stanceId));
  }

  confirm(stanceId: string, versionHash: string): Observable<StanceGivenResponse> {
    return this.http.post<StanceGivenResponse>(approvalPaths.confirmation(stanceId), { versionHash });
  }

  answer(stanceId: string, body: string): Observable<StanceGivenResponse> {
    return this.http.post<StanceGivenResponse>(approvalPaths.answers(stanceId), { body });
  }
}
