export const problemsApi = {
  ofCycle: (cycleId: string) => `/api/v1/cycles/${cycleId}/problems`,
  byNumber: (cycleId: string, number: number | string) => `/api/v1/cycles/${cycleId}/problems/${number}`,
  problem: (id: string) => `/api/v1/problems/${id}`,
  submission: (id: string) => `/api/v1/problems/${id}/submission`,
  withdrawal: (id: string) => `/api/v1/problems/${id}/withdrawal`,
  merge: (id: string) => `/api/v1/problems/${id}/merge`,
  setAside: (id: string) => `/api/v1/problems/${id}/set-aside`,
  restoring: (id: string) => `/api/v1/problems/${id}/restoring`,
  prioritisation: (id: string) => `/api/v1/problems/${id}/prioritisation`,
  attachments: (id: string) => `/api/v1/problems/${id}/attachments`,
  attachment: (id: string, attachmentId: string) => `/api/v1/problems/${id}/attachments/${attachmentId}`,
  rounds: (cycleId: string) => `/api/v1/cycles/${cycleId}/scoring-rounds`,
  score: (roundId: string, problemId: string) => `/api/v1/scoring-rounds/${roundId}/scores/${problemId}`,
  closeRound: (roundId: string) => `/api/v1/scoring-rounds/${roundId}/close`,
  ranking: (roundId: string) => `/api/v1/scoring-rounds/${roundId}/ranking`,
} as const;

/** Pages, without language. */
export const problemsPages = {
  list: (slug: string, cycle: number | string) => `/trabajo/${slug}/${cycle}/problemas`,
  fresh: (slug: string, cycle: number | string) => `/trabajo/${slug}/${cycle}/problemas/nuevo`,
  problem: (slug: string, cycle: number | string, number: number | string) => `/trabajo/${slug}/${cycle}/problemas/${number}`,
  scoring: (slug: string, cycle: number | string) => `/trabajo/${slug}/${cycle}/problemas/priorizacion`,
} as const;
