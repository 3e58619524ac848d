import type { ReportFacts, VerdictFacts } from '@tequio/monitoring/domain';
import type { RowReader } from '@tequio/platform/api';

export interface ReportedProgress {
  readonly reports: readonly ReportFacts[];
  readonly verdicts: readonly VerdictFacts[];
}

const reportsOf = `
  SELECT id, commitment_id AS "commitmentId", status, milestone_id AS "milestoneId", declared_at AS "declaredAt"
  FROM progress_report WHERE commitment_id = ANY ($1::uuid[])`;
// An institution speaks with one voice through whichever of its seats; a monitor without institution for himself.
const verdictsOf = `
  SELECT v.id, v.report_id AS "reportId", r.commitment_id AS "commitmentId", v.kind, coalesce(v.organisation_id, v.verified_by) AS voice, v.given_at AS "givenAt"
  FROM verdict v JOIN progress_report r ON r.id = v.report_id WHERE r.commitment_id = ANY ($1::uuid[])`;

/** What was declared and what was said of it, by commitment; two statements for any number of commitments. */
export async function reportedProgress(reader: RowReader, commitmentIds: readonly string[]): Promise<(commitmentId: string) => ReportedProgress> {
  const reports = await reader.query<ReportFacts & { commitmentId: string }>(reportsOf, [commitmentIds]);
  const verdicts = await reader.query<VerdictFacts & { commitmentId: string }>(verdictsOf, [commitmentIds]);
  const reportsBy = Map.groupBy(reports, (report) => report.commitmentId);
  const verdictsBy = Map.groupBy(verdicts, (verdict) => verdict.commitmentId);
  return (id) => ({ reports: reportsBy.get(id) ?? [], verdicts: verdictsBy.get(id) ?? [] });
}
