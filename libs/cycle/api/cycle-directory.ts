import { Inject, Injectable } from '@nestjs/common';
import { gatesOfTheNextCycle, startNextCycle } from '@tequio/cycle/domain';
import { type Clock, type Decision, type Ids, accountIdOf, allow } from '@tequio/kernel';
import { CLOCK, IDS, Sql, type Tx, notFound } from '@tequio/platform/api';
import { type CycleInWork, type CycleRow, inWork, selectCycles } from './cycle-in-work';
import { PhaseFactRegistry } from './phase-fact-registry';

const cycleById = `${selectCycles} WHERE c.id = $1`;
const cycleByIdHeld = `${selectCycles} WHERE c.id = $1 FOR SHARE OF c`;
const cycleByIdForChange = `${selectCycles} WHERE c.id = $1 FOR UPDATE OF c`;
const cycleByAddress = `${selectCycles} WHERE e.slug = $1 AND c.number = $2`;

/** The door to cycles for other areas. */
@Injectable()
export class CycleDirectory {
  constructor(
    private readonly sql: Sql,
    private readonly facts: PhaseFactRegistry,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** @throws RefusedError 404 when there is none */
  async requireCycle(tx: Pick<Tx, 'query'> | null, id: string): Promise<CycleInWork> {
    const [row] = await (tx ? tx.query<CycleRow>(cycleById, [id]) : this.sql.many<CycleRow>(cycleById, [id]));
    return this.found(row ?? null);
  }

  /**
   * The cycle, its phase held until the transaction ends: take it before reading anything of the cycle's work,
   * so that no phase moves under an edit.
   * @throws RefusedError 404 when there is none
   */
  async lockCycle(tx: Pick<Tx, 'query'>, id: string): Promise<CycleInWork> {
    const [row] = await tx.query<CycleRow>(cycleByIdHeld, [id]);
    return this.found(row ?? null);
  }

  /** For changes of the cycle itself: waits until every edit in its work is over. */
  async lockCycleForChange(tx: Pick<Tx, 'query'>, id: string): Promise<CycleInWork> {
    const [row] = await tx.query<CycleRow>(cycleByIdForChange, [id]);
    return this.found(row ?? null);
  }

  /** By the address people use. @throws RefusedError 404 when there is none */
  async cycleOf(entitySlug: string, number: number): Promise<CycleInWork> {
    return this.found(await this.sql.one<CycleRow>(cycleByAddress, [entitySlug, number]));
  }

  /** Starts the cycle after this one, in the same transaction as whatever carries its balance over. */
  async openNext(tx: Tx, previousId: string): Promise<Decision<CycleInWork>> {
    const previous = await this.lockCycleForChange(tx, previousId);
    const decision = startNextCycle(previous, await this.facts.factsOf(tx, previous, gatesOfTheNextCycle, true));
    if (!decision.allowed) return decision;
    return allow(await this.open(tx, previous.secretariatId, previous.number + 1, previous.id, ''));
  }

  async open(tx: Tx, secretariatId: string, number: number, previousCycleId: string | null, overview: string): Promise<CycleInWork> {
    const id = this.ids.next();
    await tx.query(
      `INSERT INTO cycle (id, secretariat_id, number, phase, origin, opened_at, previous_cycle_id, overview)
       VALUES ($1, $2, $3, 'convening', 'work', $4, $5, $6)`,
      [id, secretariatId, number, tx.now, previousCycleId, overview],
    );
    await tx.query(
      `INSERT INTO phase_move (id, cycle_id, seq, from_phase, to_phase, direction, moved_at, moved_by, overrides)
       VALUES ($1, $2, 1, NULL, 'convening', 'forward', $3, $4, '[]')`,
      [this.ids.next(), id, tx.now, accountIdOf(tx.actor)],
    );
    const subject = { kind: 'cycle', id };
    tx.journal({ chain: secretariatId, action: 'cycle.opened', subject, after: { number, previousCycleId } });
    tx.emit({ name: 'cycle.opened', subject, secretariatId, payload: { number } });
    return this.requireCycle(tx, id);
  }

  private found(row: CycleRow | null): CycleInWork {
    return row ? inWork(row, this.clock.now()) : notFound('cycle.not-found');
  }
}
