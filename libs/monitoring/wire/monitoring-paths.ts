/** Where the API answers. */
export const monitoringApi = {
  overview: (cycleId: string) => `/api/v1/cycles/${cycleId}/progress`,
  progress: (commitmentId: string) => `/api/v1/commitments/${commitmentId}/progress`,
  reports: (commitmentId: string) => `/api/v1/commitments/${commitmentId}/reports`,
  verdicts: (reportId: string) => `/api/v1/reports/${reportId}/verdicts`,
  answer: (verdictId: string) => `/api/v1/verdicts/${verdictId}/answer`,
  files: '/api/v1/files',
} as const;

/** Pages, without language. */
export const monitoringPages = {
  overview: (slug: string, cycle: number | string) => `/trabajo/${slug}/${cycle}/seguimiento`,
  commitment: (slug: string, cycle: number | string, number: string) => `/trabajo/${slug}/${cycle}/seguimiento/${number.toLowerCase()}`,
} as const;
