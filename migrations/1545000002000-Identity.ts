import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, their sessions, resets of passwords and invitations. Tokens are never here, only their SHA-256. */
export class Identity1545000002000 implements MigrationInterface {
  name = 'Identity1545000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id uuid CONSTRAINT account_pkey PRIMARY KEY,
        email text NOT NULL
          CONSTRAINT account_mail_address_once UNIQUE
          CONSTRAINT account_mail_address_in_lower_case CHECK (email = lower(email) AND email LIKE '%@%'),
        name text NOT NULL CONSTRAINT account_has_name CHECK (btrim(name) <> ''),
        password_hash text,
        language text NOT NULL DEFAULT 'es' CONSTRAINT account_language_known CHECK (language IN ('es', 'en')),
        is_administrator boolean NOT NULL DEFAULT false,
        is_national_observer boolean NOT NULL DEFAULT false,
        shows_name_publicly boolean NOT NULL DEFAULT false,
        fictional boolean NOT NULL DEFAULT false,
        salt text NOT NULL,
        disabled_at timestamptz,
        created_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE session (
        id uuid CONSTRAINT session_pkey PRIMARY KEY,
        token_hash text NOT NULL CONSTRAINT session_token_once UNIQUE,
        account_id uuid NOT NULL CONSTRAINT session_of_account REFERENCES account (id) ON DELETE CASCADE,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL CONSTRAINT session_ends_some_day CHECK (ends_at > created_at)
      )`);
    await runner.query(`CREATE INDEX session_by_account ON session (account_id)`);
    await runner.query(`
      CREATE TABLE password_reset (
        id uuid CONSTRAINT password_reset_pkey PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT password_reset_of_account REFERENCES account (id) ON DELETE CASCADE,
        token_hash text NOT NULL CONSTRAINT password_reset_token_once UNIQUE,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      )`);
    await runner.query(`CREATE INDEX password_reset_by_account ON password_reset (account_id)`);
    await runner.query(`
      CREATE TABLE invitation (
        id uuid CONSTRAINT invitation_pkey PRIMARY KEY,
        token_hash text NOT NULL CONSTRAINT invitation_token_once UNIQUE,
        email text NOT NULL CONSTRAINT invitation_mail_address_in_lower_case CHECK (email = lower(email) AND email LIKE '%@%'),
        grant_kind text NOT NULL,
        granted jsonb NOT NULL,
        chain text NOT NULL,
        invited_by uuid CONSTRAINT invitation_sent_by_account REFERENCES account (id),
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        accepted_at timestamptz,
        accepted_by uuid CONSTRAINT invitation_accepted_by_account REFERENCES account (id),
        revoked_at timestamptz,
        CONSTRAINT invitation_ends_in_one_way CHECK (accepted_at IS NULL OR revoked_at IS NULL),
        CONSTRAINT invitation_is_accepted_by_somebody CHECK ((accepted_at IS NULL) = (accepted_by IS NULL))
      )`);
    await runner.query(`CREATE INDEX invitation_by_chain ON invitation (chain, created_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE invitation');
    await runner.query('DROP TABLE password_reset');
    await runner.query('DROP TABLE session');
    await runner.query('DROP TABLE account');
  }
}
