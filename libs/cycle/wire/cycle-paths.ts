/** Where the API answers. */
export const cycleApi = {
  ofEntity: (slug: string, number: number | string) => `/api/v1/entities/${slug}/cycles/${number}`,
  allOfEntity: (slug: string) => `/api/v1/entities/${slug}/cycles`,
  ofSecretariat: (secretariatId: string) => `/api/v1/secretariats/${secretariatId}/cycles`,
  cycle: (id: string) => `/api/v1/cycles/${id}`,
  phaseLine: (id: string) => `/api/v1/cycles/${id}/phase-line`,
  trace: (id: string) => `/api/v1/cycles/${id}/moves`,
  moves: (id: string) => `/api/v1/cycles/${id}/moves`,
  calendar: (id: string) => `/api/v1/cycles/${id}/calendar`,
  calendarEntry: (id: string, entryId: string) => `/api/v1/cycles/${id}/calendar/${entryId}`,
  calendarPublication: (id: string) => `/api/v1/cycles/${id}/calendar/publication`,
  overview: (id: string) => `/api/v1/cycles/${id}/overview`,
  term: (id: string) => `/api/v1/cycles/${id}/term`,
  clock: '/api/v1/clock/moves',
  now: '/api/v1/clock',
} as const;

/** Pages of a cycle, without language. */
export const cyclePages = {
  ofSecretariat: (slug: string) => `/trabajo/${slug}`,
  overview: (slug: string, number: number | string) => `/trabajo/${slug}/${number}`,
  calendar: (slug: string, number: number | string) => `/trabajo/${slug}/${number}/calendario`,
  problems: (slug: string, number: number | string) => `/trabajo/${slug}/${number}/problemas`,
  commitments: (slug: string, number: number | string) => `/trabajo/${slug}/${number}/compromisos`,
  plan: (slug: string, number: number | string) => `/trabajo/${slug}/${number}/plan`,
  contributions: (slug: string, number: number | string) => `/trabajo/${slug}/${number}/aportaciones`,
  approval: (slug: string, number: number | string) => `/trabajo/${slug}/${number}/aprobacion`,
  publication: (slug: string, number: number | string) => `/trabajo/${slug}/${number}/publicacion`,
  monitoring: (slug: string, number: number | string) => `/trabajo/${slug}/${number}/seguimiento`,
  closing: (slug: string, number: number | string) => `/trabajo/${slug}/${number}/cierre`,
  members: (slug: string) => `/secretariado/${slug}`,
} as const;
