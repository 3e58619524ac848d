import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the responsible declare, with their evidence, and what others say of it. None of it is ever changed. */
export class Monitoring1545000013000 implements MigrationInterface {
  name = 'Monitoring1545000013000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE progress_report (
        id uuid CONSTRAINT progress_report_pkey PRIMARY KEY,
        secretariat_id uuid NOT NULL CONSTRAINT progress_report_of_secretariat REFERENCES secretariat (id),
        cycle_id uuid NOT NULL CONSTRAINT progress_report_of_cycle REFERENCES cycle (id),
        commitment_id uuid NOT NULL CONSTRAINT progress_report_of_commitment REFERENCES commitment (id),
        milestone_id uuid,
        status text NOT NULL CONSTRAINT progress_report_status_known CHECK (status IN ('not-started', 'in-progress', 'completed', 'stopped')),
        body text NOT NULL CONSTRAINT progress_report_says_something CHECK (btrim(body) <> ''),
        declared_by uuid NOT NULL CONSTRAINT progress_report_by_account REFERENCES account (id),
        organisation_id uuid CONSTRAINT progress_report_for_organisation REFERENCES organisation (id),
        declared_at timestamptz NOT NULL,
        days_late int NOT NULL CONSTRAINT progress_report_days_late_counted CHECK (days_late >= 0)
      )`);
    await runner.query(`CREATE INDEX progress_report_by_commitment ON progress_report (commitment_id, declared_at)`);
    await runner.query(`CREATE INDEX progress_report_by_cycle ON progress_report (cycle_id)`);
    await runner.query(`
      CREATE TABLE evidence (
        id uuid CONSTRAINT evidence_pkey PRIMARY KEY,
        report_id uuid NOT NULL CONSTRAINT evidence_of_report REFERENCES progress_report (id),
        position int NOT NULL,
        description text NOT NULL CONSTRAINT evidence_says_what_it_shows CHECK (btrim(description) <> ''),
        link text,
        stored_file_id uuid CONSTRAINT evidence_in_file REFERENCES stored_file (id),
        sha256 text NOT NULL CONSTRAINT evidence_sha256_is_one CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        captured_at timestamptz NOT NULL,
        CONSTRAINT evidence_is_link_or_file CHECK ((link IS NULL) <> (stored_file_id IS NULL)),
        CONSTRAINT evidence_position_once UNIQUE (report_id, position)
      )`);
    await runner.query(`
      CREATE TABLE verdict (
        id uuid CONSTRAINT verdict_pkey PRIMARY KEY,
        report_id uuid NOT NULL CONSTRAINT verdict_on_report REFERENCES progress_report (id),
        kind text NOT NULL CONSTRAINT verdict_kind_known CHECK (kind IN ('verified', 'insufficient', 'not-relevant')),
        reason text NOT NULL CONSTRAINT verdict_gives_its_reasons CHECK (btrim(reason) <> ''),
        verified_by uuid NOT NULL CONSTRAINT verdict_by_account REFERENCES account (id),
        seat_id uuid CONSTRAINT verdict_by_seat REFERENCES seat (id),
        organisation_id uuid CONSTRAINT verdict_for_organisation REFERENCES organisation (id),
        given_at timestamptz NOT NULL
      )`);
    await runner.query(`CREATE INDEX verdict_by_report ON verdict (report_id, given_at)`);
    await runner.query(`
      CREATE TABLE verdict_answer (
        verdict_id uuid CONSTRAINT verdict_answer_once PRIMARY KEY CONSTRAINT verdict_answer_to_verdict REFERENCES verdict (id),
        body text NOT NULL CONSTRAINT verdict_answer_says_something CHECK (btrim(body) <> ''),
        answered_by uuid NOT NULL CONSTRAINT verdict_answer_by_account REFERENCES account (id),
        organisation_id uuid CONSTRAINT verdict_answer_for_organisation REFERENCES organisation (id),
        answered_at timestamptz NOT NULL
      )`);
    for (const table of ['progress_report', 'evidence', 'verdict', 'verdict_answer']) {
      await runner.query(
        `CREATE TRIGGER ${table}_is_permanent BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change_of_permanent_row()`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['verdict_answer', 'verdict', 'evidence', 'progress_report']) await runner.query(`DROP TABLE ${table}`);
  }
}
