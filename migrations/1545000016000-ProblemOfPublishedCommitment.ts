import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the public reads of the problem that a commitment answers stands beside its sheet, as the edition said it. */
export class ProblemOfPublishedCommitment1545000016000 implements MigrationInterface {
  name = 'ProblemOfPublishedCommitment1545000016000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE published_commitment ADD COLUMN problem jsonb`);
    await runner.query(`
      UPDATE published_commitment p
      SET problem = jsonb_build_object('id', said.problem -> 'id', 'number', said.problem -> 'number', 'title', said.problem -> 'title')
      FROM edition d CROSS JOIN LATERAL jsonb_array_elements(d.canonical_json::jsonb #> '{content,problems}') AS said (problem)
      WHERE d.id = p.edition_id AND said.problem ->> 'id' = p.content ->> 'problemId'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE published_commitment DROP COLUMN problem`);
  }
}
