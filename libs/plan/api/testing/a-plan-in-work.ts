import { randomUUID } from 'node:crypto';
import { type CommitmentContent } from '@tequio/commitments/domain';
import { newCommitment } from '@tequio/commitments/domain/testing';
import { DraftDirectory } from '@tequio/drafting/api';
import { allow } from '@tequio/kernel';
import type { TestApplication } from '@tequio/platform/api/testing-app';
import type { TestSecretariat } from '@tequio/secretariat/api/testing';

export interface TestPlan {
  readonly cycleId: string;
  readonly planId: string;
  readonly problemId: string;
  readonly commitmentId: string;
  /** Straight into the table: how a cycle moves is proved elsewhere. */
  moveTo(phase: string): Promise<void>;
  /** As the official would; answers with the version. */
  freeze(reason?: string): Promise<{ id: string; number: number; hash: string }>;
}

/** The second cycle of a secretariat with a prioritised problem, one complete commitment and a plan that could be frozen. */
export async function aPlanInWork(test: TestApplication, secretariat: TestSecretariat, more: { phase?: string; commitment?: Partial<CommitmentContent> } = {}): Promise<TestPlan> {
  const { sql } = test;
  const official = await test.signInAs(secretariat.people.official.accountId);
  const cycleId = randomUUID();
  await sql.many(
    `INSERT INTO cycle (id, secretariat_id, number, phase, origin, opened_at, term_start, term_end)
     VALUES ($1, $2, 2, 'drafting', 'work', '2019-01-01T00:00:00Z', '2019-01-01', '2019-12-31')`,
    [cycleId, secretariat.id],
  );
  const problemId = randomUUID();
  const problem = { title: 'Contaminación de ladrilleras', agenda: 'medio-ambiente', whatHappens: 'Humo negro desde la madrugada' };
  await sql.many(
    `INSERT INTO problem (id, secretariat_id, cycle_id, number, state, content, title, agenda, agreement, created_at)
     VALUES ($1, $2, $3, 1, 'prioritised', $4, $5, 'medio-ambiente', 'Acuerdo 3 de la sesión', '2019-01-02T00:00:00Z')`,
    [problemId, secretariat.id, cycleId, JSON.stringify(problem), problem.title],
  );
  const commitmentId = await aCommitment(test, secretariat, cycleId, { problemId, ...more.commitment });
  const started = await official.post(`/api/v1/cycles/${cycleId}/plan`);
  const moveTo = async (phase: string) => void (await sql.many('UPDATE cycle SET phase = $2 WHERE id = $1', [cycleId, phase]));
  if (more.phase) await moveTo(more.phase);
  return {
    cycleId,
    planId: started.body.id,
    problemId,
    commitmentId,
    moveTo,
    freeze: async (reason = 'Texto que se somete a aprobación') => (await official.post(`/api/v1/cycles/${cycleId}/plan/versions`, { reason })).body,
  };
}

/** A sheet that lacks nothing, with its shared document, owned by the comptroller's institution. */
export async function aCommitment(test: TestApplication, secretariat: TestSecretariat, cycleId: string, more: Partial<CommitmentContent>, number = '1'): Promise<string> {
  const { official } = secretariat.people;
  const id = randomUUID();
  const whole = newCommitment({
    problemId: null,
    leadOrganisationId: secretariat.seats.comptroller.organisationId,
    liaisonAccountId: official.accountId,
    counterpartOrganisationId: secretariat.seats.firstOrganisation.organisationId,
    ...more,
  });
  await test.transactions.run({ kind: 'system' }, 'commitment.created', async (tx) => {
    const content = await test.app.get(DraftDirectory).create(tx, { kind: 'commitment', id }, { secretariatId: secretariat.id, cycleId }, { ...whole });
    await tx.query(
      `INSERT INTO commitment (id, secretariat_id, cycle_id, number, state, content, title, kind, agenda, problem_id, lead_organisation_id, liaison_account_id, origin, lineage_id, created_at)
       SELECT $1, $2, $3, $4, 'draft', c, c ->> 'title', c ->> 'kind', c ->> 'agenda', (c ->> 'problemId')::uuid, (c ->> 'leadOrganisationId')::uuid,
              (c ->> 'liaisonAccountId')::uuid, 'work', $1, '2019-01-03T00:00:00Z'
       FROM (SELECT $5::jsonb AS c) AS given`,
      [id, secretariat.id, cycleId, number, JSON.stringify(content)],
    );
    return allow();
  });
  return id;
}
