import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the formatted texts of a draft look stands beside what they say; null where nothing is formatted. */
export class RichTexts1545000022000 implements MigrationInterface {
  name = 'RichTexts1545000022000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE problem ADD COLUMN rich jsonb`);
    await runner.query(`ALTER TABLE commitment ADD COLUMN rich jsonb`);
    await runner.query(`ALTER TABLE plan ADD COLUMN rich jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE plan DROP COLUMN rich`);
    await runner.query(`ALTER TABLE commitment DROP COLUMN rich`);
    await runner.query(`ALTER TABLE problem DROP COLUMN rich`);
  }
}
