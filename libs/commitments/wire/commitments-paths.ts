export const commitmentsApi = {
  ofCycle: (cycleId: string) => `/api/v1/cycles/${cycleId}/commitments`,
  ofAddress: (slug: string, cycle: number | string) => `/api/v1/entities/${slug}/cycles/${cycle}/commitments`,
  byAddress: (slug: string, cycle: number | string, number: string) => `/api/v1/entities/${slug}/cycles/${cycle}/commitments/${number}`,
  commitment: (id: string) => `/api/v1/commitments/${id}`,
  setAside: (id: string) => `/api/v1/commitments/${id}/set-aside`,
  restoring: (id: string) => `/api/v1/commitments/${id}/restoring`,
  published: '/api/v1/commitments',
  publishedOne: (slug: string, plan: number | string, number: string) => `/api/v1/entities/${slug}/plans/${plan}/commitments/${number}`,
} as const;

/** Pages, without language. */
export const commitmentsPages = {
  list: (slug: string, cycle: number | string) => `/trabajo/${slug}/${cycle}/compromisos`,
  sheet: (slug: string, cycle: number | string, number: string) => `/trabajo/${slug}/${cycle}/compromisos/${number.toLowerCase()}`,
  published: (slug: string, plan: number | string, number: string) => `/entidades/${slug}/planes/${plan}/compromisos/${number.toLowerCase()}`,
} as const;
