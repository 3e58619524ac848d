import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The document of a stage may be a file of our own, not only an address elsewhere that goes away. */
export class DocumentsOfStageFacts1545000023000 implements MigrationInterface {
  name = 'DocumentsOfStageFacts1545000023000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE exercise_stage_fact
        ADD COLUMN document_file_id uuid CONSTRAINT stage_fact_document_file REFERENCES stored_file (id),
        ADD CONSTRAINT stage_fact_has_one_document CHECK (document_url IS NULL OR document_file_id IS NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE exercise_stage_fact DROP CONSTRAINT stage_fact_has_one_document, DROP COLUMN document_file_id');
  }
}
