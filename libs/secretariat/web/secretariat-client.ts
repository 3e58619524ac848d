import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AddSeatRequest,
  EstablishSecretariatRequest,
  InviteToRoleRequest,
  InviteToSeatRequest,
  RecordSuccessionRequest,
  RegisterOrganisationRequest,
} from '@tequio/secretariat/wire';
import type { Observable } from 'rxjs';

const api = '/api/v1';

interface Made {
  readonly id: string;
}

/** Everything that the secretariat's pages send. */
@Injectable({ providedIn: 'root' })
export class SecretariatClient {
  private readonly http = inject(HttpClient);

  inviteToSeat(secretariatId: string, seatId: string, request: InviteToSeatRequest): Observable<Made> {
    return this.http.post<Made>(`${api}/secretariats/${secretariatId}/seats/${seatId}/invitations`, request);
  }

  inviteToRole(secretariatId: string, request: InviteToRoleRequest): Observable<Made> {
    return this.http.post<Made>(`${api}/secretariats/${secretariatId}/invitations`, request);
  }

  revokeInvitation(id: string): Observable<void> {
    return this.http.delete<void>(`${api}/invitations/${id}`);
  }

  recordVacancy(secretariatId: string, seatId: string, note: string): Observable<void> {
    return this.http.post<void>(`${api}/secretariats/${secretariatId}/seats/${seatId}/vacancy`, { note });
  }

  endAppointment(secretariatId: string, appointmentId: string, reason: string): Observable<void> {
    return this.http.delete<void>(`${api}/secretariats/${secretariatId}/appointments/${appointmentId}`, { body: reason.trim() === '' ? {} : { reason } });
  }

  addSeat(secretariatId: string, request: AddSeatRequest): Observable<Made> {
    return this.http.post<Made>(`${api}/secretariats/${secretariatId}/seats`, request);
  }

  endSeat(secretariatId: string, seatId: string, reason: string): Observable<void> {
    return this.http.delete<void>(`${api}/secretariats/${secretariatId}/seats/${seatId}`, { body: { reason } });
  }

  recordSuccession(organisationId: string, request: RecordSuccessionRequest): Observable<void> {
    return this.http.post<void>(`${api}/organisations/${organisationId}/succession`, request);
  }

  registerOrganisation(request: RegisterOrganisationRequest): Observable<Made> {
    return this.http.post<Made>(`${api}/organisations`, request);
  }

  establishSecretariat(request: EstablishSecretariatRequest): Observable<Made> {
    return this.http.post<Made>(`${api}/secretariats`, request);
  }
}
