import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Actor } from '@tequio/kernel';
import { may } from '@tequio/monitoring/domain';
import { Sql, StoredFiles, notFound, orRefuse } from '@tequio/platform/api';
import { findMonitored } from '../monitored-commitment';

const fileOfEvidence = `
  SELECT e.stored_file_id AS "fileId", r.commitment_id AS "commitmentId"
  FROM evidence e JOIN progress_report r ON r.id = e.report_id WHERE e.id = $1 AND e.stored_file_id IS NOT NULL`;

/** The file behind an evidence, for whoever may read the report. */
@Injectable()
export class EvidenceFile {
  constructor(
    private readonly sql: Sql,
    private readonly files: StoredFiles,
  ) {}

  async download(actor: Actor, evidenceId: string): Promise<StreamableFile> {
    const evidence = await this.sql.one<{ fileId: string; commitmentId: string }>(fileOfEvidence, [evidenceId]);
    const commitment = evidence && (await findMonitored({ query: (text, params) => this.sql.many(text, params) }, evidence.commitmentId));
    if (!evidence || !commitment) return notFound('monitoring.evidence-not-found');
    orRefuse(may(actor, 'progress.read', commitment.facts));
    return this.files.download(evidence.fileId);
  }
}
