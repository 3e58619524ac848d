/** Everybody here is invented, and the name says so wherever it is shown. */
export interface Person {
  readonly key: PersonKey;
  /** Told at the start, so that a newcomer knows whom to sign in as. */
  readonly who: string;
  readonly name: string;
  readonly email: string;
  /** The label of the seat in the data of 2018; none for a role without seat. */
  readonly seat?: string;
  readonly capacity?: 'titular' | 'alternate';
  readonly role?: 'facilitator' | 'contributor' | 'monitor';
  readonly organisation?: OrganisationKey;
  readonly isAdministrator?: boolean;
  readonly isNationalObserver?: boolean;
}

export type PersonKey =
  | 'facilitator'
  | 'municipality'
  | 'comptroller'
  | 'cleanSky'
  | 'brickmakers'
  | 'guarantor'
  | 'secondGuarantor'
  | 'university'
  | 'monitor'
  | 'observer'
  | 'administrator';

export type OrganisationKey = 'facilitation' | 'cleanSky' | 'brickmakers' | 'university' | 'monitoring';

/** One password for all: they guard nothing but a demonstration. */
export const demonstrationPassword = 'tequio-durango-2019';

/** Invented too. The institutions of the seats are those of the data of 2018. */
export const organisations: Readonly<Record<OrganisationKey, { readonly name: string; readonly kind: 'civil-society' | 'academia' | 'other' }>> = {
  facilitation: { name: 'Puente Ciudadano, A. C. (organización ficticia)', kind: 'civil-society' },
  cleanSky: { name: 'Colectivo Cielo Claro (organización ficticia)', kind: 'civil-society' },
  brickmakers: { name: 'Unión de Ladrilleras y Ladrilleros (organización ficticia)', kind: 'civil-society' },
  university: { name: 'Laboratorio de Políticas Públicas (organización ficticia)', kind: 'academia' },
  monitoring: { name: 'Observatorio de Compromisos (organización ficticia)', kind: 'other' },
};

export const people: readonly Person[] = [
  { key: 'facilitator', who: 'Facilitación', name: 'Fernanda Rentería (persona ficticia)', email: 'facilitacion@durango.example', role: 'facilitator', organisation: 'facilitation' },
  { key: 'municipality', who: 'Enlace, Ayuntamiento', name: 'Omar Solís (persona ficticia)', email: 'ayuntamiento@durango.example', seat: 'Ayuntamiento de Durango' },
  { key: 'comptroller', who: 'Enlace, Contraloría', name: 'Patricia Medrano (persona ficticia)', email: 'contraloria@durango.example', seat: 'Contraloría del Estado' },
  { key: 'cleanSky', who: 'Sociedad civil', name: 'Inés Carrasco (persona ficticia)', email: 'cielo@durango.example', seat: 'Organización de la sociedad civil 1', organisation: 'cleanSky' },
  { key: 'brickmakers', who: 'Sociedad civil', name: 'Rosa Aguirre (persona ficticia)', email: 'ladrilleras@durango.example', seat: 'Organización de la sociedad civil 2', organisation: 'brickmakers' },
  { key: 'guarantor', who: 'Autoridad garante', name: 'Gloria Nevárez (persona ficticia)', email: 'garante@durango.example', seat: 'Instituto Duranguense de Acceso a la Información 1' },
  { key: 'secondGuarantor', who: 'Autoridad garante', name: 'Hugo Barraza (persona ficticia)', email: 'garante2@durango.example', seat: 'Instituto Duranguense de Acceso a la Información 2' },
  { key: 'university', who: 'Colaboración', name: 'Damián Ortega (persona ficticia)', email: 'colaboracion@durango.example', role: 'contributor', organisation: 'university' },
  { key: 'monitor', who: 'Ente de monitoreo', name: 'Mariana Vela (persona ficticia)', email: 'monitoreo@durango.example', role: 'monitor', organisation: 'monitoring' },
  { key: 'observer', who: 'Observación nacional', name: 'Noé Campos (persona ficticia)', email: 'observacion@tequio.example', isNationalObserver: true },
  { key: 'administrator', who: 'Administración', name: 'Alicia Domínguez (persona ficticia)', email: 'administracion@tequio.example', isAdministrator: true },
];
