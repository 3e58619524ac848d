import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Clock, type Language, localDateOf } from '@tequio/kernel';
import { daysSilent, may, progressShares, standingOf } from '@tequio/monitoring/domain';
import type { MonitoringOverviewWire, ProgressWire, ReportWire, StandingWire } from '@tequio/monitoring/wire';
import { CLOCK, RefusalTexts, type RowReader, Sql, notFound, orRefuse } from '@tequio/platform/api';
import { type MonitoredCommitment, findMonitored, monitoredOfCycle } from '../monitored-commitment';
import { type ReportedProgress, reportedProgress } from '../reported-progress';

const reportsOfCommitment = `
  SELECT json_build_object(
    'id', r.id, 'status', r.status, 'body', r.body, 'milestoneId', r.milestone_id, 'organisation', o.name,
    'declaredAt', iso(r.declared_at), 'daysLate', r.days_late,
    'evidence', (
      SELECT json_agg(json_build_object(
        'id', e.id, 'kind', CASE WHEN e.link IS NULL THEN 'file' ELSE 'link' END, 'description', e.description,
        'href', coalesce(e.link, '/api/v1/evidence/' || e.id || '/file'), 'sha256', e.sha256, 'capturedAt', iso(e.captured_at),
        'fileName', f.original_name, 'byteSize', f.byte_size) ORDER BY e.position)
      FROM evidence e LEFT JOIN stored_file f ON f.id = e.stored_file_id WHERE e.report_id = r.id),
    'verdicts', coalesce((
      SELECT json_agg(json_build_object(
        'id', v.id, 'kind', v.kind, 'reason', v.reason, 'organisation', vo.name, 'givenAt', iso(v.given_at),
        'answer', CASE WHEN a.verdict_id IS NOT NULL THEN json_build_object('body', a.body, 'organisation', ao.name, 'answeredAt', iso(a.answered_at)) END
      ) ORDER BY v.given_at, v.id)
      FROM verdict v
      LEFT JOIN organisation vo ON vo.id = v.organisation_id
      LEFT JOIN verdict_answer a ON a.verdict_id = v.id
      LEFT JOIN organisation ao ON ao.id = a.organisation_id
      WHERE v.report_id = r.id), '[]')
  ) AS report
  FROM progress_report r LEFT JOIN organisation o ON o.id = r.organisation_id
  WHERE r.commitment_id = $1 ORDER BY r.declared_at DESC, r.id DESC`;

/** What was declared and what was checked, side by side; nobody is named, only institutions. */
@Injectable()
export class ProgressOfCommitment {
  private readonly reader: RowReader;

  constructor(
    private readonly sql: Sql,
    private readonly texts: RefusalTexts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.reader = { query: (text, params) => this.sql.many(text, params) };
  }

  async read(actor: Actor, commitmentId: string, language: Language): Promise<ProgressWire> {
    const commitment = await findMonitored(this.reader, commitmentId);
    if (!commitment) return notFound('monitoring.commitment-not-found');
    orRefuse(may(actor, 'progress.read', commitment.facts));
    const progressOf = await reportedProgress(this.reader, [commitmentId]);
    const reports = await this.sql.many<{ report: ReportWire }>(reportsOfCommitment, [commitmentId]);
    return {
      commitment: {
        id: commitment.id,
        number: commitment.number,
        title: commitment.title,
        publicPath: `/entidades/${commitment.entitySlug}/planes/${commitment.cycleNumber}/compromisos/${commitment.number.toLowerCase()}`,
        milestones: commitment.milestones.map(({ id, what, startsOn, endsOn, weight }) => ({ id, what, startsOn, endsOn, weight })),
      },
      timeZone: commitment.timeZone,
      standing: this.standing(commitment, progressOf(commitmentId)),
      reports: reports.map(({ report }) => report),
      can: this.texts.reasonsOf(
        {
          report: may(actor, 'progress.report', commitment.facts),
          verify: may(actor, 'report.verify', commitment.facts),
          answer: may(actor, 'verdict.answer', commitment.facts),
        },
        language,
      ),
    };
  }

  /** Every published commitment of a cycle with its standing; the same for everybody, for all of it is public. */
  async overview(cycleId: string): Promise<MonitoringOverviewWire> {
    const commitments = await monitoredOfCycle(this.reader, cycleId);
    const progressOf = await reportedProgress(this.reader, commitments.map((commitment) => commitment.id));
    return {
      items: commitments.map((commitment) => ({
        id: commitment.id,
        number: commitment.number,
        title: commitment.title,
        lead: commitment.lead ?? '',
        standing: this.standing(commitment, progressOf(commitment.id)),
      })),
    };
  }

  private standing(commitment: MonitoredCommitment, { reports, verdicts }: ReportedProgress): StandingWire {
    const standing = standingOf(reports, verdicts);
    const lastReportAt = reports.map((report) => report.declaredAt).sort().at(-1) ?? null;
    const today = localDateOf(this.clock.now(), commitment.timeZone);
    return {
      declared: standing.declared,
      verified: standing.verified,
      openDisputes: standing.openDisputes.length,
      lastReportAt,
      daysSilent: daysSilent(lastReportAt, commitment.workBeganAt, today, commitment.timeZone),
      progress: progressShares(commitment.milestones, reports, verdicts),
    };
  }
}
