import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is done later has its own schema, whose tables the job library keeps; a mail has a claim in place of a time to try again. */
export class JobsAndMail1545000020000 implements MigrationInterface {
  name = 'JobsAndMail1545000020000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`CREATE SCHEMA jobs`);

    await run.query(`DROP INDEX mail_message_waiting`);
    await run.query(`
      ALTER TABLE mail_message
        DROP COLUMN attempts, DROP COLUMN next_attempt_at, DROP COLUMN last_error,
        ADD COLUMN headers jsonb NOT NULL DEFAULT '{}',
        ADD COLUMN never_twice boolean NOT NULL DEFAULT false,
        ADD COLUMN claim uuid,
        ADD COLUMN handed_over_at timestamptz,
        ADD CONSTRAINT mail_message_claimed_before_handed_over CHECK (handed_over_at IS NULL OR claim IS NOT NULL)`);
    await run.query(`CREATE INDEX mail_message_unsent ON mail_message (created_at) WHERE sent_at IS NULL`);

    // Whoever did it is not told of it again
    await run.query(`ALTER TABLE outbox_event ADD COLUMN caused_by uuid`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`ALTER TABLE outbox_event DROP COLUMN caused_by`);
    await run.query(`DROP INDEX mail_message_unsent`);
    await run.query(`
      ALTER TABLE mail_message
        DROP CONSTRAINT mail_message_claimed_before_handed_over,
        DROP COLUMN headers, DROP COLUMN never_twice, DROP COLUMN claim, DROP COLUMN handed_over_at,
        ADD COLUMN attempts integer NOT NULL DEFAULT 0, ADD COLUMN next_attempt_at timestamptz NOT NULL DEFAULT now(), ADD COLUMN last_error text`);
    await run.query(`CREATE INDEX mail_message_waiting ON mail_message (next_attempt_at) WHERE sent_at IS NULL`);
    await run.query(`DROP SCHEMA jobs CASCADE`);
  }
}
