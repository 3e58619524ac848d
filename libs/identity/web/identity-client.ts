import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AcceptInvitationRequest,
  ChangeAccountRequest,
  ChangeOwnAccountRequest,
  ChangePasswordRequest,
  SessionAnswer,
  SignInRequest,
} from '@tequio/identity/wire';
import type { Observable } from 'rxjs';

const api = '/api/v1';

/** Everything that identity's pages send. */
@Injectable({ providedIn: 'root' })
export class IdentityClient {
  private readonly http = inject(HttpClient);

  signIn(request: SignInRequest): Observable<SessionAnswer> {
    return this.http.post<SessionAnswer>(`${api}/session`, request);
  }

  signOut(): Observable<void> {
    return this.http.delete<void>(`${api}/session`);
  }

  signOutEverywhere(): Observable<void> {
    return this.http.delete<void>(`${api}/sessions`);
  }

  endSession(id: string): Observable<void> {
    return this.http.delete<void>(`${api}/account/sessions/${id}`);
  }

  askForReset(email: string): Observable<void> {
    return this.http.post<void>(`${api}/password-resets`, { email });
  }

  resetPassword(token: string, password: string): Observable<void> {
    return this.http.post<void>(`${api}/password-resets/${encodeURIComponent(token)}`, { password });
  }

  acceptInvitation(token: string, request: AcceptInvitationRequest): Observable<SessionAnswer> {
    return this.http.post<SessionAnswer>(`${api}/invitations/${encodeURIComponent(token)}/acceptance`, request);
  }

  changeOwnAccount(request: ChangeOwnAccountRequest): Observable<void> {
    return this.http.patch<void>(`${api}/account`, request);
  }

  changePassword(request: ChangePasswordRequest): Observable<void> {
    return this.http.post<void>(`${api}/account/password`, request);
  }

  changeAccount(id: string, request: ChangeAccountRequest): Observable<void> {
    return this.http.patch<void>(`${api}/accounts/${id}`, request);
  }

  inviteAdministrator(email: string): Observable<{ readonly id: string }> {
    return this.http.post<{ readonly id: string }>(`${api}/invitations`, { email });
  }

  revokeInvitation(id: string): Observable<void> {
    return this.http.delete<void>(`${api}/invitations/${id}`);
  }
}
