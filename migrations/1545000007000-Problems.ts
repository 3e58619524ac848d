import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Problem statements, who wrote them, their files, and the rounds in which seats score them. */
export class Problems1545000007000 implements MigrationInterface {
  name = 'Problems1545000007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE problem (
        id uuid CONSTRAINT problem_pk PRIMARY KEY,
        secretariat_id uuid NOT NULL CONSTRAINT problem_belongs_to_secretariat REFERENCES secretariat (id),
        cycle_id uuid NOT NULL CONSTRAINT problem_belongs_to_cycle REFERENCES cycle (id),
        number int NOT NULL CONSTRAINT problem_number_counts_from_one CHECK (number > 0),
        state text NOT NULL CONSTRAINT problem_state_is_known CHECK (state IN ('draft', 'submitted', 'prioritised', 'merged', 'set-aside')),
        content jsonb NOT NULL,
        title text NOT NULL,
        agenda text CONSTRAINT problem_agenda_exists REFERENCES agenda (code),
        merged_into_id uuid CONSTRAINT problem_merged_into_problem REFERENCES problem (id),
        reason text,
        agreement text,
        created_by uuid,
        created_at timestamptz NOT NULL,
        submitted_at timestamptz,
        settled_at timestamptz,
        CONSTRAINT problem_number_is_unique_in_cycle UNIQUE (cycle_id, number),
        CONSTRAINT problem_merged_names_the_other CHECK ((state = 'merged') = (merged_into_id IS NOT NULL)),
        CONSTRAINT problem_not_merged_into_itself CHECK (merged_into_id <> id),
        CONSTRAINT problem_put_away_says_why CHECK ((state IN ('merged', 'set-aside')) = (reason IS NOT NULL AND btrim(reason) <> '')),
        CONSTRAINT problem_prioritised_by_agreement CHECK (state <> 'prioritised' OR (agreement IS NOT NULL AND btrim(agreement) <> '')),
        CONSTRAINT problem_columns_repeat_its_content CHECK (
          title IS NOT DISTINCT FROM content ->> 'title' AND agenda IS NOT DISTINCT FROM content ->> 'agenda'
        )
      )`);
    await runner.query(`CREATE INDEX problem_by_merged_into ON problem (merged_into_id) WHERE merged_into_id IS NOT NULL`);
    await runner.query(`
      CREATE FUNCTION problem_words(content jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT setweight(to_tsvector('public.spanish_plain'::regconfig, coalesce(content ->> 'title', '')), 'A')
          || setweight(to_tsvector('public.spanish_plain'::regconfig,
               coalesce(content ->> 'whatHappens', '') || ' ' || coalesce(content ->> 'whoIsAffected', '') || ' ' || coalesce(content ->> 'where', '')), 'B')
          || setweight(to_tsvector('public.spanish_plain'::regconfig,
               coalesce(content ->> 'causes', '') || ' ' || coalesce(content ->> 'whatWasTried', '')), 'C')
      $$`);
    await runner.query(`CREATE INDEX problem_by_words ON problem USING gin (problem_words(content))`);
    // Numbers are given one after another, also when two people begin at once.
    await runner.query(`
      CREATE TABLE problem_counter (
        cycle_id uuid CONSTRAINT problem_counter_pk PRIMARY KEY CONSTRAINT problem_counter_belongs_to_cycle REFERENCES cycle (id),
        last_number int NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE problem_author (
        problem_id uuid NOT NULL CONSTRAINT problem_author_of_problem REFERENCES problem (id),
        account_id uuid NOT NULL,
        organisation_id uuid CONSTRAINT problem_author_for_organisation REFERENCES organisation (id),
        sector_code text,
        since timestamptz NOT NULL,
        CONSTRAINT problem_author_pk PRIMARY KEY (problem_id, account_id)
      )`);
    await runner.query(`
      CREATE TABLE problem_attachment (
        id uuid CONSTRAINT problem_attachment_pk PRIMARY KEY,
        problem_id uuid NOT NULL CONSTRAINT problem_attachment_of_problem REFERENCES problem (id),
        stored_file_id uuid NOT NULL CONSTRAINT problem_attachment_is_a_file REFERENCES stored_file (id),
        added_by uuid,
        added_at timestamptz NOT NULL,
        CONSTRAINT problem_attachment_once UNIQUE (problem_id, stored_file_id)
      )`);
    await runner.query(`
      CREATE TABLE scoring_round (
        id uuid CONSTRAINT scoring_round_pk PRIMARY KEY,
        cycle_id uuid NOT NULL CONSTRAINT scoring_round_belongs_to_cycle REFERENCES cycle (id),
        criteria jsonb NOT NULL,
        opened_at timestamptz NOT NULL,
        opened_by uuid,
        closed_at timestamptz,
        closed_by uuid,
        CONSTRAINT scoring_round_closes_after_it_opens CHECK (opened_at <= closed_at)
      )`);
    await runner.query(`CREATE UNIQUE INDEX scoring_round_open_is_one_a_cycle ON scoring_round (cycle_id) WHERE closed_at IS NULL`);
    await runner.query(`CREATE INDEX scoring_round_by_cycle ON scoring_round (cycle_id)`);
    await runner.query(`
      CREATE TABLE score (
        round_id uuid NOT NULL CONSTRAINT score_of_round REFERENCES scoring_round (id),
        problem_id uuid NOT NULL CONSTRAINT score_of_problem REFERENCES problem (id),
        seat_id uuid NOT NULL CONSTRAINT score_by_seat REFERENCES seat (id),
        account_id uuid NOT NULL,
        scores jsonb NOT NULL,
        given_at timestamptz NOT NULL,
        CONSTRAINT score_is_one_a_seat PRIMARY KEY (round_id, problem_id, seat_id)
      )`);
    await runner.query(`CREATE INDEX score_by_problem ON score (problem_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['score', 'scoring_round', 'problem_attachment', 'problem_author', 'problem_counter', 'problem']) {
      await runner.query(`DROP TABLE ${table}`);
    }
    await runner.query(`DROP FUNCTION problem_words(jsonb)`);
  }
}
