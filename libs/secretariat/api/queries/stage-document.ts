import { Injectable, type StreamableFile } from '@nestjs/common';
import { Sql, StoredFiles, notFound } from '@tequio/platform/api';

const fileOfFact = `
  SELECT document_file_id AS "fileId" FROM exercise_stage_fact fact JOIN entity ON entity.id = fact.entity_id
  WHERE entity.slug = $1 AND fact.id = $2 AND document_file_id IS NOT NULL`;

/** The document of a stage, for anybody: it was brought to be shown. */
@Injectable()
export class StageDocument {
  constructor(
    private readonly sql: Sql,
    private readonly files: StoredFiles,
  ) {}

  async download(slug: string, factId: string): Promise<StreamableFile> {
    const fact = await this.sql.one<{ fileId: string }>(fileOfFact, [slug, factId]);
    return fact ? this.files.download(fact.fileId) : notFound('secretariat.document-not-found');
  }
}
