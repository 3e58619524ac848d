import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  type CaptureTableRequest,
  type CapturedWire,
  type ConsultedKind,
  type ContributeRequest,
  type ContributedWire,
  type HideContributionRequest,
  type OpenConsultationRequest,
  type OpenThreadRequest,
  type PostCommentRequest,
  type RecordContributionRequest,
  type ReplyRequest,
  type SheetPreviewWire,
  type WorkChallengeWire,
  deliberationApi,
} from '@tequio/deliberation/wire';
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

  workChallenge(): Observable<WorkChallengeWire> {
    return this.http.get<WorkChallengeWire>(deliberationApi.challenge);
  }

  contribute(slug: string, cycle: string, kind: ConsultedKind, text: string, request: ContributeRequest): Observable<ContributedWire> {
    return this.http.post<ContributedWire>(`${deliberationApi.text(slug, cycle, kind, text)}/contributions`, request);
  }

  confirmContact(token: string): Observable<void> {
    return this.http.post<void>(`/api/v1/contribution-contacts/${token}/confirmation`, {});
  }

  eraseContact(token: string): Observable<void> {
    return this.http.post<void>(`/api/v1/contribution-contacts/${token}/erasure`, {});
  }

  openConsultation(cycleId: string, request: OpenConsultationRequest): Observable<{ id: string }> {
    return this.http.post<{ id: string }>(`/api/v1/cycles/${cycleId}/consultation`, request);
  }

  changeLastDay(cycleId: string, closesOn: string): Observable<void> {
    return this.http.put<void>(`/api/v1/cycles/${cycleId}/consultation/last-day`, { closesOn });
  }

  hide(contributionId: string, request: HideContributionRequest): Observable<void> {
    return this.http.post<void>(`/api/v1/contributions/${contributionId}/hiding`, request);
  }

  show(contributionId: string): Observable<void> {
    return this.http.post<void>(`/api/v1/contributions/${contributionId}/showing`, {});
  }

  captureTable(cycleId: string, request: CaptureTableRequest): Observable<CapturedWire> {
    return this.http.post<CapturedWire>(`/api/v1/cycles/${cycleId}/table-contributions`, request);
  }

  upload(file: File): Observable<{ id: string; name: string }> {
    const form = new FormData();
    form.set('file', file);
    return this.http.post<{ id: string; name: string }>('/api/v1/files', form);
  }

  previewSheet(cycleId: string, fileId: string): Observable<SheetPreviewWire> {
    return this.http.post<SheetPreviewWire>(`/api/v1/cycles/${cycleId}/imports/preview`, { fileId });
  }

  importSheet(cycleId: string, fileId: string): Observable<{ id: string; count: number }> {
    return this.http.post<{ id: string; count: number }>(`/api/v1/cycles/${cycleId}/imports`, { fileId });
  }

  undoImport(importId: string): Observable<void> {
    return this.http.delete<void>(`/api/v1/imports/${importId}`);
  }

  reply(cycleId: string, request: ReplyRequest): Observable<{ id: string }> {
    return this.http.post<{ id: string }>(`/api/v1/cycles/${cycleId}/replies`, request);
  }
}
