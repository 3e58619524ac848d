import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts that several people write at once: generations of a document, and who wrote which of its letters. */
export class LiveDrafts1545000018000 implements MigrationInterface {
  name = 'LiveDrafts1545000018000';

  async up(runner: QueryRunner): Promise<void> {
    // A copy of an earlier generation is not taken back: it holds edits that were refused
    await runner.query(`
      ALTER TABLE shared_document ADD COLUMN generation int NOT NULL DEFAULT 1
      CONSTRAINT shared_document_generations_count_from_one CHECK (generation > 0)`);
    // What was typed live is told to the journal by and by; every other edit tells it at once
    await runner.query(`ALTER TABLE document_update ADD COLUMN journaled boolean NOT NULL DEFAULT true`);
    await runner.query(`CREATE INDEX document_update_not_yet_journaled ON document_update (document_id, seq) WHERE NOT journaled`);
    // Yjs names a letter by its client and its place in that client's count; authors are opaque ids without a foreign key
    await runner.query(`
      CREATE TABLE letter_authorship (
        document_id uuid NOT NULL CONSTRAINT letter_authorship_belongs_to_document REFERENCES shared_document (id),
        client_id bigint NOT NULL,
        clock_from int NOT NULL,
        clock_to int NOT NULL,
        account_id uuid,
        sector_code text,
        organisation_id uuid,
        CONSTRAINT letter_authorship_pk PRIMARY KEY (document_id, client_id, clock_from),
        CONSTRAINT letter_authorship_is_a_range CHECK (clock_from >= 0 AND clock_from < clock_to)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE letter_authorship`);
    await runner.query(`DROP INDEX document_update_not_yet_journaled`);
    await runner.query(`ALTER TABLE document_update DROP COLUMN journaled`);
    await runner.query(`ALTER TABLE shared_document DROP COLUMN generation`);
  }
}
