import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Consultations with the versions they speak of; what citizens say in them, how it is moderated, and the words a reply changed. */
export class Consultation1545000025000 implements MigrationInterface {
  name = 'Consultation1545000025000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consultation (
        id uuid CONSTRAINT consultation_pkey PRIMARY KEY,
        secretariat_id uuid NOT NULL CONSTRAINT consultation_of_secretariat REFERENCES secretariat (id),
        cycle_id uuid NOT NULL CONSTRAINT consultation_of_cycle REFERENCES cycle (id),
        round int NOT NULL,
        opens_on date NOT NULL,
        closes_on date NOT NULL,
        opened_at timestamptz NOT NULL,
        opened_by uuid NOT NULL CONSTRAINT consultation_opened_by_account REFERENCES account (id),
        CONSTRAINT consultation_round_once_a_cycle UNIQUE (cycle_id, round),
        CONSTRAINT consultation_opens_before_it_closes CHECK (opens_on <= closes_on)
      )`);
    await runner.query(`
      CREATE TABLE consultation_text (
        consultation_id uuid NOT NULL CONSTRAINT consultation_text_of_consultation REFERENCES consultation (id),
        version_id uuid NOT NULL CONSTRAINT consultation_text_is_version REFERENCES text_version (id),
        subject_kind text NOT NULL CONSTRAINT consultation_text_kind_known CHECK (subject_kind IN ('problem', 'commitment', 'plan')),
        subject_id uuid NOT NULL,
        number text NOT NULL,
        title text NOT NULL,
        position int NOT NULL,
        CONSTRAINT consultation_text_pkey PRIMARY KEY (consultation_id, version_id),
        CONSTRAINT consultation_text_once_by_number UNIQUE (consultation_id, subject_kind, number)
      )`);
    await runner.query(`
      CREATE TABLE contribution_import (
        id uuid CONSTRAINT contribution_import_pkey PRIMARY KEY,
        cycle_id uuid NOT NULL CONSTRAINT contribution_import_of_cycle REFERENCES cycle (id),
        file_id uuid NOT NULL CONSTRAINT contribution_import_of_file REFERENCES stored_file (id),
        imported_by uuid NOT NULL CONSTRAINT contribution_import_by_account REFERENCES account (id),
        imported_at timestamptz NOT NULL,
        undone_by uuid CONSTRAINT contribution_import_undone_by_account REFERENCES account (id),
        undone_at timestamptz,
        CONSTRAINT contribution_import_undone_by_somebody CHECK ((undone_by IS NULL) = (undone_at IS NULL))
      )`);
    await runner.query(`CREATE INDEX contribution_import_by_cycle ON contribution_import (cycle_id, imported_at)`);
    await runner.query(`
      ALTER TABLE contribution
        ALTER COLUMN recorded_by DROP NOT NULL,
        ADD COLUMN channel text NOT NULL DEFAULT 'member'
          CONSTRAINT contribution_channel_known CHECK (channel IN ('member', 'public', 'table', 'import')),
        ADD COLUMN version_id uuid CONSTRAINT contribution_about_version REFERENCES text_version (id),
        ADD COLUMN passage_path text,
        ADD COLUMN quote text,
        ADD COLUMN quote_start int,
        ADD COLUMN name_is_public boolean NOT NULL DEFAULT false,
        ADD COLUMN table_name text,
        ADD COLUMN import_id uuid CONSTRAINT contribution_of_import REFERENCES contribution_import (id),
        ADD COLUMN visibility text NOT NULL DEFAULT 'shown'
          CONSTRAINT contribution_visibility_known CHECK (visibility IN ('waiting', 'shown', 'hidden', 'withdrawn')),
        ADD COLUMN hidden_because text
          CONSTRAINT contribution_hidden_because_known CHECK (hidden_because IN ('spam', 'personal-data', 'insult', 'unlawful')),
        ADD COLUMN hidden_note text,
        ADD COLUMN moderated_by uuid CONSTRAINT contribution_moderated_by_account REFERENCES account (id),
        ADD COLUMN moderated_at timestamptz,
        ADD COLUMN due_on date,
        ADD CONSTRAINT contribution_recorded_by_somebody CHECK (channel = 'public' OR recorded_by IS NOT NULL),
        ADD CONSTRAINT contribution_hidden_says_why CHECK ((visibility = 'hidden') = (hidden_because IS NOT NULL)),
        ADD CONSTRAINT contribution_quote_has_its_place CHECK ((quote IS NULL) = (quote_start IS NULL) AND (quote IS NULL OR passage_path IS NOT NULL))`);
    await runner.query(`CREATE INDEX contribution_by_version ON contribution (version_id) WHERE version_id IS NOT NULL`);
    await runner.query(`CREATE INDEX contribution_by_subject ON contribution (subject_kind, subject_id)`);
    await runner.query(`CREATE INDEX contribution_by_import ON contribution (import_id) WHERE import_id IS NOT NULL`);
    await runner.query(`
      CREATE TABLE contribution_contact (
        contribution_id uuid CONSTRAINT contribution_contact_pkey PRIMARY KEY
          CONSTRAINT contribution_contact_of_contribution REFERENCES contribution (id),
        email text NOT NULL,
        salt text NOT NULL,
        language text NOT NULL CONSTRAINT contribution_contact_language_known CHECK (language IN ('es', 'en')),
        token_hash text NOT NULL CONSTRAINT contribution_contact_token_once UNIQUE,
        confirmed_at timestamptz
      )`);
    await runner.query(`
      CREATE TABLE spent_proof (
        challenge text CONSTRAINT spent_proof_once PRIMARY KEY,
        expires_at timestamptz NOT NULL
      )`);
    await runner.query(`
      ALTER TABLE reply_link
        ADD COLUMN earlier_version_id uuid CONSTRAINT reply_link_from_version REFERENCES text_version (id),
        ADD COLUMN passage_path text,
        ADD CONSTRAINT reply_link_change_is_between_versions CHECK (passage_path IS NULL OR version_id IS NOT NULL)`);
    await runner.query(`CREATE INDEX reply_link_by_version ON reply_link (version_id) WHERE version_id IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX reply_link_by_version`);
    await runner.query(`ALTER TABLE reply_link DROP COLUMN passage_path, DROP COLUMN earlier_version_id`);
    for (const table of ['spent_proof', 'contribution_contact']) await runner.query(`DROP TABLE ${table}`);
    // What citizens said has nobody who recorded it: the earlier table has no place for it.
    await runner.query(`DELETE FROM reply_link WHERE contribution_id IN (SELECT id FROM contribution WHERE recorded_by IS NULL)`);
    await runner.query(`UPDATE contribution SET state = 'received', merged_into_id = NULL WHERE merged_into_id IN (SELECT id FROM contribution WHERE recorded_by IS NULL)`);
    await runner.query(`DELETE FROM contribution WHERE recorded_by IS NULL`);
    await runner.query(`
      ALTER TABLE contribution
        DROP CONSTRAINT contribution_recorded_by_somebody, DROP CONSTRAINT contribution_hidden_says_why, DROP CONSTRAINT contribution_quote_has_its_place,
        ALTER COLUMN recorded_by SET NOT NULL`);
    for (const index of ['contribution_by_import', 'contribution_by_subject', 'contribution_by_version']) await runner.query(`DROP INDEX ${index}`);
    const columns = ['channel', 'version_id', 'passage_path', 'quote', 'quote_start', 'name_is_public', 'table_name', 'import_id', 'visibility', 'hidden_because', 'hidden_note', 'moderated_by', 'moderated_at', 'due_on'];
    await runner.query(`ALTER TABLE contribution ${columns.map((column) => `DROP COLUMN ${column}`).join(', ')}`);
    for (const table of ['contribution_import', 'consultation_text', 'consultation']) await runner.query(`DROP TABLE ${table}`);
  }
}
