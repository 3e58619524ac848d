import { Inject, Injectable } from '@nestjs/common';
import { CycleDirectory, type CycleInWork } from '@tequio/cycle/api';
import { DraftDirectory, DraftListeners } from '@tequio/drafting/api';
import { type RichTexts, storedRich } from '@tequio/drafting/domain';
import { type Ids, accountIdOf } from '@tequio/kernel';
import { IDS, type Tx } from '@tequio/platform/api';
import { type CommitmentContent, nextNumber } from '@tequio/commitments/domain';
import { CommitmentEntity } from './persistence/commitment.entity';

export interface CommitmentAtHand {
  readonly commitment: CommitmentEntity;
  readonly cycle: CycleInWork;
}

export const commitmentSubject = (id: string) => ({ kind: 'commitment', id }) as const;

// The columns are written with the content they repeat; a check of the table holds them together.
export const repeatedColumns = `
  content = $2::jsonb, title = $2::jsonb ->> 'title', kind = $2::jsonb ->> 'kind', agenda = $2::jsonb ->> 'agenda',
  problem_id = ($2::jsonb ->> 'problemId')::uuid, lead_organisation_id = ($2::jsonb ->> 'leadOrganisationId')::uuid,
  liaison_account_id = ($2::jsonb ->> 'liaisonAccountId')::uuid`;

const insertCommitment = `
  INSERT INTO commitment (id, secretariat_id, cycle_id, number, state, content, title, kind, agenda, problem_id, lead_organisation_id,
                          liaison_account_id, origin, lineage_id, carried_from_id, created_by, created_at, rich)
  SELECT $1, $2, $3, $4, 'draft', c, c ->> 'title', c ->> 'kind', c ->> 'agenda', (c ->> 'problemId')::uuid, (c ->> 'leadOrganisationId')::uuid,
         (c ->> 'liaisonAccountId')::uuid, $6, $7, $8, $9, $10, $11::jsonb
  FROM (SELECT $5::jsonb AS c) AS given`;

export interface NewCommitment {
  readonly initial: Partial<CommitmentContent>;
  /** How its texts look, where they are formatted. */
  readonly rich?: RichTexts;
  /** The commitment of the cycle before that this one goes on with. */
  readonly carriedFrom?: { readonly id: string; readonly lineageId: string };
}

/** Locks in one order: the cycle, then the commitment. */
@Injectable()
export class CommitmentStore {
  constructor(
    private readonly cycles: CycleDirectory,
    private readonly drafts: DraftDirectory,
    private readonly listeners: DraftListeners,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Null when there is no such commitment. */
  async lock(tx: Tx, id: string): Promise<CommitmentAtHand | null> {
    const [found] = await tx.query<{ cycleId: string }>('SELECT cycle_id AS "cycleId" FROM commitment WHERE id = $1', [id]);
    if (!found) return null;
    const cycle = await this.cycles.lockCycle(tx, found.cycleId);
    const commitment = await tx.lockForChange(CommitmentEntity, { id });
    return commitment && { commitment, cycle };
  }

  /** Which commitments a plan holds is a part of its text: whoever approved it with another list hears of it. */
  async listChanged(tx: Tx, id: string, { id: cycleId, secretariatId }: Pick<CycleInWork, 'id' | 'secretariatId'>): Promise<void> {
    await this.listeners.edited(tx, commitmentSubject(id), { secretariatId, cycleId, path: 'state', editorial: false });
  }

  /** A new row with its shared document. The caller holds the cycle and has asked the rules. */
  async add(tx: Tx, cycle: Pick<CycleInWork, 'id' | 'secretariatId'>, { initial, rich = {}, carriedFrom }: NewCommitment): Promise<{ id: string; number: string }> {
    const id = this.ids.next();
    // Two who add at once must not take one number; the cycle itself is only shared among them.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))::text AS held`, [`commitment-number ${cycle.id}`]);
    const taken = await tx.query<{ number: string }>('SELECT number FROM commitment WHERE cycle_id = $1', [cycle.id]);
    const number = nextNumber(taken.map((row) => row.number));
    const place = { secretariatId: cycle.secretariatId, cycleId: cycle.id };
    const content = await this.drafts.create(tx, commitmentSubject(id), place, { kind: 'puntual', ...initial }, rich);
    await tx.query(insertCommitment, [
      id,
      cycle.secretariatId,
      cycle.id,
      number,
      JSON.stringify(content),
      'work',
      carriedFrom?.lineageId ?? id,
      carriedFrom?.id ?? null,
      accountIdOf(tx.actor),
      tx.now,
      storedRich(rich),
    ]);
    return { id, number };
  }

  /** A record of the past has no draft: nobody will ever write it. Null when it is there already. */
  async addHistoric(tx: Tx, cycle: { id: string; secretariatId: string }, number: string, content: CommitmentContent): Promise<string | null> {
    const id = this.ids.next();
    const added = await tx.query(`${insertCommitment} ON CONFLICT ON CONSTRAINT commitment_number_is_unique_in_cycle DO NOTHING RETURNING id`, [
      id,
      cycle.secretariatId,
      cycle.id,
      number,
      JSON.stringify(content),
      'historic',
      id,
      null,
      null,
      tx.now,
      null,
    ]);
    return added.length > 0 ? id : null;
  }
}
