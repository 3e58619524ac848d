import { Injectable } from '@nestjs/common';
import { Sql } from '../database/sql';

// Every chain only grows, and its head moves in the transaction that changed something: the same sum is the same records
const entriesOfAllChains = 'SELECT coalesce(sum(seq), 0)::text AS entries FROM journal_chain';

/** How much has been written down so far. Whoever keeps an answer keeps it under this: told by the database, it is right in every process. */
@Injectable()
export class JournalPosition {
  constructor(private readonly sql: Sql) {}

  async read(): Promise<string> {
    const row = await this.sql.one<{ entries: string }>(entriesOfAllChains);
    return row?.entries ?? '0';
  }
}
