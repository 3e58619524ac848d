import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a rule or a sector of a secretariat changed stands with what holds from then on. */
export class ReasonsOfRules1545000019000 implements MigrationInterface {
  name = 'ReasonsOfRules1545000019000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['secretariat_rule', 'sector']) await runner.query(`ALTER TABLE ${table} ADD COLUMN reason text, ADD COLUMN ended_because text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['sector', 'secretariat_rule']) await runner.query(`ALTER TABLE ${table} DROP COLUMN ended_because, DROP COLUMN reason`);
  }
}
