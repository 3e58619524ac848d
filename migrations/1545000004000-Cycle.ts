import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cycles, the moves between their phases, and their calendars. */
export class Cycle1545000004000 implements MigrationInterface {
  name = 'Cycle1545000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE cycle (
        id uuid CONSTRAINT cycle_pk PRIMARY KEY,
        secretariat_id uuid NOT NULL CONSTRAINT cycle_belongs_to_secretariat REFERENCES secretariat (id),
        number int NOT NULL CONSTRAINT cycle_number_counts_from_one CHECK (number > 0),
        phase text NOT NULL CONSTRAINT cycle_phase_is_known CHECK (phase IN
          ('convening', 'diagnosing', 'drafting', 'consulting', 'deciding', 'implementing', 'evaluating', 'closed')),
        origin text NOT NULL CONSTRAINT cycle_origin_is_known CHECK (origin IN ('work', 'historic')),
        opened_at timestamptz,
        previous_cycle_id uuid
          CONSTRAINT cycle_follows_another REFERENCES cycle (id)
          CONSTRAINT cycle_is_followed_once UNIQUE,
        overview text NOT NULL DEFAULT '',
        calendar_published_at timestamptz,
        term_start date,
        term_end date,
        CONSTRAINT cycle_number_is_unique_in_secretariat UNIQUE (secretariat_id, number),
        CONSTRAINT cycle_term_is_whole CHECK ((term_start IS NULL) = (term_end IS NULL)),
        CONSTRAINT cycle_term_starts_before_it_ends CHECK (term_start <= term_end),
        CONSTRAINT cycle_historic_record_is_closed CHECK (origin = 'work' OR phase = 'closed'),
        CONSTRAINT cycle_of_work_knows_when_it_opened CHECK (origin = 'historic' OR opened_at IS NOT NULL)
      )`);
    await runner.query(`CREATE UNIQUE INDEX cycle_open_is_one_a_secretariat ON cycle (secretariat_id) WHERE phase <> 'closed'`);

    // The first row of a cycle is its opening and comes from no phase.
    await runner.query(`
      CREATE TABLE phase_move (
        id uuid CONSTRAINT phase_move_pk PRIMARY KEY,
        cycle_id uuid NOT NULL CONSTRAINT phase_move_belongs_to_cycle REFERENCES cycle (id),
        seq int NOT NULL,
        from_phase text,
        to_phase text NOT NULL,
        direction text NOT NULL CONSTRAINT phase_move_direction_is_known CHECK (direction IN ('forward', 'back')),
        moved_at timestamptz NOT NULL,
        moved_by uuid,
        reason text,
        overrides jsonb NOT NULL,
        CONSTRAINT phase_move_has_its_place UNIQUE (cycle_id, seq),
        CONSTRAINT phase_move_back_says_why CHECK (direction = 'forward' OR btrim(reason) <> '')
      )`);
    await runner.query(`
      CREATE TRIGGER phase_move_is_permanent BEFORE UPDATE OR DELETE ON phase_move
      FOR EACH ROW EXECUTE FUNCTION refuse_change_of_permanent_row()`);

    await runner.query(`
      CREATE TABLE calendar_entry (
        id uuid CONSTRAINT calendar_entry_pk PRIMARY KEY,
        cycle_id uuid NOT NULL CONSTRAINT calendar_entry_belongs_to_cycle REFERENCES cycle (id),
        title text NOT NULL CONSTRAINT calendar_entry_has_a_title CHECK (btrim(title) <> ''),
        kind text NOT NULL CONSTRAINT calendar_entry_kind_is_known CHECK (kind IN ('activity', 'deadline')),
        phase text,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        published_at timestamptz,
        CONSTRAINT calendar_entry_starts_before_it_ends CHECK (starts_on <= ends_on)
      )`);
    await runner.query(`CREATE INDEX calendar_entry_by_cycle ON calendar_entry (cycle_id, starts_on)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['calendar_entry', 'phase_move', 'cycle']) await runner.query(`DROP TABLE ${table}`);
  }
}
