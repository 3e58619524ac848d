import { Injectable } from '@nestjs/common';
import { Sql, type Tx } from '@tequio/platform/api';

export interface EntityFound {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly slug: string;
  readonly timeZone: string;
}

const columns = `id, code, name, short_name AS "shortName", slug, time_zone AS "timeZone"`;

/** The door of other areas to the 32 federal entities. */
@Injectable()
export class EntityDirectory {
  constructor(private readonly sql: Sql) {}

  all(): Promise<EntityFound[]> {
    return this.sql.many<EntityFound>(`SELECT ${columns} FROM entity ORDER BY name COLLATE "es-MX-x-icu"`);
  }

  entityOfSlug(slug: string): Promise<EntityFound | null> {
    return this.sql.one<EntityFound>(`SELECT ${columns} FROM entity WHERE slug = $1`, [slug]);
  }

  /** By its ISO 3166-2 code, `MX-DUR`. */
  async entityOfCode(code: string, tx: Tx | null = null): Promise<EntityFound | null> {
    const text = `SELECT ${columns} FROM entity WHERE code = $1`;
    const [found] = tx === null ? await this.sql.many<EntityFound>(text, [code]) : await tx.query<EntityFound>(text, [code]);
    return found ?? null;
  }
}
