import type { INestApplicationContext } from '@nestjs/common';
import { type BrokenRecord, SHA256, poolOf, verifyJournal } from '@tequio/platform/api';
import { DataSource } from 'typeorm';

export interface Verification {
  /** Said in the report, e.g. `1204 journal entries`. */
  readonly checked: string;
  readonly broken: readonly BrokenRecord[];
}

export type Verifier = (app: INestApplicationContext) => Promise<Verification>;

const journal: Verifier = async (app) => {
  const { entries, broken } = await verifyJournal(poolOf(app.get(DataSource)), app.get(SHA256));
  return { checked: `${entries} journal entries`, broken };
};

/** What `npm run verify` checks, in this order. */
export const verifiers: readonly Verifier[] = [journal];
