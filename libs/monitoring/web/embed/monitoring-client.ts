import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { type GiveVerdictRequest, type ReportProgressRequest, monitoringApi } from '@tequio/monitoring/wire';
import type { Observable } from 'rxjs';

export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly byteSize: number;
}

@Injectable({ providedIn: 'root' })
export class MonitoringClient {
  private readonly http = inject(HttpClient);

  report(commitmentId: string, report: ReportProgressRequest): Observable<{ id: string }> {
    return this.http.post<{ id: string }>(monitoringApi.reports(commitmentId), report);
  }

  verify(reportId: string, verdict: GiveVerdictRequest): Observable<{ id: string }> {
    return this.http.post<{ id: string }>(monitoringApi.verdicts(reportId), verdict);
  }

  answer(verdictId: string, body: string): Observable<void> {
    return this.http.post<void>(monitoringApi.answer(verdictId), { body });
  }

  upload(file: File): Observable<UploadedFile> {
    const form = new FormData();
    form.append('file', file);
    return this.http.post<UploadedFile>(monitoringApi.files, form);
  }
}
