import { randomUUID } from 'node:crypto';
import { CycleModule, cycleEntities } from '@tequio/cycle/api';
import type { CyclePhase } from '@tequio/cycle/domain';
import { DeliberationModule, deliberationEntities } from '@tequio/deliberation/api';
import { DraftingModule, draftingEntities } from '@tequio/drafting/api';
import { IdentityModule, identityEntities } from '@tequio/identity/api';
import { openSession } from '@tequio/identity/api/testing';
import { type TestApplication, startTestApplication } from '@tequio/platform/api/testing-app';
import { ProblemsModule, problemsEntities } from '@tequio/problems/api';
import { SecretariatModule, secretariatEntities } from '@tequio/secretariat/api';
import type { TestSecretariat } from '@tequio/secretariat/api/testing';
import { CommitmentsModule, commitmentsEntities } from '../index';

/** The areas a commitment stands on, and itself. */
export function startCommitments(): Promise<TestApplication> {
  return startTestApplication({
    modules: [IdentityModule, SecretariatModule, CycleModule, DraftingModule, DeliberationModule, ProblemsModule, CommitmentsModule],
    entities: [
      ...identityEntities,
      ...secretariatEntities,
      ...cycleEntities,
      ...draftingEntities,
      ...deliberationEntities,
      ...problemsEntities,
      ...commitmentsEntities,
    ],
    openSession,
  });
}

export async function aCycle({ sql }: Pick<TestApplication, 'sql'>, secretariatId: string, phase: CyclePhase = 'drafting', number = 2): Promise<string> {
  const id = randomUUID();
  await sql.many(
    `INSERT INTO cycle (id, secretariat_id, number, phase, origin, opened_at, term_start, term_end)
     VALUES ($1, $2, $3, $4, 'work', '2018-10-01T00:00:00Z', '2019-02-01', '2020-01-31')`,
    [id, secretariatId, number, phase],
  );
  return id;
}

export async function inPhase({ sql }: Pick<TestApplication, 'sql'>, cycleId: string, phase: CyclePhase): Promise<void> {
  await sql.many('UPDATE cycle SET phase = $2 WHERE id = $1', [cycleId, phase]);
}

export async function aPrioritisedProblem({ sql }: Pick<TestApplication, 'sql'>, secretariatId: string, cycleId: string, number = 1): Promise<string> {
  const id = randomUUID();
  const content = { title: 'Contaminación de ladrilleras', agenda: 'medio-ambiente' };
  await sql.many(
    `INSERT INTO problem (id, secretariat_id, cycle_id, number, state, content, title, agenda, agreement, created_at)
     VALUES ($1, $2, $3, $4, 'prioritised', $5, $6, $7, 'Acuerdo 3/2018', '2018-11-01T00:00:00Z')`,
    [id, secretariatId, cycleId, number, JSON.stringify(content), content.title, content.agenda],
  );
  return id;
}

export const codesOf = (answer: { readonly body: unknown }): readonly string[] =>
  ((answer.body as { reasons?: readonly { code: string }[] }).reasons ?? []).map((reason) => reason.code);

/** Everything a sheet needs to be complete, field by field, as people type it. */
export function completeSheet({ seats, people }: TestSecretariat): readonly (readonly [string, unknown, unknown])[] {
  return [
    ['values', [], ['participation']],
    ['leadOrganisationId', null, seats.comptroller.organisationId],
    ['liaisonAccountId', null, people.official.accountId],
    ['verificationMeans', '', 'Actas y padrón en el portal de datos abiertos.'],
  ];
}
