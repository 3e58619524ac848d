import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Entities and their stages, secretariats with their sectors and seats, institutions, appointments, rules, agendas. */
export class Secretariat1545000003000 implements MigrationInterface {
  name = 'Secretariat1545000003000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createCountry(runner);
    await this.createSecretariat(runner);
    await this.createMembership(runner);
    await this.createParameters(runner);
    await this.fillParameters(runner);
  }

  private async createCountry(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE entity (
        id uuid CONSTRAINT entity_pkey PRIMARY KEY,
        code text NOT NULL CONSTRAINT entity_code_once UNIQUE,
        inegi text NOT NULL CONSTRAINT entity_inegi_once UNIQUE,
        name text NOT NULL,
        short_name text NOT NULL,
        slug text NOT NULL CONSTRAINT entity_slug_once UNIQUE,
        time_zone text NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE exercise_stage_fact (
        id uuid CONSTRAINT exercise_stage_fact_pkey PRIMARY KEY,
        entity_id uuid NOT NULL CONSTRAINT stage_fact_of_entity REFERENCES entity (id),
        stage text NOT NULL CONSTRAINT stage_fact_stage_known CHECK (stage IN (
          'participating', 'promoter-group', 'joint-declaration', 'awareness', 'call', 'secretariat-installed', 'operating-rules', 'renewing')),
        occurred_on text,
        precision text,
        source text NOT NULL,
        document_url text,
        recorded_at timestamptz NOT NULL,
        CONSTRAINT stage_fact_keeps_precision CHECK (
          (occurred_on IS NULL AND precision IS NULL)
          OR (precision = 'day' AND occurred_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')
          OR (precision = 'month' AND occurred_on ~ '^[0-9]{4}-[0-9]{2}$')
          OR (precision = 'year' AND occurred_on ~ '^[0-9]{4}$'))
      )`);
    await runner.query('CREATE INDEX stage_fact_by_entity ON exercise_stage_fact (entity_id)');
    await runner.query(`
      CREATE TABLE organisation (
        id uuid CONSTRAINT organisation_pkey PRIMARY KEY,
        entity_id uuid CONSTRAINT organisation_of_entity REFERENCES entity (id),
        name text NOT NULL CONSTRAINT organisation_has_name CHECK (btrim(name) <> ''),
        short_name text NOT NULL,
        kind text NOT NULL CONSTRAINT organisation_kind_known
          CHECK (kind IN ('authority', 'civil-society', 'guarantor', 'autonomous', 'academia', 'other')),
        slug text NOT NULL CONSTRAINT organisation_slug_once UNIQUE,
        valid_from text,
        valid_to text,
        succeeded_by_id uuid CONSTRAINT organisation_followed_by REFERENCES organisation (id),
        fictional boolean NOT NULL DEFAULT false,
        CONSTRAINT organisation_does_not_follow_itself CHECK (succeeded_by_id <> id)
      )`);
    await runner.query('CREATE INDEX organisation_by_entity ON organisation (entity_id)');
  }

  private async createSecretariat(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE secretariat (
        id uuid CONSTRAINT secretariat_pkey PRIMARY KEY,
        entity_id uuid NOT NULL CONSTRAINT secretariat_of_entity REFERENCES entity (id),
        name text NOT NULL,
        time_zone text NOT NULL,
        folio_prefix text NOT NULL CONSTRAINT secretariat_folio_prefix_once UNIQUE
          CONSTRAINT secretariat_folio_prefix_readable CHECK (folio_prefix ~ '^[A-Z]{2,5}[0-9]?$'),
        valid_from text,
        valid_to text,
        origin text NOT NULL CONSTRAINT secretariat_origin_known CHECK (origin IN ('work', 'historic'))
      )`);
    await runner.query('CREATE UNIQUE INDEX secretariat_one_in_force_per_entity ON secretariat (entity_id) WHERE valid_to IS NULL');
    await runner.query(`
      CREATE TABLE sector (
        id uuid CONSTRAINT sector_pkey PRIMARY KEY,
        secretariat_id uuid NOT NULL CONSTRAINT sector_of_secretariat REFERENCES secretariat (id),
        code text NOT NULL,
        label_es text NOT NULL,
        label_en text NOT NULL,
        role text NOT NULL CONSTRAINT sector_role_known CHECK (role IN ('official', 'civil-society', 'guarantor')),
        required boolean NOT NULL,
        position integer NOT NULL,
        valid_from timestamptz,
        valid_to timestamptz,
        CONSTRAINT sector_code_once_at_a_time EXCLUDE USING gist
          (secretariat_id WITH =, code WITH =, tstzrange(valid_from, valid_to) WITH &&)
      )`);
    await runner.query(`
      CREATE TABLE seat (
        id uuid CONSTRAINT seat_pkey PRIMARY KEY,
        secretariat_id uuid NOT NULL CONSTRAINT seat_of_secretariat REFERENCES secretariat (id),
        sector_id uuid NOT NULL CONSTRAINT seat_of_sector REFERENCES sector (id),
        organisation_id uuid CONSTRAINT seat_of_organisation REFERENCES organisation (id),
        label text NOT NULL,
        position integer NOT NULL,
        valid_from timestamptz,
        valid_to timestamptz,
        recorded_vacant_at timestamptz,
        vacancy_note text,
        CONSTRAINT seat_vacancy_has_reason CHECK (recorded_vacant_at IS NULL OR btrim(vacancy_note) <> '')
      )`);
    await runner.query('CREATE INDEX seat_by_secretariat ON seat (secretariat_id, position)');
  }

  private async createMembership(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE appointment (
        id uuid CONSTRAINT appointment_pkey PRIMARY KEY,
        secretariat_id uuid NOT NULL CONSTRAINT appointment_in_secretariat REFERENCES secretariat (id),
        account_id uuid NOT NULL CONSTRAINT appointment_of_account REFERENCES account (id),
        seat_id uuid CONSTRAINT appointment_to_seat REFERENCES seat (id),
        role text CONSTRAINT appointment_role_known CHECK (role IN ('facilitator', 'contributor', 'monitor')),
        capacity text CONSTRAINT appointment_capacity_known CHECK (capacity IN ('titular', 'alternate')),
        organisation_id uuid CONSTRAINT appointment_for_organisation REFERENCES organisation (id),
        valid_from timestamptz NOT NULL,
        valid_to timestamptz,
        ended_because text,
        CONSTRAINT appointment_is_seat_or_role CHECK ((seat_id IS NULL) <> (role IS NULL) AND (seat_id IS NULL) = (capacity IS NULL)),
        CONSTRAINT appointment_ends_after_it_begins CHECK (valid_to >= valid_from),
        CONSTRAINT appointment_one_titular_and_one_alternate_per_seat EXCLUDE USING gist
          (seat_id WITH =, capacity WITH =, tstzrange(valid_from, valid_to) WITH &&) WHERE (seat_id IS NOT NULL),
        CONSTRAINT appointment_one_seat_per_person EXCLUDE USING gist
          (secretariat_id WITH =, account_id WITH =, tstzrange(valid_from, valid_to) WITH &&) WHERE (seat_id IS NOT NULL),
        CONSTRAINT appointment_role_once_per_person EXCLUDE USING gist
          (secretariat_id WITH =, account_id WITH =, role WITH =, tstzrange(valid_from, valid_to) WITH &&) WHERE (role IS NOT NULL)
      )`);
    await runner.query('CREATE INDEX appointment_by_account ON appointment (account_id)');
    await runner.query('CREATE INDEX appointment_by_secretariat ON appointment (secretariat_id)');
    await runner.query('CREATE INDEX appointment_by_seat ON appointment (seat_id)');
  }

  private async createParameters(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE secretariat_rule (
        id uuid CONSTRAINT secretariat_rule_pkey PRIMARY KEY,
        secretariat_id uuid CONSTRAINT rule_of_secretariat REFERENCES secretariat (id),
        code text NOT NULL CONSTRAINT rule_code_known CHECK (code IN (
          'approval-rule', 'calendar-notice-days', 'consultation-days', 'approval-silence-days', 'scoring-criteria', 'commitments-advised-maximum')),
        value jsonb NOT NULL,
        source text NOT NULL,
        valid_from timestamptz,
        valid_to timestamptz,
        CONSTRAINT rule_once_at_a_time EXCLUDE USING gist
          (code WITH =, coalesce(secretariat_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =, tstzrange(valid_from, valid_to) WITH &&)
      )`);
    await runner.query(`
      CREATE TABLE agenda (
        code text CONSTRAINT agenda_pkey PRIMARY KEY,
        label_es text NOT NULL,
        label_en text NOT NULL,
        position integer NOT NULL CONSTRAINT agenda_position_once UNIQUE
      )`);
    await runner.query(`
      CREATE TABLE holiday (
        secretariat_id uuid NOT NULL CONSTRAINT holiday_of_secretariat REFERENCES secretariat (id),
        on_date date NOT NULL,
        label text NOT NULL,
        CONSTRAINT holiday_pkey PRIMARY KEY (secretariat_id, on_date)
      )`);
  }

  /** What holds where a secretariat has not decided otherwise; every later change is a row with its own validity. */
  private async fillParameters(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO secretariat_rule (id, code, value, source) VALUES
        ('0168e3a0-0000-7000-8000-000000000001', 'approval-rule',
          '{"share": "more-than-half", "openObjectionBlocks": true, "vacantSectorIsWaived": true}', 'Regla común de Tequio, versión 1'),
        ('0168e3a0-0000-7000-8000-000000000002', 'calendar-notice-days', '14', 'OGP: calendario publicado 14 días antes'),
        ('0168e3a0-0000-7000-8000-000000000003', 'consultation-days', '15', 'Regla común de Tequio, versión 1'),
        ('0168e3a0-0000-7000-8000-000000000004', 'approval-silence-days', '10', 'Regla común de Tequio, versión 1'),
        ('0168e3a0-0000-7000-8000-000000000005', 'scoring-criteria',
          '[{"code": "urgency", "es": "Urgencia", "en": "Urgency"}, {"code": "innovation", "es": "Innovación", "en": "Innovation"},
            {"code": "social-benefit", "es": "Beneficio social", "en": "Social benefit"}, {"code": "feasibility", "es": "Viabilidad", "en": "Feasibility"}]',
          'Regla común de Tequio, versión 1'),
        ('0168e3a0-0000-7000-8000-000000000006', 'commitments-advised-maximum', '5', 'OGP Local: alrededor de cinco compromisos')`);
    await runner.query(`
      INSERT INTO agenda (code, label_es, label_en, position) VALUES
        ('hacienda-publica', 'Hacienda pública', 'Public finance', 1),
        ('transparencia', 'Transparencia', 'Transparency', 2),
        ('tramites-y-servicios', 'Trámites y servicios', 'Procedures and services', 3),
        ('seguridad-publica', 'Seguridad pública', 'Public safety', 4),
        ('desarrollo-urbano', 'Desarrollo urbano', 'Urban development', 5),
        ('educacion', 'Educación', 'Education', 6),
        ('medio-ambiente', 'Medio ambiente', 'Environment', 7),
        ('justicia', 'Justicia', 'Justice', 8),
        ('grupos-vulnerables', 'Grupos en situación de vulnerabilidad', 'Groups in vulnerable situations', 9),
        ('otra', 'Otra', 'Other', 10)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['holiday', 'agenda', 'secretariat_rule', 'appointment', 'seat', 'sector', 'secretariat', 'organisation', 'exercise_stage_fact', 'entity'];
    for (const table of tables) await runner.query(`DROP TABLE ${table}`);
  }
}
