import type { INestApplicationContext } from '@nestjs/common';
import { LoadHistoricCommitments } from '@tequio/commitments/api';
import { allow, system } from '@tequio/kernel';
import { LoadNationalClaims } from '@tequio/observatory/api';
import { LoadHistoricPlans } from '@tequio/plan/api';
import { TransactionRunner } from '@tequio/platform/api';
import { LoadCountry } from '@tequio/secretariat/api';
import { loadDemonstration } from './demonstration/load-demonstration';

export interface DemonstrationAccount {
  readonly who: string;
  readonly email: string;
  readonly password: string;
}

export interface Loading {
  readonly app: INestApplicationContext;
  /** Where the files to load lie. */
  readonly dataFolder: string;
}

/** Loads what is not there yet and leaves alone what is: it runs at every start. */
export interface Loader {
  /** Said at the start, e.g. `the country of 2018`. */
  readonly what: string;
  /** Only where the demonstration is on. */
  readonly demonstration?: boolean;
  load(loading: Loading): Promise<readonly DemonstrationAccount[] | void>;
}

/** In this order: each builds on what those before it have loaded. */
export const loaders: readonly Loader[] = [
  {
    what: 'the country of 2018',
    load: async ({ app, dataFolder }) => void (await app.get(LoadCountry).execute(dataFolder)),
  },
  {
    // With the cycles that hold them, and their commitments in the same transaction: a plan is never there without them
    what: 'the first plans and their commitments',
    load: ({ app, dataFolder }) =>
      app.get(TransactionRunner).run(system, 'historic-plans.loaded', async (tx) => {
        await app.get(LoadHistoricPlans).execute(tx, dataFolder);
        await app.get(LoadHistoricCommitments).execute(tx, dataFolder);
        return allow();
      }),
  },
  {
    what: 'the official figures',
    load: async ({ app, dataFolder }) => void (await app.get(LoadNationalClaims).execute(dataFolder)),
  },
  {
    what: 'the demonstration: the second cycle of Durango',
    demonstration: true,
    load: ({ app }) => loadDemonstration(app),
  },
];

export async function loadAll(
  { demonstration, say, ...loading }: Loading & { readonly demonstration: boolean; readonly say: (line: string) => void },
): Promise<readonly DemonstrationAccount[]> {
  const accounts: DemonstrationAccount[] = [];
  for (const loader of loaders) {
    if (loader.demonstration && !demonstration) continue;
    say(`Loading ${loader.what} …`);
    accounts.push(...((await loader.load(loading)) ?? []));
  }
  return accounts;
}
