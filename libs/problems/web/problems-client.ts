import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { ProblemState, Scores } from '@tequio/problems/domain';
import { problemsApi } from '@tequio/problems/wire';
import { type Observable, switchMap } from 'rxjs';

interface Changed {
  readonly id: string;
  readonly state: ProblemState;
}

/** What a person can send about problems. */
@Injectable({ providedIn: 'root' })
export class ProblemsClient {
  private readonly http = inject(HttpClient);

  open(cycleId: string, title: string): Observable<{ id: string; number: number }> {
    return this.http.post<{ id: string; number: number }>(problemsApi.ofCycle(cycleId), { title });
  }

  submit(id: string): Observable<Changed> {
    return this.http.post<Changed>(problemsApi.submission(id), {});
  }

  withdraw(id: string): Observable<Changed> {
    return this.http.post<Changed>(problemsApi.withdrawal(id), {});
  }

  merge(id: string, intoId: string, reason: string): Observable<Changed> {
    return this.http.post<Changed>(problemsApi.merge(id), { intoId, reason });
  }

  setAside(id: string, reason: string): Observable<Changed> {
    return this.http.post<Changed>(problemsApi.setAside(id), { reason });
  }

  restore(id: string): Observable<Changed> {
    return this.http.post<Changed>(problemsApi.restoring(id), {});
  }

  prioritise(id: string, agreement: string): Observable<Changed> {
    return this.http.post<Changed>(problemsApi.prioritisation(id), { agreement });
  }

  /** Uploads and attaches; a file that could not be attached stays unreferenced in the store. */
  attach(id: string, file: File): Observable<{ id: string }> {
    const body = new FormData();
    body.append('file', file);
    return this.http
      .post<{ id: string }>('/api/v1/files', body)
      .pipe(switchMap((stored) => this.http.post<{ id: string }>(problemsApi.attachments(id), { fileId: stored.id })));
  }

  removeAttachment(id: string, attachmentId: string): Observable<void> {
    return this.http.delete<void>(problemsApi.attachment(id, attachmentId));
  }

  openRound(cycleId: string): Observable<{ id: string }> {
    return this.http.post<{ id: string }>(problemsApi.rounds(cycleId), {});
  }

  closeRound(roundId: string): Observable<{ id: string }> {
    return this.http.post<{ id: string }>(problemsApi.closeRound(roundId), {});
  }

  score(roundId: string, problemId: string, scores: Scores): Observable<{ scores: Scores }> {
    return this.http.put<{ scores: Scores }>(problemsApi.score(roundId, problemId), { scores });
  }
}
