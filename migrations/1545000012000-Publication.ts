import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Editions: what was published, byte for byte, each holding on to the one before. */
export class Publication1545000012000 implements MigrationInterface {
  name = 'Publication1545000012000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE edition (
        id uuid CONSTRAINT edition_pkey PRIMARY KEY,
        secretariat_id uuid NOT NULL CONSTRAINT edition_of_secretariat REFERENCES secretariat (id),
        plan_id uuid NOT NULL CONSTRAINT edition_of_plan REFERENCES plan (id),
        cycle_id uuid NOT NULL CONSTRAINT edition_of_cycle REFERENCES cycle (id),
        number int NOT NULL CONSTRAINT edition_number_is_positive CHECK (number > 0),
        previous_hash text CONSTRAINT edition_previous_hash_is_sha256 CHECK (previous_hash ~ '^[0-9a-f]{64}$'),
        plan_version_id uuid NOT NULL
          CONSTRAINT edition_of_version REFERENCES text_version (id) CONSTRAINT edition_once_a_version UNIQUE,
        plan_version_hash text NOT NULL CONSTRAINT edition_version_hash_is_sha256 CHECK (plan_version_hash ~ '^[0-9a-f]{64}$'),
        canonical_json text NOT NULL,
        hash text NOT NULL CONSTRAINT edition_hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$') CONSTRAINT edition_hash_once UNIQUE,
        published_at timestamptz NOT NULL,
        published_by uuid NOT NULL CONSTRAINT edition_published_by_account REFERENCES account (id),
        CONSTRAINT edition_number_once_a_plan UNIQUE (plan_id, number),
        CONSTRAINT edition_first_has_no_previous CHECK ((number = 1) = (previous_hash IS NULL))
      )`);
    await runner.query(`CREATE INDEX edition_by_version_hash ON edition (plan_version_hash)`);
    await runner.query(`
      CREATE TRIGGER edition_is_permanent BEFORE UPDATE OR DELETE ON edition
      FOR EACH ROW EXECUTE FUNCTION refuse_change_of_permanent_row()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE edition`);
  }
}
