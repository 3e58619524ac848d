import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a seat ended, and how an institution gave way to the next one: renamed, merged or followed, with where that is written. */
export class SeatsAndInstitutions1545000017000 implements MigrationInterface {
  name = 'SeatsAndInstitutions1545000017000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE seat ADD COLUMN ended_because text');
    await runner.query(`
      ALTER TABLE organisation
        ADD COLUMN succession_kind text CONSTRAINT organisation_succession_kind_known CHECK (succession_kind IN ('renamed', 'merged', 'succeeded')),
        ADD COLUMN succession_source text`);
    await runner.query(`UPDATE organisation SET succession_kind = 'succeeded' WHERE succeeded_by_id IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE organisation DROP COLUMN succession_source, DROP COLUMN succession_kind');
    await runner.query('ALTER TABLE seat DROP COLUMN ended_because');
  }
}
