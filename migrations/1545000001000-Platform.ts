import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Platform1545000001000 implements MigrationInterface {
  name = 'Platform1545000001000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`CREATE EXTENSION IF NOT EXISTS unaccent`);
    await run.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await run.query(`CREATE EXTENSION IF NOT EXISTS btree_gist`);

    // Moments inside JSON that the database writes look as everywhere else on the line.
    await run.query(`
      CREATE FUNCTION iso(moment timestamptz) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
      $$ SELECT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$`);

    // Search that knows Spanish word forms and does not mind a missing accent.
    await run.query(`CREATE TEXT SEARCH CONFIGURATION spanish_plain (COPY = pg_catalog.spanish)`);
    await run.query(`
      ALTER TEXT SEARCH CONFIGURATION spanish_plain
      ALTER MAPPING FOR hword, hword_part, word WITH unaccent, spanish_stem`);

    await run.query(`
      CREATE TABLE journal_chain (
        chain text CONSTRAINT journal_chain_pk PRIMARY KEY,
        seq bigint NOT NULL,
        previous_hash text NOT NULL,
        hash text NOT NULL
      )`);
    await run.query(`
      CREATE TABLE journal_entry (
        id uuid CONSTRAINT journal_entry_pk PRIMARY KEY,
        chain text NOT NULL CONSTRAINT journal_entry_belongs_to_chain REFERENCES journal_chain (chain),
        seq bigint NOT NULL,
        at timestamptz NOT NULL,
        actor_account_id uuid,
        actor_kind text NOT NULL,
        action text NOT NULL,
        subject_kind text NOT NULL,
        subject_id text NOT NULL,
        before jsonb,
        after jsonb,
        previous_hash text NOT NULL,
        hash text NOT NULL,
        CONSTRAINT journal_entry_has_its_place UNIQUE (chain, seq)
      )`);
    await run.query(`CREATE INDEX journal_entry_by_subject ON journal_entry (subject_kind, subject_id)`);
    await run.query(`
      CREATE FUNCTION refuse_change_of_permanent_row() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'Rows of % are permanent', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$`);
    await run.query(`
      CREATE TRIGGER journal_entry_is_permanent BEFORE UPDATE OR DELETE ON journal_entry
      FOR EACH ROW EXECUTE FUNCTION refuse_change_of_permanent_row()`);
    await run.query(`
      CREATE TRIGGER journal_entry_is_never_emptied BEFORE TRUNCATE ON journal_entry
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_permanent_row()`);

    await run.query(`
      CREATE TABLE outbox_event (
        id uuid CONSTRAINT outbox_event_pk PRIMARY KEY,
        name text NOT NULL,
        subject_kind text NOT NULL,
        subject_id text NOT NULL,
        secretariat_id uuid,
        payload jsonb NOT NULL,
        occurred_at timestamptz NOT NULL,
        handled_at timestamptz,
        attempts integer NOT NULL DEFAULT 0,
        next_attempt_at timestamptz NOT NULL DEFAULT now(),
        last_error text
      )`);
    await run.query(`CREATE INDEX outbox_event_waiting ON outbox_event (next_attempt_at) WHERE handled_at IS NULL`);

    await run.query(`
      CREATE TABLE mail_message (
        id uuid CONSTRAINT mail_message_pk PRIMARY KEY,
        to_address text NOT NULL,
        subject text NOT NULL,
        body_text text NOT NULL,
        body_html text,
        created_at timestamptz NOT NULL,
        sent_at timestamptz,
        attempts integer NOT NULL DEFAULT 0,
        next_attempt_at timestamptz NOT NULL DEFAULT now(),
        last_error text
      )`);
    await run.query(`CREATE INDEX mail_message_waiting ON mail_message (next_attempt_at) WHERE sent_at IS NULL`);

    await run.query(`
      CREATE TABLE stored_file (
        id uuid CONSTRAINT stored_file_pk PRIMARY KEY,
        sha256 text NOT NULL,
        media_type text NOT NULL,
        byte_size integer NOT NULL,
        original_name text NOT NULL,
        uploaded_by uuid,
        created_at timestamptz NOT NULL,
        secretariat_id uuid,
        CONSTRAINT stored_file_is_not_empty CHECK (byte_size > 0)
      )`);
    await run.query(`CREATE INDEX stored_file_by_content ON stored_file (sha256)`);

    await run.query(`
      CREATE TABLE throttle_counter (
        key text CONSTRAINT throttle_counter_pk PRIMARY KEY,
        window_started_at timestamptz NOT NULL,
        hits integer NOT NULL
      )`);
    await run.query(`CREATE INDEX throttle_counter_by_age ON throttle_counter (window_started_at)`);

    await run.query(`
      CREATE TABLE demonstration_clock (
        only_row boolean CONSTRAINT demonstration_clock_pk PRIMARY KEY DEFAULT true,
        moved_to timestamptz NOT NULL,
        moved_at timestamptz NOT NULL,
        CONSTRAINT demonstration_clock_is_one CHECK (only_row)
      )`);
  }

  async down(run: QueryRunner): Promise<void> {
    for (const table of ['demonstration_clock', 'throttle_counter', 'stored_file', 'mail_message', 'outbox_event', 'journal_entry', 'journal_chain']) {
      await run.query(`DROP TABLE ${table}`);
    }
    await run.query(`DROP FUNCTION refuse_change_of_permanent_row()`);
    await run.query(`DROP TEXT SEARCH CONFIGURATION spanish_plain`);
    await run.query(`DROP FUNCTION iso(timestamptz)`);
    await run.query(`DROP EXTENSION btree_gist`);
    await run.query(`DROP EXTENSION pg_trgm`);
    await run.query(`DROP EXTENSION unaccent`);
  }
}
