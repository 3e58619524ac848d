import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rest days of the federal law as data with the years in which they hold, and where a secretariat's own are written. */
export class Holidays1545000021000 implements MigrationInterface {
  name = 'Holidays1545000021000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE holiday ADD COLUMN source text');
    await runner.query(`
      CREATE TABLE statutory_holiday (
        code text CONSTRAINT statutory_holiday_pkey PRIMARY KEY,
        label_es text NOT NULL,
        label_en text NOT NULL,
        recurrence jsonb NOT NULL,
        source text NOT NULL,
        from_year integer,
        to_year integer,
        CONSTRAINT statutory_holiday_ends_after_it_begins CHECK (to_year >= from_year)
      )`);
    // Elections (fraction IX) fall on Sundays, which are no business days anyway
    await runner.query(`
      INSERT INTO statutory_holiday (code, label_es, label_en, recurrence, source, from_year, to_year) VALUES
        ('new-year', 'Año Nuevo', 'New Year', '{"month": 1, "day": 1}', 'Ley Federal del Trabajo, artículo 74, fracción I', NULL, NULL),
        ('constitution', 'Día de la Constitución', 'Constitution Day', '{"month": 2, "monday": 1}', 'Ley Federal del Trabajo, artículo 74, fracción II', 2006, NULL),
        ('benito-juarez', 'Natalicio de Benito Juárez', 'Birthday of Benito Juárez', '{"month": 3, "monday": 3}', 'Ley Federal del Trabajo, artículo 74, fracción III', 2006, NULL),
        ('labour', 'Día del Trabajo', 'Labour Day', '{"month": 5, "day": 1}', 'Ley Federal del Trabajo, artículo 74, fracción IV', NULL, NULL),
        ('independence', 'Día de la Independencia', 'Independence Day', '{"month": 9, "day": 16}', 'Ley Federal del Trabajo, artículo 74, fracción V', NULL, NULL),
        ('revolution', 'Día de la Revolución', 'Revolution Day', '{"month": 11, "monday": 3}', 'Ley Federal del Trabajo, artículo 74, fracción VI', 2006, NULL),
        ('executive-december', 'Transmisión del Poder Ejecutivo Federal', 'Transfer of the federal executive',
          '{"month": 12, "day": 1, "everyYears": 6, "countedFrom": 2018}', 'Ley Federal del Trabajo, artículo 74, fracción VII', NULL, 2023),
        ('executive-october', 'Transmisión del Poder Ejecutivo Federal', 'Transfer of the federal executive',
          '{"month": 10, "day": 1, "everyYears": 6, "countedFrom": 2024}', 'Ley Federal del Trabajo, artículo 74, fracción VII', 2024, NULL),
        ('christmas', 'Navidad', 'Christmas Day', '{"month": 12, "day": 25}', 'Ley Federal del Trabajo, artículo 74, fracción VIII', NULL, NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE statutory_holiday');
    await runner.query('ALTER TABLE holiday DROP COLUMN source');
  }
}
