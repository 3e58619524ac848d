import type { MigrationInterface, QueryRunner } from 'typeorm';

const codes = ['approval-rule', 'calendar-notice-days', 'consultation-days', 'approval-silence-days', 'scoring-criteria', 'commitments-advised-maximum'];

const known = (all: readonly string[]) => `CHECK (code IN (${all.map((code) => `'${code}'`).join(', ')}))`;

/** How many business days a secretariat gives itself to answer a contribution. */
export class ReplyTerm1545000026000 implements MigrationInterface {
  name = 'ReplyTerm1545000026000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE secretariat_rule DROP CONSTRAINT rule_code_known, ADD CONSTRAINT rule_code_known ${known([...codes, 'reply-business-days'])}`);
    await runner.query(`
      INSERT INTO secretariat_rule (id, code, value, source) VALUES
        ('0168e3a0-0000-7000-8000-000000000011', 'reply-business-days', '10', 'Regla común de Tequio, versión 1')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM secretariat_rule WHERE code = 'reply-business-days'`);
    await runner.query(`ALTER TABLE secretariat_rule DROP CONSTRAINT rule_code_known, ADD CONSTRAINT rule_code_known ${known(codes)}`);
  }
}
