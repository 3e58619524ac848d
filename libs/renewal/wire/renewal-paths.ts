/** Where the API answers. */
export const renewalApi = {
  closing: (cycleId: string) => `/api/v1/cycles/${cycleId}/closing`,
  report: (cycleId: string) => `/api/v1/cycles/${cycleId}/closing/report`,
  publication: (cycleId: string) => `/api/v1/cycles/${cycleId}/closing/publication`,
  next: (cycleId: string) => `/api/v1/cycles/${cycleId}/next`,
  closingOfCommitment: (commitmentId: string) => `/api/v1/commitments/${commitmentId}/closing`,
  balance: (commitmentId: string) => `/api/v1/commitments/${commitmentId}/balance`,
  choice: (commitmentId: string) => `/api/v1/commitments/${commitmentId}/renewal-choice`,
} as const;

/** Pages, without language. */
export const renewalPages = {
  closing: (slug: string, cycle: number | string) => `/trabajo/${slug}/${cycle}/cierre`,
  commitment: (slug: string, cycle: number | string, number: string) => `/trabajo/${slug}/${cycle}/cierre#compromiso-${number.toLowerCase()}`,
} as const;
