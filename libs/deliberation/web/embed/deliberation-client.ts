import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { OpenThreadRequest, PostCommentRequest, RecordContributionRequest, ReplyRequest } from '@tequio/deliberation/wire';
import type { Observable } from 'rxjs';

/** What a person can send in this area. */
@Injectable({ providedIn: 'root' })
export class DeliberationClient {
  private readonly http = inject(HttpClient);

  openThread(request: OpenThreadRequest): Observable<{ id: string }> {
    return this.http.post<{ id: string }>('/api/v1/threads', request);
  }

  postComment(threadId: string, request: PostCommentRequest): Observable<{ id: string }> {
    return this.http.post<{ id: string }>(`/api/v1/threads/${threadId}/comments`, request);
  }

  resolveThread(threadId: string, reason: string): Observable<void> {
    return this.http.post<void>(`/api/v1/threads/${threadId}/resolution`, { reason });
  }

  reopenThread(threadId: string): Observable<void> {
    return this.http.delete<void>(`/api/v1/threads/${threadId}/resolution`);
  }

  recordContribution(cycleId: string, request: RecordContributionRequest): Observable<{ id: string; folio: string }> {
    return this.http.post<{ id: string; folio: string }>(`/api/v1/cycles/${cycleId}/contributions`, request);
  }

  takeIntoAnalysis(contributionId: string): Observable<void> {
    return this.http.post<void>(`/api/v1/contributions/${contributionId}/analysis`, {});
  }

  reply(cycleId: string, request: ReplyRequest): Observable<{ id: string }> {
    return this.http.post<{ id: string }>(`/api/v1/cycles/${cycleId}/replies`, request);
  }
}
