import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notifications, what people follow and mute, how they want mail, and which digests were composed. */
export class ToldInTime1545000024000 implements MigrationInterface {
  name = 'ToldInTime1545000024000';

  async up(run: QueryRunner): Promise<void> {
    const subject = `subject_kind text NOT NULL CONSTRAINT %_subject_kind_known CHECK (subject_kind IN ('problem', 'commitment', 'plan', 'cycle', 'secretariat')),
        subject_id uuid NOT NULL`;
    await run.query(`
      CREATE TABLE notification (
        id uuid CONSTRAINT notification_pk PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT notification_for_account REFERENCES account (id) ON DELETE CASCADE,
        position int NOT NULL,
        event_id uuid NOT NULL,
        kind text NOT NULL,
        waits boolean NOT NULL,
        secretariat_id uuid NOT NULL CONSTRAINT notification_in_secretariat REFERENCES secretariat (id),
        cycle_id uuid CONSTRAINT notification_in_cycle REFERENCES cycle (id),
        ${subject.replace('%', 'notification')},
        place text NOT NULL,
        details jsonb NOT NULL,
        caused_by uuid,
        happened_at timestamptz NOT NULL,
        read_at timestamptz,
        mailed_at timestamptz,
        CONSTRAINT notification_once_an_event UNIQUE (account_id, event_id),
        CONSTRAINT notification_in_order UNIQUE (account_id, position)
      )`);
    await run.query(`CREATE INDEX notification_unread ON notification (account_id) WHERE read_at IS NULL`);
    await run.query(`CREATE INDEX notification_by_subject ON notification (account_id, subject_kind, subject_id)`);

    await run.query(`
      CREATE TABLE subject_choice (
        account_id uuid NOT NULL CONSTRAINT subject_choice_of_account REFERENCES account (id) ON DELETE CASCADE,
        ${subject.replace('%', 'subject_choice')},
        choice text NOT NULL CONSTRAINT subject_choice_known CHECK (choice IN ('follow', 'mute')),
        chosen_at timestamptz NOT NULL,
        CONSTRAINT subject_choice_is_one PRIMARY KEY (account_id, subject_kind, subject_id)
      )`);
    await run.query(`CREATE INDEX subject_choice_by_subject ON subject_choice (subject_kind, subject_id)`);

    await run.query(`
      CREATE TABLE notification_choice (
        account_id uuid CONSTRAINT notification_choice_pk PRIMARY KEY CONSTRAINT notification_choice_of_account REFERENCES account (id) ON DELETE CASCADE,
        waiting text NOT NULL CONSTRAINT notification_choice_waiting_known CHECK (waiting IN ('immediate', 'daily', 'weekly', 'none')),
        followed text NOT NULL CONSTRAINT notification_choice_followed_known CHECK (followed IN ('immediate', 'daily', 'weekly', 'none')),
        digest_hour int NOT NULL CONSTRAINT notification_choice_hour_of_day CHECK (digest_hour BETWEEN 0 AND 23),
        announces boolean NOT NULL DEFAULT true,
        link_salt text NOT NULL,
        last_position int NOT NULL DEFAULT 0,
        immediate_mail_at timestamptz
      )`);

    await run.query(`
      CREATE TABLE digest (
        account_id uuid NOT NULL CONSTRAINT digest_for_account REFERENCES account (id) ON DELETE CASCADE,
        list text NOT NULL CONSTRAINT digest_list_known CHECK (list IN ('waiting', 'followed')),
        period text NOT NULL,
        composed_at timestamptz NOT NULL,
        CONSTRAINT digest_once_a_period PRIMARY KEY (account_id, list, period)
      )`);

    await run.query(`
      CREATE TABLE deadline_notice (
        account_id uuid NOT NULL CONSTRAINT deadline_notice_for_account REFERENCES account (id) ON DELETE CASCADE,
        item text NOT NULL,
        due_on date NOT NULL,
        stage text NOT NULL CONSTRAINT deadline_notice_stage_known CHECK (stage IN ('near', 'over')),
        told_at timestamptz NOT NULL,
        CONSTRAINT deadline_notice_once_a_stage PRIMARY KEY (account_id, item, due_on, stage)
      )`);
  }

  async down(run: QueryRunner): Promise<void> {
    for (const table of ['deadline_notice', 'digest', 'notification_choice', 'subject_choice', 'notification']) await run.query(`DROP TABLE ${table}`);
  }
}
