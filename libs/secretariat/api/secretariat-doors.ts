import type { Door } from '@tequio/platform/api';
import type { SecretariatAction } from '@tequio/secretariat/domain';

/** Where each action comes in over HTTP; `:secretariatId` and the like are filled in by whoever walks through. */
export const secretariatDoors: readonly Door<SecretariatAction>[] = [
  { action: 'secretariat.read-members', method: 'GET', path: '/api/v1/secretariats/:secretariatId' },
  { action: 'secretariat.read-members', method: 'GET', path: '/api/v1/secretariats/:secretariatId/seats' },
  {
    action: 'secretariat.invite-member',
    method: 'POST',
    path: '/api/v1/secretariats/:secretariatId/seats/:seatId/invitations',
    body: { email: 'nadie@ejemplo.mx', capacity: 'alternate' },
  },
  {
    action: 'secretariat.invite-member',
    method: 'POST',
    path: '/api/v1/secretariats/:secretariatId/invitations',
    body: { email: 'nadie@ejemplo.mx', role: 'contributor' },
  },
  {
    action: 'secretariat.invite-facilitator',
    method: 'POST',
    path: '/api/v1/secretariats/:secretariatId/invitations',
    body: { email: 'nadie@ejemplo.mx', role: 'facilitator' },
  },
  {
    action: 'secretariat.record-vacancy',
    method: 'POST',
    path: '/api/v1/secretariats/:secretariatId/seats/:seatId/vacancy',
    body: { note: 'Sin nombramiento de la institución' },
  },
  { action: 'secretariat.end-appointment', method: 'DELETE', path: '/api/v1/secretariats/:secretariatId/appointments/:appointmentId' },
  { action: 'secretariat.list-organisations', method: 'GET', path: '/api/v1/organisations' },
  {
    action: 'secretariat.register-organisation',
    method: 'POST',
    path: '/api/v1/organisations',
    body: { name: 'Red de Prueba', kind: 'civil-society' },
  },
  {
    action: 'secretariat.change-organisation',
    method: 'POST',
    path: '/api/v1/organisations/:organisationId/succession',
    body: { kind: 'merged', successorId: '00000000-0000-7000-8000-000000000000', on: '2025', source: 'Decreto' },
  },
  {
    action: 'secretariat.register-entity',
    method: 'POST',
    path: '/api/v1/entities',
    body: { code: 'MX-AAA', inegi: '99', name: 'Entidad de Prueba', shortName: 'Prueba', timeZone: 'America/Mexico_City' },
  },
  {
    action: 'secretariat.record-stage-fact',
    method: 'POST',
    path: '/api/v1/entities/:entitySlug/stage-facts',
    body: { stage: 'awareness', occurredOn: '2018-03', source: 'Acta de la sesión' },
  },
  { action: 'secretariat.list-secretariats', method: 'GET', path: '/api/v1/secretariats' },
  {
    action: 'secretariat.establish-secretariat',
    method: 'POST',
    path: '/api/v1/secretariats',
    body: { entityId: '00000000-0000-7000-8000-000000000000', name: 'Secretariado de prueba', folioPrefix: 'ZZZ' },
  },
  {
    action: 'secretariat.change-sectors',
    method: 'POST',
    path: '/api/v1/secretariats/:secretariatId/sectors',
    body: { code: 'academia', labelEs: 'Academia', labelEn: 'Academia', role: 'civil-society', required: false },
  },
  {
    action: 'secretariat.change-seats',
    method: 'POST',
    path: '/api/v1/secretariats/:secretariatId/seats',
    body: { sectorId: '00000000-0000-7000-8000-000000000000', label: 'Universidad' },
  },
  { action: 'secretariat.change-seats', method: 'DELETE', path: '/api/v1/secretariats/:secretariatId/seats/:seatId', body: { reason: 'Ya no existe la dependencia' } },
  { action: 'secretariat.read-members', method: 'GET', path: '/api/v1/secretariats/:secretariatId/sectors' },
  {
    action: 'secretariat.change-sectors',
    method: 'PUT',
    path: '/api/v1/secretariats/:secretariatId/sectors/:sectorId',
    body: { labelEs: 'Autoridades del estado', labelEn: 'State authorities', required: true, from: '2020-01-01', reason: 'Nuevos lineamientos' },
  },
  { action: 'secretariat.change-sectors', method: 'DELETE', path: '/api/v1/secretariats/:secretariatId/sectors/:sectorId', body: { reason: 'Se unió a otro' } },
  {
    action: 'secretariat.change-rules',
    method: 'PUT',
    path: '/api/v1/secretariats/:secretariatId/rules/consultation-days',
    body: { value: 20, source: 'Lineamientos, artículo 12', reason: 'Acordado en sesión', from: '2020-01-01' },
  },
  {
    action: 'secretariat.change-rules',
    method: 'DELETE',
    path: '/api/v1/secretariats/:secretariatId/rules/consultation-days',
    body: { reason: 'Acordado en sesión', from: '2020-01-01' },
  },
  {
    action: 'secretariat.change-holidays',
    method: 'POST',
    path: '/api/v1/secretariats/:secretariatId/holidays',
    body: { from: '2020-04-06', to: '2020-04-10', label: 'Semana Santa', source: 'Acuerdo de la sesión' },
  },
  { action: 'secretariat.change-holidays', method: 'DELETE', path: '/api/v1/secretariats/:secretariatId/holidays/2020-04-06', body: { reason: 'Se trabaja' } },
];
