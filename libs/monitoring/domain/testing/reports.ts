import type { ReportFacts, VerdictFacts } from '../verification';
import type { ReportDraft } from '../progress-report';

export function newReport(facts: Partial<ReportFacts> = {}): ReportFacts {
  return { id: 'report-1', status: 'completed', milestoneId: null, declaredAt: '2019-03-01T12:00:00.000Z', ...facts };
}

export function newVerdict(facts: Partial<VerdictFacts> = {}): VerdictFacts {
  return { id: 'verdict-1', reportId: 'report-1', kind: 'verified', voice: 'osc', givenAt: '2019-03-02T12:00:00.000Z', ...facts };
}

export function newReportDraft(draft: Partial<ReportDraft> = {}): ReportDraft {
  return { status: 'in-progress', body: 'Se instaló la mesa.', milestoneId: null, evidence: [{ kind: 'link', description: 'Minuta' }], ...draft };
}
