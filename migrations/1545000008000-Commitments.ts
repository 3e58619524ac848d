import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Commitments as they are being written, and apart from them what the public reads. */
export class Commitments1545000008000 implements MigrationInterface {
  name = 'Commitments1545000008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE commitment (
        id uuid CONSTRAINT commitment_pk PRIMARY KEY,
        secretariat_id uuid NOT NULL CONSTRAINT commitment_belongs_to_secretariat REFERENCES secretariat (id),
        cycle_id uuid NOT NULL CONSTRAINT commitment_belongs_to_cycle REFERENCES cycle (id),
        number text NOT NULL CONSTRAINT commitment_number_fits_an_address CHECK (number ~ '^[0-9A-Z-]{1,12}$'),
        state text NOT NULL CONSTRAINT commitment_state_is_known CHECK (state IN ('draft', 'set-aside')),
        set_aside_reason text,
        content jsonb NOT NULL,
        kind text NOT NULL CONSTRAINT commitment_kind_is_known CHECK (kind IN ('puntual', 'proactivo')),
        title text NOT NULL,
        agenda text CONSTRAINT commitment_agenda_exists REFERENCES agenda (code),
        problem_id uuid CONSTRAINT commitment_answers_problem REFERENCES problem (id),
        lead_organisation_id uuid CONSTRAINT commitment_lead_organisation_exists REFERENCES organisation (id),
        liaison_account_id uuid CONSTRAINT commitment_liaison_exists REFERENCES account (id),
        origin text NOT NULL CONSTRAINT commitment_origin_is_known CHECK (origin IN ('work', 'historic')),
        lineage_id uuid NOT NULL,
        carried_from_id uuid CONSTRAINT commitment_carried_from_commitment REFERENCES commitment (id),
        created_by uuid,
        created_at timestamptz NOT NULL,
        CONSTRAINT commitment_number_is_unique_in_cycle UNIQUE (cycle_id, number),
        CONSTRAINT commitment_set_aside_says_why CHECK ((state = 'set-aside') = (set_aside_reason IS NOT NULL)),
        CONSTRAINT commitment_columns_repeat_its_content CHECK (
          kind IS NOT DISTINCT FROM content ->> 'kind'
          AND title IS NOT DISTINCT FROM content ->> 'title'
          AND agenda IS NOT DISTINCT FROM content ->> 'agenda'
          AND problem_id::text IS NOT DISTINCT FROM content ->> 'problemId'
          AND lead_organisation_id::text IS NOT DISTINCT FROM content ->> 'leadOrganisationId'
          AND liaison_account_id::text IS NOT DISTINCT FROM content ->> 'liaisonAccountId'
        )
      )`);
    await runner.query(`CREATE INDEX commitment_by_problem ON commitment (problem_id)`);
    await runner.query(`CREATE INDEX commitment_by_lineage ON commitment (lineage_id)`);
    await runner.query(`CREATE INDEX commitment_by_liaison ON commitment (liaison_account_id)`);

    // One weighting of words for drafts (members' search) and for what is public.
    await runner.query(`
      CREATE FUNCTION commitment_words(content jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT setweight(to_tsvector('public.spanish_plain'::regconfig, coalesce(content ->> 'title', '')), 'A')
          || setweight(to_tsvector('public.spanish_plain'::regconfig, coalesce(content ->> 'action', '') || ' ' || coalesce(content ->> 'policyArea', '')), 'B')
          || setweight(to_tsvector('public.spanish_plain'::regconfig,
               coalesce(content ->> 'statusQuo', '') || ' ' || coalesce(content ->> 'contribution', '') || ' '
               || coalesce(content ->> 'verificationMeans', '') || ' ' || coalesce(content ->> 'risks', '')), 'C')
      $$`);
    await runner.query(`CREATE INDEX commitment_by_words ON commitment USING gin (commitment_words(content))`);

    // What an edition (or a historic publication) says, copied: a draft that moves on never shows in public.
    await runner.query(`
      CREATE TABLE published_commitment (
        commitment_id uuid CONSTRAINT published_commitment_pk PRIMARY KEY CONSTRAINT published_commitment_is_of_commitment REFERENCES commitment (id),
        entity_id uuid NOT NULL CONSTRAINT published_commitment_is_of_entity REFERENCES entity (id),
        entity_slug text NOT NULL,
        plan_number int NOT NULL,
        number text NOT NULL,
        edition_id uuid,
        edition_hash text,
        published_on text,
        content jsonb NOT NULL,
        title text NOT NULL GENERATED ALWAYS AS (content ->> 'title') STORED,
        agenda text GENERATED ALWAYS AS (content ->> 'agenda') STORED,
        published_year int GENERATED ALWAYS AS (left(published_on, 4)::int) STORED,
        position int NOT NULL GENERATED ALWAYS AS (coalesce(substring(number from '^[0-9]{1,6}$')::int, 1000000)) STORED,
        excerpt text NOT NULL GENERATED ALWAYS AS (left(coalesce(content ->> 'action', ''), 240)) STORED,
        search tsvector NOT NULL GENERATED ALWAYS AS (commitment_words(content)) STORED,
        CONSTRAINT published_commitment_edition_has_its_hash CHECK ((edition_id IS NULL) = (edition_hash IS NULL))
      )`);
    await runner.query(`CREATE UNIQUE INDEX published_commitment_has_one_address ON published_commitment (entity_id, plan_number, lower(number))`);
    // In the order of the public list, so that a page costs a page.
    await runner.query(`CREATE INDEX published_commitment_in_order ON published_commitment (entity_slug, plan_number DESC, position, number)`);
    await runner.query(`CREATE INDEX published_commitment_by_agenda ON published_commitment (agenda, entity_slug, plan_number DESC, position, number)`);
    await runner.query(`CREATE INDEX published_commitment_by_year ON published_commitment (published_year, entity_slug, plan_number DESC, position, number)`);
    await runner.query(`CREATE INDEX published_commitment_by_words ON published_commitment USING gin (search)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE published_commitment, commitment`);
    await runner.query(`DROP FUNCTION commitment_words(jsonb)`);
  }
}
