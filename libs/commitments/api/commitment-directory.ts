import { Injectable } from '@nestjs/common';
import { CycleDirectory, type CycleInWork } from '@tequio/cycle/api';
import type { RichTexts } from '@tequio/drafting/domain';
import { Sql, type Tx, notFound } from '@tequio/platform/api';
import { type CommitmentContent, type CommitmentState, type MissingPart, addressOfField, byNumber, organisationIdsOf } from '@tequio/commitments/domain';
import { commitmentsPages } from '@tequio/commitments/wire';
import { CommitmentStore, commitmentSubject } from './commitment-store';
import { CompletenessOfCommitments } from './completeness-of-commitments';

/** A commitment in work as other areas see it, with what its sheet still lacks. */
export interface CommitmentSheet {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly title: string;
  readonly state: CommitmentState;
  readonly problemId: string | null;
  readonly content: CommitmentContent;
  readonly rich: RichTexts | null;
  readonly lineageId: string;
  readonly carriedFromId: string | null;
  /** Page of the sheet, without language. */
  readonly path: string;
  readonly missing: readonly (MissingPart & { readonly href: string })[];
}

export interface CommitmentFound {
  readonly id: string;
  readonly secretariatId: string;
  readonly cycleId: string;
  readonly number: string;
  readonly title: string;
  readonly kind: string;
  readonly state: CommitmentState;
  readonly origin: 'work' | 'historic';
  readonly problemId: string | null;
  readonly lineageId: string;
  readonly carriedFromId: string | null;
  readonly content: CommitmentContent;
  readonly rich: RichTexts | null;
  readonly isPublished: boolean;
  readonly entitySlug: string;
  readonly cycleNumber: number;
}

export interface PublishedEdition {
  readonly editionId: string;
  readonly editionHash: string;
  readonly cycleId: string;
  /** The day of publication in the forum. */
  readonly publishedOn: string;
  /** The commitments as the edition says them; each with its `id` and `number`. */
  readonly sheets: readonly { readonly id: string; readonly number: string }[];
  /** The problems it says they answer. */
  readonly problems: readonly { readonly id: string; readonly number: number; readonly title: string }[];
}

type Reader = Pick<Tx, 'query'>;

const selectSheets = `
  SELECT c.id, c.number, c.kind, c.title, c.state, c.problem_id AS "problemId", c.content, c.rich, c.lineage_id AS "lineageId", c.carried_from_id AS "carriedFromId"
  FROM commitment c WHERE c.cycle_id = $1 AND c.state = 'draft' ORDER BY c.id`;

const selectCommitment = `
  SELECT c.id, c.secretariat_id AS "secretariatId", c.cycle_id AS "cycleId", c.number, c.title, c.kind, c.state, c.origin, c.problem_id AS "problemId",
         c.lineage_id AS "lineageId", c.carried_from_id AS "carriedFromId", c.content, c.rich, p.commitment_id IS NOT NULL AS "isPublished",
         e.slug AS "entitySlug", cycle.number AS "cycleNumber"
  FROM commitment c JOIN cycle ON cycle.id = c.cycle_id JOIN secretariat s ON s.id = c.secretariat_id JOIN entity e ON e.id = s.entity_id
  LEFT JOIN published_commitment p ON p.commitment_id = c.id
  WHERE c.id = $1`;

// An edition replaces the one before: a commitment it no longer holds is read in the earlier edition only
const takeBackOthers = `
  DELETE FROM published_commitment p USING commitment c
  WHERE c.id = p.commitment_id AND c.cycle_id = $1 AND p.commitment_id <> ALL ($2::uuid[])`;

const publishSheets = `
  INSERT INTO published_commitment (commitment_id, entity_id, entity_slug, plan_number, number, edition_id, edition_hash, published_on, content, problem)
  SELECT (sheet ->> 'id')::uuid, e.id, e.slug, cycle.number, sheet ->> 'number', $2, $3, $4, sheet,
         (SELECT problem FROM jsonb_array_elements($6::jsonb) AS problem WHERE problem -> 'id' = sheet -> 'problemId')
  FROM jsonb_array_elements($5::jsonb) AS sheet, cycle JOIN secretariat s ON s.id = cycle.secretariat_id JOIN entity e ON e.id = s.entity_id
  WHERE cycle.id = $1
  ON CONFLICT ON CONSTRAINT published_commitment_pk DO UPDATE
  SET number = excluded.number, edition_id = excluded.edition_id, edition_hash = excluded.edition_hash, published_on = excluded.published_on,
      content = excluded.content, problem = excluded.problem`;

