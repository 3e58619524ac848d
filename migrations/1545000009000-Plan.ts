import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The plan of a cycle, and when it became public. */
export class Plan1545000009000 implements MigrationInterface {
  name = 'Plan1545000009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plan (
        id uuid CONSTRAINT plan_pkey PRIMARY KEY,
        secretariat_id uuid NOT NULL CONSTRAINT plan_of_secretariat REFERENCES secretariat (id),
        cycle_id uuid NOT NULL CONSTRAINT plan_of_cycle REFERENCES cycle (id),
        number int NOT NULL CONSTRAINT plan_number_is_positive CHECK (number > 0),
        title text NOT NULL,
        content jsonb NOT NULL,
        origin text NOT NULL CONSTRAINT plan_origin_known CHECK (origin IN ('work', 'historic')),
        created_at timestamptz NOT NULL,
        CONSTRAINT plan_once_a_cycle UNIQUE (cycle_id),
        CONSTRAINT plan_number_once_a_secretariat UNIQUE (secretariat_id, number)
      )`);
    await runner.query(`
      CREATE TABLE publication_fact (
        plan_id uuid CONSTRAINT publication_fact_pkey PRIMARY KEY CONSTRAINT publication_fact_of_plan REFERENCES plan (id),
        published_on text CONSTRAINT publication_fact_date_is_a_date CHECK (published_on ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
        precision text CONSTRAINT publication_fact_precision_known CHECK (precision IN ('day', 'month', 'year')),
        source text NOT NULL,
        version_id uuid CONSTRAINT publication_fact_of_version REFERENCES text_version (id),
        edition_number int,
        edition_hash text,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT publication_fact_date_has_precision CHECK ((published_on IS NULL) = (precision IS NULL)),
        CONSTRAINT publication_fact_edition_is_whole CHECK (
          (version_id IS NULL) = (edition_number IS NULL) AND (version_id IS NULL) = (edition_hash IS NULL)
        )
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE publication_fact`);
    await runner.query(`DROP TABLE plan`);
  }
}
