import type { CyclePhase } from '@tequio/cycle/domain';
import type { Instant } from '@tequio/kernel';
import type { MilestoneFacts, MonitoringFacts } from '@tequio/monitoring/domain';
import type { RowReader } from '@tequio/platform/api';

export interface PublishedMilestone extends MilestoneFacts {
  readonly what: string;
  readonly startsOn: string;
}

/** A commitment as it is followed: by what its edition says, not by what a draft says meanwhile. */
export interface MonitoredCommitment {
  readonly id: string;
  readonly secretariatId: string;
  readonly cycleId: string;
  readonly timeZone: string;
  readonly entitySlug: string;
  readonly cycleNumber: number;
  readonly number: string;
  readonly title: string;
  readonly lead: string | null;
  readonly workBeganAt: Instant | null;
  readonly milestones: readonly PublishedMilestone[];
  readonly facts: MonitoringFacts;
}

interface Row {
  readonly id: string;
  readonly secretariatId: string;
  readonly cycleId: string;
  readonly cycleNumber: number;
  readonly phase: CyclePhase;
  readonly timeZone: string;
  readonly entitySlug: string;
  readonly number: string;
  readonly title: string;
  readonly workBeganAt: Instant | null;
  readonly content: PublishedContent | null;
}

interface PublishedContent {
  readonly lead?: { readonly id: string; readonly name: string } | null;
  readonly coResponsible?: readonly { readonly id: string }[];
  readonly liaison?: string | null;
  readonly milestones?: readonly PublishedMilestone[];
}

const columns = `
  SELECT c.id, c.secretariat_id AS "secretariatId", c.cycle_id AS "cycleId", cy.number AS "cycleNumber", cy.phase,
         s.time_zone AS "timeZone", e.slug AS "entitySlug", coalesce(p.number, c.number) AS number, coalesce(p.title, c.title) AS title,
         p.content, (SELECT max(moved_at) FROM phase_move m WHERE m.cycle_id = cy.id AND m.to_phase = 'implementing') AS "workBeganAt"
  FROM commitment c
  JOIN cycle cy ON cy.id = c.cycle_id
  JOIN secretariat s ON s.id = c.secretariat_id
  JOIN entity e ON e.id = s.entity_id
  LEFT JOIN published_commitment p ON p.commitment_id = c.id`;
const oneCommitment = `${columns} WHERE c.id = $1`;
// An edition decides what is followed; a commitment that was set aside before it has no public sheet.
const publishedOfCycle = `${columns} WHERE c.cycle_id = $1 AND p.commitment_id IS NOT NULL ORDER BY length(p.number), p.number`;

export async function findMonitored(reader: RowReader, commitmentId: string): Promise<MonitoredCommitment | null> {
  const [row] = await reader.query<Row>(oneCommitment, [commitmentId]);
  return row ? monitored(row) : null;
}

export async function monitoredOfCycle(reader: RowReader, cycleId: string): Promise<MonitoredCommitment[]> {
  return (await reader.query<Row>(publishedOfCycle, [cycleId])).map(monitored);
}

function monitored({ content, phase, ...row }: Row): MonitoredCommitment {
  const responsible = [content?.lead, ...(content?.coResponsible ?? [])].flatMap((institution) => (institution ? [institution.id] : []));
  return {
    ...row,
    lead: content?.lead?.name ?? null,
    milestones: content?.milestones ?? [],
    facts: {
      secretariatId: row.secretariatId,
      phase,
      isPublished: content !== null,
      responsibleOrganisationIds: responsible,
      liaisonAccountId: content?.liaison ?? null,
    },
  };
}
