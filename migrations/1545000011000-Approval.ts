import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is put before the seats, and how each seat speaks. */
export class Approval1545000011000 implements MigrationInterface {
  name = 'Approval1545000011000';

  async up(runner: QueryRunner): Promise<void> {
    // One row a plan, locked by whoever speaks, edits or publishes: its own columns say which text is being decided.
    await runner.query(`
      CREATE TABLE ballot (
        plan_id uuid CONSTRAINT ballot_pkey PRIMARY KEY CONSTRAINT ballot_of_plan REFERENCES plan (id),
        cycle_id uuid NOT NULL CONSTRAINT ballot_of_cycle REFERENCES cycle (id) CONSTRAINT ballot_once_a_cycle UNIQUE,
        secretariat_id uuid NOT NULL CONSTRAINT ballot_of_secretariat REFERENCES secretariat (id),
        version_id uuid NOT NULL CONSTRAINT ballot_of_version REFERENCES text_version (id),
        version_number int NOT NULL,
        version_hash text NOT NULL CONSTRAINT ballot_hash_is_sha256 CHECK (version_hash ~ '^[0-9a-f]{64}$'),
        asked_at timestamptz NOT NULL,
        text_edited_at timestamptz,
        text_edited_substantially boolean NOT NULL DEFAULT false
      )`);
    await runner.query(`
      CREATE TABLE stance (
        id uuid CONSTRAINT stance_pkey PRIMARY KEY,
        secretariat_id uuid NOT NULL CONSTRAINT stance_of_secretariat REFERENCES secretariat (id),
        cycle_id uuid NOT NULL CONSTRAINT stance_of_cycle REFERENCES cycle (id),
        plan_id uuid NOT NULL CONSTRAINT stance_of_plan REFERENCES plan (id),
        version_id uuid NOT NULL CONSTRAINT stance_on_version REFERENCES text_version (id),
        version_number int NOT NULL,
        version_hash text NOT NULL CONSTRAINT stance_hash_is_sha256 CHECK (version_hash ~ '^[0-9a-f]{64}$'),
        seat_id uuid NOT NULL CONSTRAINT stance_of_seat REFERENCES seat (id),
        sector_code text NOT NULL,
        account_id uuid NOT NULL CONSTRAINT stance_by_account REFERENCES account (id),
        kind text NOT NULL CONSTRAINT stance_kind_known CHECK (kind IN ('approve', 'approve-with-observations', 'object')),
        body text NOT NULL,
        given_at timestamptz NOT NULL,
        confirms_id uuid CONSTRAINT stance_confirms_stance REFERENCES stance (id),
        withdrawn_at timestamptz,
        withdrawn_because text
          CONSTRAINT stance_withdrawal_known CHECK (withdrawn_because IN ('by-its-seat', 'text-edited', 'editorial-change')),
        withdrawn_by uuid CONSTRAINT stance_withdrawn_by_account REFERENCES account (id),
        CONSTRAINT stance_withdrawal_is_whole CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL)),
        CONSTRAINT stance_objection_has_reason CHECK (kind = 'approve' OR btrim(body) <> '')
      )`);
    await runner.query(`CREATE UNIQUE INDEX stance_one_voice_a_seat ON stance (plan_id, seat_id) WHERE withdrawn_at IS NULL`);
    await runner.query(`CREATE INDEX stance_by_plan ON stance (plan_id, given_at)`);
    await runner.query(`
      CREATE TABLE objection_answer (
        id uuid CONSTRAINT objection_answer_pkey PRIMARY KEY,
        stance_id uuid NOT NULL CONSTRAINT objection_answer_to_stance REFERENCES stance (id),
        account_id uuid NOT NULL CONSTRAINT objection_answer_by_account REFERENCES account (id),
        sector_code text,
        body text NOT NULL CONSTRAINT objection_answer_says_something CHECK (btrim(body) <> ''),
        answered_at timestamptz NOT NULL
      )`);
    await runner.query(`CREATE INDEX objection_answer_by_stance ON objection_answer (stance_id, answered_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE objection_answer`);
    await runner.query(`DROP TABLE stance`);
    await runner.query(`DROP TABLE ballot`);
  }
}
