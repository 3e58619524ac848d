import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import { firstValueFrom } from 'rxjs';

export interface SessionAccount {
  readonly id: string;
  readonly name: string;
  readonly isAdministrator: boolean;
  readonly isNationalObserver: boolean;
}

export interface SessionMembership {
  readonly secretariatId: string;
  readonly secretariatName: string;
  readonly entitySlug: string;
  readonly role: string;
  readonly seatId: string | null;
  readonly sectorCode: string | null;
  readonly organisationName: string | null;
  readonly capacity: string | null;
}

export interface SessionAnswer {
  readonly signedIn: boolean;
  readonly account?: SessionAccount;
  readonly memberships?: readonly SessionMembership[];
  readonly csrfToken?: string;
}

const nobody: SessionAnswer = { signedIn: false };

/** Who is looking. Read once before the first page, so that pages and guards need not wait for it. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly http = inject(HttpClient);
  private readonly answer = signal<SessionAnswer>(nobody);

  readonly signedIn = computed(() => this.answer().signedIn);
  readonly account = computed(() => this.answer().account ?? null);
  readonly memberships = computed(() => this.answer().memberships ?? []);
  readonly csrfToken = computed(() => this.answer().csrfToken ?? null);

  membershipsIn(entitySlug: string): readonly SessionMembership[] {
    return this.memberships().filter((membership) => membership.entitySlug === entitySlug);
  }

  membershipOf(secretariatId: string): SessionMembership | null {
    return this.memberships().find((membership) => membership.secretariatId === secretariatId) ?? null;
  }

  /** After signing in or out, and whenever a seat may have changed. */
  async refresh(): Promise<void> {
    this.answer.set(await firstValueFrom(this.http.get<SessionAnswer>('/api/v1/session')));
  }

  /** At the start a public page must stay readable even if nobody can say who is looking. */
  async begin(): Promise<void> {
    try {
      await this.refresh();
    } catch (error) {
      if (!(error instanceof HttpErrorResponse)) throw error;
      this.answer.set(nobody);
    }
  }
}

/** Sends a stranger to the entrance and remembers where he wanted to go. */
export const signedInOnly: CanActivateFn = (_route, state) =>
  inject(Session).signedIn() || inject(Router).createUrlTree(['/entrar'], { queryParams: { volver: state.url } });
