import type { AccountActor, MemberRole } from '@tequio/kernel';
import { type ApprovalFacts, type SeatFacts, type SectorFacts, type StanceKind, type StandingStance, defaultSectorRule } from '../sector-rule';

export const exactHash = 'a'.repeat(64);
export const olderHash = 'b'.repeat(64);

export function newMember(role: MemberRole, more: { seatId?: string; secretariatId?: string; capacity?: 'titular' | 'alternate' } = {}): AccountActor {
  const sits = role === 'official' || role === 'civil-society' || role === 'guarantor';
  return {
    kind: 'account',
    accountId: `account-of-${role}`,
    isAdministrator: false,
    isNationalObserver: false,
    memberships: [
      {
        secretariatId: more.secretariatId ?? 'durango',
        role,
        organisationId: `organisation-of-${role}`,
        seatId: sits ? (more.seatId ?? `seat-of-${role}`) : null,
        sectorCode: sits ? role : null,
        capacity: sits ? (more.capacity ?? 'titular') : null,
      },
    ],
  };
}

export function newSeat(seatId: string, more: Partial<SeatFacts> = {}): SeatFacts {
  return { seatId, filled: true, recordedVacant: false, ...more };
}

/** A sector with so many filled seats, `code-1`, `code-2`… */
export function newSector(code: string, filled: number, more: Partial<SectorFacts> = {}): SectorFacts {
  return { code, required: true, seats: Array.from({ length: filled }, (_, n) => newSeat(`${code}-${n + 1}`)), ...more };
}

export function newStance(seatId: string, kind: StanceKind = 'approve', versionHash = exactHash): StandingStance {
  return { id: `stance-of-${seatId}-${kind}`, seatId, kind, versionHash };
}

export function newApprovalFacts(more: Partial<ApprovalFacts> = {}): ApprovalFacts {
  return { rule: defaultSectorRule, versionHash: exactHash, sectors: [newSector('authority', 2), newSector('civil', 2), newSector('guarantor', 1)], stances: [], ...more };
}
