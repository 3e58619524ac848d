import { type TestPlan, aPlanInWork } from '@tequio/plan/api/testing';
import type { TestAnswer, TestApplication } from '@tequio/platform/api/testing-app';
import { type TestSecretariat, aSecretariat, sinaloa } from '@tequio/secretariat/api/testing';

type Person = keyof TestSecretariat['people'];
type Requests = Awaited<ReturnType<TestApplication['signInAs']>>;

export interface TestDecision {
  readonly secretariat: TestSecretariat;
  readonly plan: TestPlan;
  /** Of the version before the seats. */
  readonly hash: string;
  as(person: Person): Promise<Requests>;
  give(person: Person, body?: object): Promise<TestAnswer>;
  /** All five seats in favour, of the first version if none is named. */
  approveAll(versionHash?: string): Promise<void>;
  panel(person?: Person): Promise<TestAnswer['body']>;
}

let made = 0;

/** A secretariat of its own with its plan frozen and put before the seats: decisions of one test do not hear each other. */
export async function aDecision(test: TestApplication): Promise<TestDecision> {
  made += 1;
  const letters = String.fromCharCode(65 + Math.floor(made / 26), 65 + (made % 26));
  const secretariat = await aSecretariat(test, { ...sinaloa, code: `MX-D${letters}`, inegi: `d${made}`, name: 'Durango', slug: `durango-d${made}`, folioPrefix: `DU${letters}` });
  const plan = await aPlanInWork(test, secretariat);
  const { hash } = await plan.freeze();
  await plan.moveTo('deciding');
  const as = (person: Person) => test.signInAs(secretariat.people[person].accountId);
  const give = async (person: Person, body: object = {}) =>
    (await as(person)).post(`/api/v1/cycles/${plan.cycleId}/approval/stances`, { versionHash: hash, kind: 'approve', ...body });
  return {
    secretariat,
    plan,
    hash,
    as,
    give,
    approveAll: async (versionHash = hash) => {
      for (const person of ['official', 'secondOfficial', 'civilSociety', 'secondCivilSociety', 'guarantor'] as const) await give(person, { versionHash });
    },
    panel: async (person = 'facilitator') => (await (await as(person)).get(`/api/v1/cycles/${plan.cycleId}/approval`)).body,
  };
}
