import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Shared drafts as updates and snapshots, who wrote which field, and frozen versions. */
export class Drafting1545000005000 implements MigrationInterface {
  name = 'Drafting1545000005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE shared_document (
        id uuid CONSTRAINT shared_document_pk PRIMARY KEY,
        subject_kind text NOT NULL CONSTRAINT shared_document_subject_kind_is_known CHECK (subject_kind IN ('problem', 'commitment', 'plan')),
        subject_id uuid NOT NULL,
        secretariat_id uuid NOT NULL CONSTRAINT shared_document_belongs_to_secretariat REFERENCES secretariat (id),
        cycle_id uuid NOT NULL CONSTRAINT shared_document_belongs_to_cycle REFERENCES cycle (id),
        last_seq int NOT NULL CONSTRAINT shared_document_counts_from_zero CHECK (last_seq >= 0),
        created_at timestamptz NOT NULL,
        CONSTRAINT shared_document_is_one_per_subject UNIQUE (subject_kind, subject_id)
      )`);
    // Authors are opaque ids without a foreign key: erasing a person leaves what the secretariat wrote.
    await runner.query(`
      CREATE TABLE document_update (
        document_id uuid NOT NULL CONSTRAINT document_update_belongs_to_document REFERENCES shared_document (id),
        seq int NOT NULL CONSTRAINT document_update_counts_from_one CHECK (seq > 0),
        update bytea NOT NULL,
        fields text[] NOT NULL,
        author_account_id uuid,
        sector_code text,
        organisation_id uuid,
        editorial boolean NOT NULL,
        made_at timestamptz NOT NULL,
        CONSTRAINT document_update_pk PRIMARY KEY (document_id, seq)
      )`);
    await runner.query(`
      CREATE TABLE document_snapshot (
        document_id uuid CONSTRAINT document_snapshot_pk PRIMARY KEY CONSTRAINT document_snapshot_belongs_to_document REFERENCES shared_document (id),
        up_to_seq int NOT NULL,
        state bytea NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE field_authorship (
        document_id uuid NOT NULL CONSTRAINT field_authorship_belongs_to_document REFERENCES shared_document (id),
        path text NOT NULL,
        account_id uuid,
        sector_code text,
        organisation_id uuid,
        written_at timestamptz NOT NULL,
        CONSTRAINT field_authorship_pk PRIMARY KEY (document_id, path)
      )`);
    await runner.query(`
      CREATE TABLE text_version (
        id uuid CONSTRAINT text_version_pk PRIMARY KEY,
        subject_kind text NOT NULL CONSTRAINT text_version_subject_kind_is_known CHECK (subject_kind IN ('problem', 'commitment', 'plan')),
        subject_id uuid NOT NULL,
        secretariat_id uuid NOT NULL CONSTRAINT text_version_belongs_to_secretariat REFERENCES secretariat (id),
        cycle_id uuid NOT NULL CONSTRAINT text_version_belongs_to_cycle REFERENCES cycle (id),
        number int NOT NULL CONSTRAINT text_version_counts_from_one CHECK (number > 0),
        canonical_json text NOT NULL,
        hash text NOT NULL CONSTRAINT text_version_hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$'),
        authorship jsonb NOT NULL,
        frozen_at timestamptz NOT NULL,
        frozen_by uuid,
        reason text NOT NULL CONSTRAINT text_version_says_why CHECK (btrim(reason) <> ''),
        CONSTRAINT text_version_number_is_unique_in_subject UNIQUE (subject_kind, subject_id, number)
      )`);
    await runner.query(`CREATE INDEX text_version_by_hash ON text_version (hash)`);
    await runner.query(`
      CREATE TRIGGER text_version_is_permanent BEFORE UPDATE OR DELETE ON text_version
      FOR EACH ROW EXECUTE FUNCTION refuse_change_of_permanent_row()`);
    await runner.query(`
      CREATE TRIGGER text_version_is_never_emptied BEFORE TRUNCATE ON text_version
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_permanent_row()`);
    await runner.query(`
      CREATE TABLE text_reopening (
        id uuid CONSTRAINT text_reopening_pk PRIMARY KEY,
        subject_kind text NOT NULL CONSTRAINT text_reopening_subject_kind_is_known CHECK (subject_kind IN ('problem', 'commitment', 'plan')),
        subject_id uuid NOT NULL,
        secretariat_id uuid NOT NULL CONSTRAINT text_reopening_belongs_to_secretariat REFERENCES secretariat (id),
        reason text NOT NULL CONSTRAINT text_reopening_says_why CHECK (btrim(reason) <> ''),
        reopened_by uuid,
        reopened_at timestamptz NOT NULL,
        closed_at timestamptz
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX text_reopening_is_open_once_per_subject ON text_reopening (subject_kind, subject_id) WHERE closed_at IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE text_reopening, text_version, field_authorship, document_snapshot, document_update, shared_document`);
  }
}
