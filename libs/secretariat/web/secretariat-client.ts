import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  AddSeatRequest,
  AddSectorRequest,
  ChangeRuleRequest,
  ChangeSectorRequest,
  DeclareHolidaysRequest,
  EstablishSecretariatRequest,
  InviteToRoleRequest,
  InviteToSeatRequest,
  RecordStageFactRequest,
  RecordSuccessionRequest,
  RegisterOrganisationRequest,
  ReturnToCommonRuleRequest,
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

  addSector(secretariatId: string, request: AddSectorRequest): Observable<Made> {
    return this.http.post<Made>(`${api}/secretariats/${secretariatId}/sectors`, request);
  }

  changeSector(secretariatId: string, sectorId: string, request: ChangeSectorRequest): Observable<void> {
    return this.http.put<void>(`${api}/secretariats/${secretariatId}/sectors/${sectorId}`, request);
  }

  endSector(secretariatId: string, sectorId: string, reason: string): Observable<void> {
    return this.http.delete<void>(`${api}/secretariats/${secretariatId}/sectors/${sectorId}`, { body: { reason } });
  }

  changeRule(secretariatId: string, code: string, request: ChangeRuleRequest): Observable<void> {
    return this.http.put<void>(`${api}/secretariats/${secretariatId}/rules/${code}`, request);
  }

  returnToCommonRule(secretariatId: string, code: string, request: ReturnToCommonRuleRequest): Observable<void> {
    return this.http.delete<void>(`${api}/secretariats/${secretariatId}/rules/${code}`, { body: request });
  }

  declareHolidays(secretariatId: string, request: DeclareHolidaysRequest): Observable<{ readonly days: number }> {
    return this.http.post<{ readonly days: number }>(`${api}/secretariats/${secretariatId}/holidays`, request);
  }

  withdrawHoliday(secretariatId: string, day: string, reason: string): Observable<void> {
    return this.http.delete<void>(`${api}/secretariats/${secretariatId}/holidays/${day}`, { body: { reason } });
  }

  bringFile(file: File): Observable<Made> {
    const form = new FormData();
    form.append('file', file);
    return this.http.post<Made>(`${api}/files`, form);
  }

  recordStageFact(entitySlug: string, request: RecordStageFactRequest): Observable<Made> {
    return this.http.post<Made>(`${api}/entities/${entitySlug}/stage-facts`, request);
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
