import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Granted, type GrantText, type InvitationGrant, InvitationGrants, type Query } from '@tequio/identity/api';
import { type Decision, fill } from '@tequio/kernel';
import type { Tx } from '@tequio/platform/api';
import type { Capacity, RoleWithoutSeat } from '@tequio/secretariat/domain';
import { secretariatTexts } from '@tequio/secretariat/wire';
import { Appointing } from './appointing';

export interface SeatGranted extends Granted {
  readonly secretariatId: string;
  readonly seatId: string;
  readonly capacity: Capacity;
  readonly organisationId: string | null;
}

export interface RoleGranted extends Granted {
  readonly secretariatId: string;
  readonly role: RoleWithoutSeat;
  readonly organisationId: string | null;
}

/** An invitation to a seat, as its titular or alternate. */
@Injectable()
export class SeatGrant implements InvitationGrant, OnModuleInit {
  readonly kind = 'seat';

  constructor(
    private readonly grants: InvitationGrants,
    private readonly appointing: Appointing,
  ) {}

  onModuleInit(): void {
    this.grants.register(this);
  }

  async describe(query: Query, granted: Granted): Promise<GrantText> {
    const { seatId, capacity } = granted as SeatGranted;
    const [names] = await query<{ seat: string; secretariat: string }>(
      `SELECT seat.label AS seat, secretariat.name AS secretariat
       FROM seat JOIN secretariat ON secretariat.id = seat.secretariat_id WHERE seat.id = $1`,
      [seatId],
    );
    return inBothLanguages((language) => fill(secretariatTexts[language].grants.seat[capacity], { ...names }));
  }

  grant(tx: Tx, accountId: string, granted: Granted): Promise<Decision> {
    const { seatId, capacity, organisationId } = granted as SeatGranted;
    return this.appointing.toSeat(tx, { accountId, seatId, capacity, organisationId });
  }
}

/** An invitation to facilitate, to contribute or to monitor. */
@Injectable()
export class RoleGrant implements InvitationGrant, OnModuleInit {
  readonly kind = 'role';

  constructor(
    private readonly grants: InvitationGrants,
    private readonly appointing: Appointing,
  ) {}

  onModuleInit(): void {
    this.grants.register(this);
  }

  async describe(query: Query, granted: Granted): Promise<GrantText> {
    const { secretariatId, role } = granted as RoleGranted;
    const [names] = await query<{ secretariat: string }>('SELECT name AS secretariat FROM secretariat WHERE id = $1', [secretariatId]);
    return inBothLanguages((language) => fill(secretariatTexts[language].grants.role[role], { ...names }));
  }

  grant(tx: Tx, accountId: string, granted: Granted): Promise<Decision> {
    const { secretariatId, role, organisationId } = granted as RoleGranted;
    return this.appointing.toRole(tx, { accountId, secretariatId, role, organisationId });
  }
}

function inBothLanguages(say: (language: 'es' | 'en') => string): GrantText {
  return { es: say('es'), en: say('en') };
}
