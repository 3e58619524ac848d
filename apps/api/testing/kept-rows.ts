import type { Sql } from '@tequio/platform/api';

/** Rows as they were, to be put back after somebody who was allowed to has changed or removed them. */
export class KeptRows {
  private constructor(
    private readonly sql: Sql,
    private readonly statements: ReadonlyMap<string, { readonly text: string; readonly rows: string }>,
  ) {}

  static async of(sql: Sql, tables: readonly string[]): Promise<KeptRows> {
    const statements = new Map<string, { text: string; rows: string }>();
    for (const table of tables) {
      const columns = await sql.many<{ name: string }>(
        `SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 AND table_schema = 'public' AND is_generated = 'NEVER'`,
        [table],
      );
      const names = columns.map(({ name }) => `"${name}"`);
      const kept = await sql.one<{ rows: unknown }>(`SELECT coalesce(jsonb_agg(to_jsonb(t)), '[]') AS rows FROM "${table}" t`);
      statements.set(table, {
        text: `INSERT INTO "${table}" (${names.join(', ')}) SELECT ${names.join(', ')} FROM jsonb_populate_recordset(NULL::"${table}", $1)
               ON CONFLICT (id) DO UPDATE SET ${names.map((name) => `${name} = EXCLUDED.${name}`).join(', ')}`,
        rows: JSON.stringify(kept?.rows),
      });
    }
    return new KeptRows(sql, statements);
  }

  async putBack(...tables: readonly string[]): Promise<void> {
    for (const table of tables) {
      const kept = this.statements.get(table);
      if (!kept) throw new Error(`The rows of "${table}" were not kept`);
      await this.sql.many(kept.text, [kept.rows]);
    }
  }
}
