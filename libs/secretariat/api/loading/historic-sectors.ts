import type { SeatRole } from '@tequio/kernel';
import type { OrganisationKind } from '@tequio/secretariat/domain';

export interface HistoricSector {
  readonly labelEs: string;
  readonly labelEn: string;
  readonly role: SeatRole;
  readonly required: boolean;
  readonly position: number;
  readonly organisationKind: OrganisationKind;
}

/** The words of the records, and as what each sector acts. Every secretariat has the first three. */
export const historicSectors: Readonly<Record<string, HistoricSector>> = {
  'sociedad-civil': {
    labelEs: 'Sociedad civil',
    labelEn: 'Civil society',
    role: 'civil-society',
    required: true,
    position: 1,
    organisationKind: 'civil-society',
  },
  autoridad: { labelEs: 'Autoridades', labelEn: 'Authorities', role: 'official', required: true, position: 2, organisationKind: 'authority' },
  garante: {
    labelEs: 'Autoridad garante',
    labelEn: 'Guarantor authority',
    role: 'guarantor',
    required: true,
    position: 3,
    organisationKind: 'guarantor',
  },
  // Sinaloa's fourth sector
  'organismo-autonomo': {
    labelEs: 'Organismos autónomos',
    labelEn: 'Autonomous bodies',
    role: 'official',
    required: false,
    position: 4,
    organisationKind: 'autonomous',
  },
};

export const sectorsOfEverySecretariat = ['sociedad-civil', 'autoridad', 'garante'] as const;

/** Lines that name a kind of member and no institution: the seat is there, its organisation is not known. */
export const unnamedInstitutions: ReadonlySet<string> = new Set([
  'Organización de la sociedad civil',
  'Enlace regional',
  'Organismo autónomo',
  'Por definir',
]);

export const vacantSeatNote = 'asiento vacante';
