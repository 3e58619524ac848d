import { randomUUID } from 'node:crypto';
import type { CyclePhase } from '@tequio/cycle/domain';
import type { Sql } from '@tequio/platform/api';
import type { TestSecretariat } from '@tequio/secretariat/api/testing';

/** A cycle of work whose implementation began on 1 January 2019; straight into the tables. */
export async function aCycle(test: { readonly sql: Sql }, secretariatId: string, phase: CyclePhase = 'implementing', number = 2): Promise<string> {
  const id = randomUUID();
  await test.sql.many(
    `INSERT INTO cycle (id, secretariat_id, number, phase, origin, opened_at, term_start, term_end)
     VALUES ($1, $2, $3, $4, 'work', '2018-06-01T12:00:00Z', '2019-01-01', '2019-12-31')`,
    [id, secretariatId, number, phase],
  );
  await test.sql.many(
    `INSERT INTO phase_move (id, cycle_id, seq, from_phase, to_phase, direction, moved_at, overrides)
     VALUES ($1, $2, 1, 'deciding', 'implementing', 'forward', '2019-01-01T18:00:00Z', '[]')`,
    [randomUUID(), id],
  );
  return id;
}

export interface TestCommitment {
  readonly id: string;
  readonly number: string;
  readonly milestoneIds: readonly [string, string];
}

/**
 * A commitment that the comptroller owes, the council shares and the alternate of the comptroller answers for: its draft and
 * what its edition says of it. Two milestones, of 40 % until March and 60 % until June 2019.
 */
export async function aPublishedCommitment(
  test: { readonly sql: Sql },
  secretariat: TestSecretariat,
  cycleId: string,
  { number = '1', title = 'Padrón público de ladrilleras', published = true }: { number?: string; title?: string; published?: boolean } = {},
): Promise<TestCommitment> {
  const id = randomUUID();
  const milestoneIds = [randomUUID(), randomUUID()] as const;
  const { comptroller, council } = secretariat.seats;
  const liaison = secretariat.people.alternateOfficial.accountId;
  const shared = {
    title,
    kind: 'puntual',
    problemId: null,
    agenda: 'medio-ambiente',
    statusQuo: '',
    action: 'Levantar y publicar el padrón.',
    contribution: '',
    values: ['access-to-information'],
    policyArea: '',
    sdgs: [],
    milestones: [
      { id: milestoneIds[0], position: 0, what: 'Levantar el padrón', responsible: 'Dirección de inspección', startsOn: '2019-01-01', endsOn: '2019-03-31', weight: 40 },
      { id: milestoneIds[1], position: 1, what: 'Publicar el padrón', responsible: 'Dirección de inspección', startsOn: '2019-04-01', endsOn: '2019-06-30', weight: 60 },
    ],
    indicators: [{ id: randomUUID(), position: 0, name: 'Ladrilleras registradas', baseline: 0, target: 50, unit: 'ladrilleras', source: '' }],
    verificationMeans: 'Padrón en línea',
    risks: '',
  };
  const draft = {
    ...shared,
    leadOrganisationId: comptroller.organisationId,
    liaisonAccountId: liaison,
    coResponsibleOrganisationIds: [council.organisationId],
    counterpartOrganisationId: null,
  };
  await test.sql.many(
    `INSERT INTO commitment (id, secretariat_id, cycle_id, number, state, content, kind, title, agenda, lead_organisation_id, liaison_account_id, origin, lineage_id, created_at)
     VALUES ($1, $2, $3, $4, 'draft', $5, 'puntual', $6, 'medio-ambiente', $7, $8, 'work', $1, '2018-09-01T12:00:00Z')`,
    [id, secretariat.id, cycleId, number, JSON.stringify(draft), title, comptroller.organisationId, liaison],
  );
  const sheet = {
    ...shared,
    id,
    number,
    lead: { id: comptroller.organisationId, name: comptroller.label },
    liaison,
    coResponsible: [{ id: council.organisationId, name: council.label }],
    counterpart: null,
  };
  if (published) {
    await test.sql.many(
      `INSERT INTO published_commitment (commitment_id, entity_id, entity_slug, plan_number, number, published_on, content)
       VALUES ($1, $2, $3, (SELECT number FROM cycle WHERE id = $4), $5, '2018-12-20', $6)`,
      [id, secretariat.entityId, secretariat.slug, cycleId, number, JSON.stringify(sheet)],
    );
  }
  return { id, number, milestoneIds };
}
