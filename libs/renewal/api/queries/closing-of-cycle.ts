import { Injectable } from '@nestjs/common';
import { CycleDirectory, type CycleInWork } from '@tequio/cycle/api';
import { startNextCycle } from '@tequio/cycle/domain';
import { type Actor, type Language, decide, reasonsAgainst } from '@tequio/kernel';
import { ProgressDirectory } from '@tequio/monitoring/api';
import { RefusalTexts, type RowReader, Sql, notFound, orRefuse } from '@tequio/platform/api';
import { type Completion, canPublishReport, closingSummary, may } from '@tequio/renewal/domain';
import { type ClosingOfCommitmentWire, type ClosingWire, type PublishedReportWire, renewalPages } from '@tequio/renewal/wire';
import { closingFacts } from '../closing-store';
import { type ClosingRow, type ReportRow, closingRowsOf, completionsOf, publishedClosingOf, reportOfCycle } from './closing-rows';

const nothingWritten: ReportRow = { body: '', revision: 0, publishedAt: null };

/** The balance of a cycle: members see it grow, everybody reads it once its report is published. */
@Injectable()
export class ClosingOfCycle {
  private readonly reader: RowReader;

  constructor(
    private readonly sql: Sql,
    private readonly cycles: CycleDirectory,
    private readonly progress: ProgressDirectory,
    private readonly texts: RefusalTexts,
  ) {
    this.reader = { query: (text, params) => this.sql.many(text, params) };
  }

  async read(actor: Actor, cycleId: string, language: Language): Promise<ClosingWire> {
    const cycle = await this.cycles.requireCycle(null, cycleId);
    const report = (await this.sql.one<ReportRow>(reportOfCycle, [cycleId])) ?? nothingWritten;
    const facts = closingFacts({ cycle, report });
    orRefuse(may(actor, 'closing.read', facts));
    const followed = await this.progress.ofCycle(this.reader, cycleId);
    const rows = await this.sql.many<ClosingRow>(closingRowsOf, [followed.map(({ id }) => id)]);
    const rowOf = new Map(rows.map((row) => [row.id, row]));
    const commitments = followed.map(({ id, number, title, lead, declared, verified, isActive, ...ties }) => ({
      id,
      number,
      title,
      lead,
      publicPath: `/entidades/${cycle.entitySlug}/planes/${cycle.number}/compromisos/${number.toLowerCase()}`,
      declared,
      verified,
      isActive,
      balance: rowOf.get(id)?.balance ?? null,
      choice: rowOf.get(id)?.choice ?? null,
      can: this.texts.reasonsOf({ evaluate: may(actor, 'balance.write', { ...facts, ...ties }), choose: may(actor, 'choice.write', { ...facts, ...ties }) }, language),
    }));
    const whole = canPublishReport(
      report.body,
      commitments.map(({ id, number, title, balance, choice }) => {
        const path = renewalPages.commitment(cycle.entitySlug, cycle.number, number);
        return { id, number, title, isEvaluated: balance !== null, isChosen: choice !== null, path };
      }),
    );
    return {
      cycle: { id: cycle.id, number: cycle.number, phase: cycle.phase, entitySlug: cycle.entitySlug, timeZone: cycle.timeZone, hasNextCycle: cycle.hasNextCycle },
      commitments,
      summary: closingSummary(commitments.map(({ isActive, balance }) => ({ isActive, completion: balance?.completion ?? null }))),
      report,
      can: this.texts.reasonsOf(
        {
          writeReport: may(actor, 'report.write', facts),
          publish: decide(reasonsAgainst(may(actor, 'report.publish', facts), ...(report.publishedAt === null ? [whole] : [])), undefined),
          openNext: decide(reasonsAgainst(may(actor, 'next.open', facts), this.startNext(cycle, report)), undefined),
        },
        language,
      ),
    };
  }

  /** For the public page of a commitment: empty until the report of its cycle is published. */
  async ofCommitment(commitmentId: string): Promise<ClosingOfCommitmentWire> {
    const published = await this.sql.one<{ publishedAt: string | null; timeZone: string }>(publishedClosingOf, [commitmentId]);
    if (!published) return notFound('renewal.commitment-not-found');
    if (published.publishedAt === null) return { ...published, balance: null, choice: null };
    const row = await this.sql.one<ClosingRow>(closingRowsOf, [[commitmentId]]);
    return { ...published, balance: row?.balance ?? null, choice: row?.choice ?? null };
  }

  /** For the public page of a plan: that nothing is published yet is an answer, too. */
  async publishedReport(cycleId: string): Promise<PublishedReportWire> {
    const { timeZone } = await this.cycles.requireCycle(null, cycleId);
    const report = await this.sql.one<ReportRow>(reportOfCycle, [cycleId]);
    if (!report || report.publishedAt === null) return { timeZone, published: null };
    const summary = closingSummary(await this.sql.many<{ isActive: boolean; completion: Completion | null }>(completionsOf, [cycleId]));
    return { timeZone, published: { at: report.publishedAt, body: report.body, summary } };
  }

  private startNext(cycle: CycleInWork, { publishedAt }: ReportRow) {
    return startNextCycle(cycle, { 'closing-report-published': { published: publishedAt !== null, path: renewalPages.closing(cycle.entitySlug, cycle.number) } });
  }
}
