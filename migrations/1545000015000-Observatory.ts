import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Official claims, what counts as a published plan, and the words by which the public and the members find things. */
export class Observatory1545000015000 implements MigrationInterface {
  name = 'Observatory1545000015000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE national_claim (
        figure text NOT NULL,
        as_of date NOT NULL,
        value int NOT NULL CONSTRAINT national_claim_counts_from_zero CHECK (value >= 0),
        kind text NOT NULL CONSTRAINT national_claim_kind_is_known CHECK (kind IN ('exact', 'more-than')),
        source text NOT NULL CONSTRAINT national_claim_names_its_source CHECK (btrim(source) <> ''),
        recorded_at timestamptz NOT NULL,
        CONSTRAINT national_claim_pk PRIMARY KEY (figure, as_of),
        CONSTRAINT national_claim_figure_is_known CHECK (figure IN (
          'entitiesParticipating', 'entitiesMissing', 'secretariatsInstalled', 'entitiesWithPlan', 'plansPublished',
          'commitments', 'entitiesRenewing', 'authorities', 'civilSocietyOrganisations'))
      )`);

    // A plan counts by an edition or by a publication fact, dated or not; this is the one place that says so.
    await runner.query(`
      CREATE VIEW published_plan AS
      SELECT p.id, s.entity_id, p.number, p.origin, f.source,
             CASE WHEN f.plan_id IS NOT NULL THEN f.published_on
                  ELSE to_char(first_edition.published_at AT TIME ZONE s.time_zone, 'YYYY-MM-DD') END AS published_on,
             f.version_id
      FROM plan p
      JOIN secretariat s ON s.id = p.secretariat_id
      LEFT JOIN publication_fact f ON f.plan_id = p.id
      LEFT JOIN LATERAL (SELECT min(d.published_at) AS published_at FROM edition d WHERE d.plan_id = p.id) first_edition ON true
      WHERE f.plan_id IS NOT NULL OR first_edition.published_at IS NOT NULL`);

    await this.createSearchQuery(runner);
    await this.createPublishedProblems(runner);

    // For members: the words of their conversations and of what was contributed.
    await runner.query(`CREATE INDEX comment_by_words ON comment USING gin (to_tsvector('public.spanish_plain'::regconfig, body))`);
    await runner.query(`CREATE INDEX contribution_by_words ON contribution USING gin (to_tsvector('public.spanish_plain'::regconfig, body))`);
  }

  /**
   * Without its accent "contaminación" is not stemmed, while "contaminaciones" is (to "contamin"): one asks for both. In
   * words that end in -ución the stem keeps its u. Braces stand for quotes until all are done; no word has any.
   */
  private async createSearchQuery(runner: QueryRunner): Promise<void> {
    await runner.query(String.raw`
      CREATE FUNCTION search_query(asked text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $sql$
        SELECT translate(
          regexp_replace(
            regexp_replace(
              regexp_replace(
                regexp_replace(
                  websearch_to_tsquery('public.spanish_plain'::regconfig, translate(asked, '{}', '  '))::text,
                  $$'([[:alpha:]]{2,})acion'$$, '({\1acion} | {\1})', 'g'),
                $$'([[:alpha:]]+u)cion'$$, '({\1cion} | {\1})', 'g'),
              $$'([[:alpha:]]+u)'$$, '({\1} | {\1cion} | {\1acion})', 'g'),
            $$'([[:alpha:]]{3,})'$$, '({\1} | {\1acion})', 'g'),
          '{}', $$''$$)::tsquery
      $sql$`);
  }

  /**
   * Problems are public as part of an edition. What can be searched of them is derived from the newest edition in the
   * same transaction in which it appears, so that a search never lags behind a page.
   */
  private async createPublishedProblems(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE published_problem (
        plan_id uuid NOT NULL CONSTRAINT published_problem_is_of_plan REFERENCES plan (id),
        problem_id uuid NOT NULL,
        entity_id uuid NOT NULL CONSTRAINT published_problem_is_of_entity REFERENCES entity (id),
        plan_number int NOT NULL,
        number int NOT NULL,
        content jsonb NOT NULL,
        title text NOT NULL,
        agenda text,
        search tsvector NOT NULL GENERATED ALWAYS AS (problem_words(content)) STORED,
        CONSTRAINT published_problem_pk PRIMARY KEY (plan_id, problem_id)
      )`);
    await runner.query(`CREATE INDEX published_problem_by_words ON published_problem USING gin (search)`);
    await runner.query(`
      CREATE FUNCTION take_problems_of_edition(edition_plan_id uuid, edition_content jsonb) RETURNS void LANGUAGE sql AS $$
        DELETE FROM published_problem WHERE plan_id = edition_plan_id;
        INSERT INTO published_problem (plan_id, problem_id, entity_id, plan_number, number, content, title, agenda)
        SELECT p.id, (said.problem ->> 'id')::uuid, s.entity_id, p.number, (said.problem ->> 'number')::int,
               jsonb_build_object('title', said.problem -> 'title') || coalesce(said.problem -> 'content', '{}'),
               coalesce(said.problem ->> 'title', ''), said.problem ->> 'agenda'
        FROM plan p JOIN secretariat s ON s.id = p.secretariat_id,
             jsonb_array_elements(
               CASE jsonb_typeof(edition_content -> 'content' -> 'problems') WHEN 'array' THEN edition_content -> 'content' -> 'problems' END
             ) AS said (problem)
        WHERE p.id = edition_plan_id AND said.problem ->> 'id' IS NOT NULL AND said.problem ->> 'number' IS NOT NULL
      $$`);
    await runner.query(`
      CREATE FUNCTION take_problems_of_new_edition() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM take_problems_of_edition(NEW.plan_id, NEW.canonical_json::jsonb);
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER edition_shows_its_problems AFTER INSERT ON edition
      FOR EACH ROW EXECUTE FUNCTION take_problems_of_new_edition()`);
    // Editions that were there before.
    await runner.query(`
      SELECT take_problems_of_edition(newest.plan_id, newest.canonical_json::jsonb)
      FROM (SELECT DISTINCT ON (plan_id) plan_id, canonical_json FROM edition ORDER BY plan_id, number DESC) newest`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX contribution_by_words`);
    await runner.query(`DROP INDEX comment_by_words`);
    await runner.query(`DROP TRIGGER edition_shows_its_problems ON edition`);
    await runner.query(`DROP FUNCTION take_problems_of_new_edition()`);
    await runner.query(`DROP FUNCTION take_problems_of_edition(uuid, jsonb)`);
    await runner.query(`DROP TABLE published_problem`);
    await runner.query(`DROP FUNCTION search_query(text)`);
    await runner.query(`DROP VIEW published_plan`);
    await runner.query(`DROP TABLE national_claim`);
  }
}