/** The door of other areas to commitments. */
@Injectable()
export class CommitmentDirectory {
  constructor(
    private readonly sql: Sql,
    private readonly cycles: CycleDirectory,
    private readonly store: CommitmentStore,
    private readonly completeness: CompletenessOfCommitments,
  ) {}

  /** Those in the plan, kept as they are until the transaction ends: what is frozen is what was looked at. */
  async ofCycle(tx: Reader, cycleId: string): Promise<readonly CommitmentSheet[]> {
    await tx.query(`SELECT id FROM commitment WHERE cycle_id = $1 ORDER BY id FOR UPDATE`, [cycleId]);
    return this.readOfCycle(tx, cycleId);
  }

  /** Those in the plan, as they are now. */
  async readOfCycle(tx: Reader, cycleId: string): Promise<readonly CommitmentSheet[]> {
    const cycle = await this.cycles.requireCycle(tx, cycleId);
    const missingOf = await this.completeness.inCycle(tx, cycle);
    const rows = await tx.query<Omit<CommitmentSheet, 'missing' | 'path'>>(selectSheets, [cycleId]);
    return [...rows].sort(byNumber).map((row) => {
      const path = commitmentsPages.sheet(cycle.entitySlug, cycle.number, row.number);
      return { ...row, path, missing: missingOf(row.content).map((part) => ({ ...part, href: addressOfField(path, part.at) })) };
    });
  }

  /** @throws RefusedError 404 when there is none */
  async require(tx: Reader | null, id: string): Promise<CommitmentFound> {
    const [found] = await (tx ? tx.query<CommitmentFound>(selectCommitment, [id]) : this.sql.many<CommitmentFound>(selectCommitment, [id]));
    return found ?? notFound('commitments.no-such-commitment');
  }

  /** The page on which everybody reads the commitment as the edition says it, without language; null while none does. */
  async publishedPath({ entitySlug, number }: CycleInWork, commitmentId: string): Promise<string | null> {
    const found = await this.sql.one<{ number: string }>('SELECT number FROM published_commitment WHERE commitment_id = $1 AND edition_id IS NOT NULL', [commitmentId]);
    return found && `/entidades/${entitySlug}/planes/${number}/compromisos/${found.number.toLowerCase()}`;
  }

  /** What the public reads from now on; in the transaction that publishes the edition. */
  async publish(tx: Tx, { cycleId, editionId, editionHash, publishedOn, sheets, problems }: PublishedEdition): Promise<void> {
    const answered = problems.map(({ id, number, title }) => ({ id, number, title }));
    await tx.query(takeBackOthers, [cycleId, sheets.map(({ id }) => id)]);
    await tx.query(publishSheets, [cycleId, editionId, editionHash, publishedOn, JSON.stringify(sheets), JSON.stringify(answered)]);
  }

  /** Goes on with a commitment in the next cycle: its text and indicators come along, its dates and weights are set anew. */
  async carryOver(tx: Tx, fromId: string, toCycleId: string, more: { readonly problemId?: string | null } = {}): Promise<{ id: string; number: string }> {
    const from = await this.require(tx, fromId);
    const cycle = await this.cycles.requireCycle(tx, toCycleId);
    const milestones = (from.content.milestones ?? []).map((milestone) => ({ ...milestone, startsOn: null, endsOn: null }));
    const initial = { ...from.content, milestones, problemId: more.problemId ?? null } as CommitmentContent;
    const added = await this.store.add(tx, cycle, { initial, rich: from.rich ?? {}, carriedFrom: { id: from.id, lineageId: from.lineageId } });
    tx.journal({
      chain: cycle.secretariatId,
      action: 'commitment.carried-over',
      subject: commitmentSubject(added.id),
      after: { number: added.number, carriedFromId: from.id, lineageId: from.lineageId },
    });
    return added;
  }

  /** Institutions by id as they are called now, for whoever freezes or shows a sheet. */
  async organisationNames(tx: Reader, contents: readonly CommitmentContent[]): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(contents.flatMap(organisationIdsOf))];
    const rows = await tx.query<{ id: string; name: string }>('SELECT id, name FROM organisation WHERE id = ANY ($1::uuid[])', [ids]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
