import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Threads on a text or one of its fields, contributions with their folios, and reasoned replies. */
export class Deliberation1545000006000 implements MigrationInterface {
  name = 'Deliberation1545000006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE thread (
        id uuid CONSTRAINT thread_pkey PRIMARY KEY,
        secretariat_id uuid NOT NULL CONSTRAINT thread_of_secretariat REFERENCES secretariat (id),
        cycle_id uuid NOT NULL CONSTRAINT thread_of_cycle REFERENCES cycle (id),
        subject_kind text NOT NULL CONSTRAINT thread_subject_kind_known CHECK (subject_kind IN ('problem', 'commitment', 'plan', 'cycle')),
        subject_id uuid NOT NULL,
        field text,
        opened_by uuid NOT NULL CONSTRAINT thread_opened_by_account REFERENCES account (id),
        opened_at timestamptz NOT NULL,
        resolved_at timestamptz,
        resolved_by uuid CONSTRAINT thread_resolved_by_account REFERENCES account (id),
        resolution_reason text,
        resolved_in_version int,
        CONSTRAINT thread_resolution_is_whole CHECK (
          (resolved_at IS NULL AND resolved_by IS NULL AND resolution_reason IS NULL AND resolved_in_version IS NULL)
          OR (resolved_at IS NOT NULL AND resolved_by IS NOT NULL AND btrim(resolution_reason) <> '')
        )
      )`);
    await runner.query(`CREATE INDEX thread_by_subject ON thread (subject_kind, subject_id, opened_at)`);
    await runner.query(`CREATE INDEX thread_by_cycle ON thread (cycle_id)`);
    await runner.query(`
      CREATE TABLE comment (
        id uuid CONSTRAINT comment_pkey PRIMARY KEY,
        thread_id uuid NOT NULL CONSTRAINT comment_of_thread REFERENCES thread (id),
        author_id uuid NOT NULL CONSTRAINT comment_by_account REFERENCES account (id),
        sector_code text,
        organisation_id uuid CONSTRAINT comment_for_organisation REFERENCES organisation (id),
        body text NOT NULL CONSTRAINT comment_says_something CHECK (btrim(body) <> ''),
        posted_at timestamptz NOT NULL
      )`);
    await runner.query(`CREATE INDEX comment_by_thread ON comment (thread_id, posted_at, id)`);
    await runner.query(`
      CREATE TABLE mention (
        comment_id uuid NOT NULL CONSTRAINT mention_in_comment REFERENCES comment (id),
        account_id uuid NOT NULL CONSTRAINT mention_of_account REFERENCES account (id),
        CONSTRAINT mention_once_a_comment PRIMARY KEY (comment_id, account_id)
      )`);
    await runner.query(`CREATE INDEX mention_by_account ON mention (account_id)`);
    await runner.query(`
      CREATE TABLE contribution (
        id uuid CONSTRAINT contribution_pkey PRIMARY KEY,
        secretariat_id uuid NOT NULL CONSTRAINT contribution_of_secretariat REFERENCES secretariat (id),
        cycle_id uuid NOT NULL CONSTRAINT contribution_of_cycle REFERENCES cycle (id),
        sequence int NOT NULL,
        folio text NOT NULL CONSTRAINT contribution_folio_once UNIQUE,
        subject_kind text NOT NULL CONSTRAINT contribution_subject_kind_known CHECK (subject_kind IN ('problem', 'commitment', 'plan', 'cycle')),
        subject_id uuid NOT NULL,
        author_name text,
        recorded_by uuid NOT NULL CONSTRAINT contribution_recorded_by_account REFERENCES account (id),
        body text NOT NULL CONSTRAINT contribution_says_something CHECK (btrim(body) <> ''),
        state text NOT NULL CONSTRAINT contribution_state_known
          CHECK (state IN ('received', 'in-analysis', 'accepted', 'partly-accepted', 'not-accepted', 'merged')),
        received_at timestamptz NOT NULL,
        merged_into_id uuid CONSTRAINT contribution_merged_into REFERENCES contribution (id),
        CONSTRAINT contribution_sequence_once_a_cycle UNIQUE (cycle_id, sequence),
        CONSTRAINT contribution_merged_names_the_other CHECK ((state = 'merged') = (merged_into_id IS NOT NULL)),
        CONSTRAINT contribution_not_merged_into_itself CHECK (merged_into_id <> id)
      )`);
    await runner.query(`
      CREATE TABLE folio_counter (
        cycle_id uuid CONSTRAINT folio_counter_pkey PRIMARY KEY CONSTRAINT folio_counter_of_cycle REFERENCES cycle (id),
        last_sequence int NOT NULL
      )`);
    await runner.query(`CREATE INDEX contribution_by_state ON contribution (cycle_id, state)`);
    await runner.query(`
      CREATE TABLE reply (
        id uuid CONSTRAINT reply_pkey PRIMARY KEY,
        cycle_id uuid NOT NULL CONSTRAINT reply_of_cycle REFERENCES cycle (id),
        author_id uuid NOT NULL CONSTRAINT reply_by_account REFERENCES account (id),
        sector_code text,
        outcome text NOT NULL CONSTRAINT reply_outcome_known CHECK (outcome IN ('accepted', 'partly-accepted', 'not-accepted', 'merged')),
        body text NOT NULL CONSTRAINT reply_says_something CHECK (btrim(body) <> ''),
        replied_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE reply_link (
        contribution_id uuid CONSTRAINT reply_link_pkey PRIMARY KEY CONSTRAINT reply_link_to_contribution REFERENCES contribution (id),
        reply_id uuid NOT NULL CONSTRAINT reply_link_of_reply REFERENCES reply (id),
        version_id uuid CONSTRAINT reply_link_to_version REFERENCES text_version (id)
      )`);
    await runner.query(`CREATE INDEX reply_link_by_reply ON reply_link (reply_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['reply_link', 'reply', 'folio_counter', 'contribution', 'mention', 'comment', 'thread']) await runner.query(`DROP TABLE ${table}`);
  }
}
