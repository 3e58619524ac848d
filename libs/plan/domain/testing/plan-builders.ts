import { newCommitment } from '@tequio/commitments/domain/testing';
import type { AccountActor, MemberRole } from '@tequio/kernel';
import type { PlanFreezingFacts } from '../plan-freezing';
import type { PlanPermissionFacts } from '../plan-permissions';
import type { CommitmentSheetFacts, PlanVersionFacts } from '../plan-version-content';

export function newMember(role: MemberRole, secretariatId = 'durango'): AccountActor {
  const sits = role === 'official' || role === 'civil-society' || role === 'guarantor';
  return {
    kind: 'account',
    accountId: `account-of-${role}`,
    isAdministrator: false,
    isNationalObserver: false,
    memberships: [
      {
        secretariatId,
        role,
        organisationId: `organisation-of-${role}`,
        seatId: sits ? `seat-of-${role}` : null,
        sectorCode: sits ? role : null,
        capacity: sits ? 'titular' : null,
      },
    ],
  };
}

export function newOutsider(more: Partial<AccountActor> = {}): AccountActor {
  return { kind: 'account', accountId: 'outsider', isAdministrator: false, isNationalObserver: false, memberships: [], ...more };
}

export function newPlanPermissionFacts(more: Partial<PlanPermissionFacts> = {}): PlanPermissionFacts {
  return { secretariatId: 'durango', phase: 'drafting', historic: false, ...more };
}

export function newPlanFreezingFacts(more: Partial<PlanFreezingFacts> = {}): PlanFreezingFacts {
  return {
    title: 'Segundo Plan de Acción Local de Durango',
    termStart: '2019-03-01',
    termEnd: '2020-02-29',
    commitments: [{ id: 'c1', number: '1', title: 'Ladrilleras sin humo', path: '/trabajo/durango/2/compromisos/1', missing: [] }],
    unansweredProblems: [],
    latestHash: null,
    latestLapsed: false,
    hashNow: 'a'.repeat(64),
    ...more,
  };
}

export function newCommitmentSheet(more: Partial<CommitmentSheetFacts> = {}): CommitmentSheetFacts {
  return { id: 'c1', number: '1', content: newCommitment({ title: 'Ladrilleras sin humo', leadOrganisationId: 'o1', liaisonAccountId: 'p1' }), ...more };
}

export function newPlanVersionFacts(more: Partial<PlanVersionFacts> = {}): PlanVersionFacts {
  return {
    entity: { code: 'MX-DUR', name: 'Durango' },
    cycleNumber: 2,
    plan: { title: 'Segundo Plan de Acción Local de Durango', introduction: 'Por qué', vision: 'Hacia dónde', method: 'Cómo' },
    termStart: '2019-03-01',
    termEnd: '2020-02-29',
    problems: [],
    commitments: [newCommitmentSheet()],
    organisationNames: new Map([['o1', 'Secretaría de Recursos Naturales y Medio Ambiente']]),
    ...more,
  };
}
