import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { allow, system } from '@tequio/kernel';
import { readNationalClaims } from '@tequio/observatory/domain';
import { TransactionRunner } from '@tequio/platform/api';

const insertClaim = `
  INSERT INTO national_claim (figure, as_of, value, kind, source, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (figure, as_of) DO NOTHING RETURNING figure`;

/** The official figures, to stand beside what is counted. A claim of a day is kept as it was first recorded. */
@Injectable()
export class LoadNationalClaims {
  constructor(private readonly transactions: TransactionRunner) {}

  /** @returns how many were new */
  async execute(dataFolder: string): Promise<number> {
    const claims = readNationalClaims(JSON.parse(await readFile(join(dataFolder, 'claims.json'), 'utf8')));
    return this.transactions.run(system, 'national-claim.recorded', async (tx) => {
      let added = 0;
      for (const { figure, asOf, value, kind, source } of claims) {
        const inserted = await tx.query(insertClaim, [figure, asOf, value, kind, source, tx.now]);
        if (inserted.length === 0) continue;
        added += 1;
        tx.journal({ chain: 'installation', subject: { kind: 'national-claim', id: figure }, after: { asOf, value, kind, source } });
      }
      return allow(added);
    });
  }
}
