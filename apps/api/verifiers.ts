import type { INestApplicationContext } from '@nestjs/common';
import { verifyVersions } from '@tequio/drafting/api';
import { type BrokenRecord, SHA256, poolOf, verifyJournal } from '@tequio/platform/api';
import { verifyEditions } from '@tequio/publication/api';
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

const versions: Verifier = async (app) => {
  const { entries, broken } = await verifyVersions(poolOf(app.get(DataSource)), app.get(SHA256));
  return { checked: `${entries} frozen versions`, broken };
};

const editions: Verifier = async (app) => {
  const { entries, broken } = await verifyEditions(poolOf(app.get(DataSource)), app.get(SHA256));
  return { checked: `${entries} editions`, broken };
};

/** What `npm run verify` checks, in this order. */
export const verifiers: readonly Verifier[] = [journal, versions, editions];
