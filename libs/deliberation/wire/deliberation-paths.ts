import type { ConsultedKind } from './consultation-wire';

const segments: Readonly<Record<ConsultedKind, string>> = { plan: 'plan', problem: 'problematicas', commitment: 'compromisos' };

/** Pages, without language. */
export const deliberationPages = {
  consultation: (slug: string, cycle: number | string) => `/entidades/${slug}/consultas/${cycle}`,
  text: (slug: string, cycle: number | string, kind: ConsultedKind, number: string) =>
    kind === 'plan' ? `/entidades/${slug}/consultas/${cycle}/plan` : `/entidades/${slug}/consultas/${cycle}/${segments[kind]}/${number.toLowerCase()}`,
  ledger: (slug: string, cycle: number | string) => `/entidades/${slug}/consultas/${cycle}/respuestas`,
  search: '/seguimiento',
  follow: (folio: string) => `/seguimiento/${folio}`,
  confirm: (token: string) => `/seguimiento/correo/${token}/confirmar`,
  erase: (token: string) => `/seguimiento/correo/${token}/retirar`,
  workroom: (slug: string, cycle: number | string) => `/trabajo/${slug}/${cycle}/aportaciones`,
  manage: (slug: string, cycle: number | string) => `/trabajo/${slug}/${cycle}/aportaciones/consulta`,
  table: (slug: string, cycle: number | string) => `/trabajo/${slug}/${cycle}/aportaciones/mesa`,
  imports: (slug: string, cycle: number | string) => `/trabajo/${slug}/${cycle}/aportaciones/hojas`,
} as const;

export const deliberationApi = {
  consultation: (slug: string, cycle: number | string) => `/api/v1/entities/${slug}/consultations/${cycle}`,
  text: (slug: string, cycle: number | string, kind: ConsultedKind, number: string) => `/api/v1/entities/${slug}/consultations/${cycle}/texts/${kind}/${number}`,
  contributions: (slug: string, cycle: number | string) => `/api/v1/entities/${slug}/consultations/${cycle}/contributions`,
  table: (slug: string, cycle: number | string) => `/api/v1/entities/${slug}/consultations/${cycle}/contributions.csv`,
  followed: (folio: string) => `/api/v1/folios/${folio}`,
  changedWords: (kind: ConsultedKind, id: string) => `/api/v1/texts/${kind}/${id}/changed-words`,
  challenge: '/api/v1/work-challenge',
} as const;
