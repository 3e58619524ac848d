import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The balance of each commitment, what becomes of it, and the report that closes the cycle. */
export class Renewal1545000014000 implements MigrationInterface {
  name = 'Renewal1545000014000';

  async up(runner: QueryRunner): Promise<void> {
    // One row a cycle, locked by whoever writes anything of its closing.
    await runner.query(`
      CREATE TABLE closing_report (
        cycle_id uuid CONSTRAINT closing_report_pk PRIMARY KEY CONSTRAINT closing_report_of_cycle REFERENCES cycle (id),
        secretariat_id uuid NOT NULL CONSTRAINT closing_report_of_secretariat REFERENCES secretariat (id),
        body text NOT NULL,
        revision int NOT NULL CONSTRAINT closing_report_revision_counts_from_zero CHECK (revision >= 0),
        written_by uuid CONSTRAINT closing_report_by_account REFERENCES account (id),
        written_at timestamptz,
        published_at timestamptz,
        published_by uuid CONSTRAINT closing_report_published_by_account REFERENCES account (id),
        CONSTRAINT closing_report_is_published_by_somebody CHECK ((published_at IS NULL) = (published_by IS NULL)),
        CONSTRAINT closing_report_published_says_something CHECK (published_at IS NULL OR btrim(body) <> '')
      )`);
    await runner.query(`
      CREATE TABLE closing_balance (
        commitment_id uuid CONSTRAINT closing_balance_pk PRIMARY KEY CONSTRAINT closing_balance_of_commitment REFERENCES commitment (id),
        cycle_id uuid NOT NULL CONSTRAINT closing_balance_of_cycle REFERENCES cycle (id),
        completion text NOT NULL CONSTRAINT closing_balance_completion_is_known
          CHECK (completion IN ('no-evidence', 'not-started', 'limited', 'substantial', 'complete')),
        potential text NOT NULL CONSTRAINT closing_balance_potential_is_known CHECK (potential IN ('unclear', 'modest', 'substantial')),
        early_results text NOT NULL CONSTRAINT closing_balance_early_results_are_known
          CHECK (early_results IN ('worsened', 'no-change', 'marginal', 'major', 'outstanding', 'not-applicable')),
        lessons text NOT NULL CONSTRAINT closing_balance_says_what_was_learnt CHECK (btrim(lessons) <> ''),
        evidence text NOT NULL,
        revision int NOT NULL CONSTRAINT closing_balance_revision_counts_from_one CHECK (revision > 0),
        evaluated_by uuid NOT NULL CONSTRAINT closing_balance_by_account REFERENCES account (id),
        organisation_id uuid CONSTRAINT closing_balance_for_organisation REFERENCES organisation (id),
        evaluated_at timestamptz NOT NULL
      )`);
    await runner.query(`CREATE INDEX closing_balance_by_cycle ON closing_balance (cycle_id)`);
    await runner.query(`
      CREATE TABLE renewal_choice (
        commitment_id uuid CONSTRAINT renewal_choice_pk PRIMARY KEY CONSTRAINT renewal_choice_of_commitment REFERENCES commitment (id),
        cycle_id uuid NOT NULL CONSTRAINT renewal_choice_of_cycle REFERENCES cycle (id),
        choice text NOT NULL CONSTRAINT renewal_choice_is_known CHECK (choice IN ('finished', 'carried-over', 'merged', 'dropped')),
        reason text NOT NULL CONSTRAINT renewal_choice_gives_its_reason CHECK (btrim(reason) <> ''),
        into_commitment_id uuid CONSTRAINT renewal_choice_into_commitment REFERENCES commitment (id),
        revision int NOT NULL CONSTRAINT renewal_choice_revision_counts_from_one CHECK (revision > 0),
        decided_by uuid NOT NULL CONSTRAINT renewal_choice_by_account REFERENCES account (id),
        organisation_id uuid CONSTRAINT renewal_choice_for_organisation REFERENCES organisation (id),
        decided_at timestamptz NOT NULL,
        CONSTRAINT renewal_choice_merged_names_the_other CHECK ((choice = 'merged') = (into_commitment_id IS NOT NULL)),
        CONSTRAINT renewal_choice_not_into_itself CHECK (into_commitment_id <> commitment_id)
      )`);
    await runner.query(`CREATE INDEX renewal_choice_by_cycle ON renewal_choice (cycle_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['renewal_choice', 'closing_balance', 'closing_report']) await runner.query(`DROP TABLE ${table}`);
  }
}
