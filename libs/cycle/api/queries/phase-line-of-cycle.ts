import { Injectable } from '@nestjs/common';
import { type GateName, gates, gatesOutOf, may, nextDeadline, phaseLine, reasonsAtGate } from '@tequio/cycle/domain';
import type { GateOnLine, PhaseLineWire } from '@tequio/cycle/wire';
import { type Actor, type Language, localDateOf } from '@tequio/kernel';
import { RefusalTexts, TransactionRunner, type Tx } from '@tequio/platform/api';
import { calendarItemsOf, type CalendarRow, selectCalendar } from '../calendar-rows';
import { CycleDirectory } from '../cycle-directory';
import { type CycleInWork, summaryOf } from '../cycle-in-work';
import { type MoveRow, selectMoves } from '../move-rows';
import { PhaseFactRegistry } from '../phase-fact-registry';

/** Where the cycle is, what comes next, and what stands in the way. */
@Injectable()
export class PhaseLineOfCycle {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
    private readonly facts: PhaseFactRegistry,
    private readonly texts: RefusalTexts,
  ) {}

  execute(actor: Actor, cycleId: string, language: Language): Promise<PhaseLineWire> {
    return this.transactions.read(async (tx) => this.of(tx, actor, await this.cycles.requireCycle(tx, cycleId), language));
  }

  async of(tx: Tx, actor: Actor, cycle: CycleInWork, language: Language): Promise<PhaseLineWire> {
    const seesWork = may(actor, 'read-work', cycle).allowed;
    const moves = await tx.query<MoveRow>(selectMoves, [cycle.id]);
    const entries = await tx.query<CalendarRow>(selectCalendar, [cycle.id]);
    const items = calendarItemsOf(seesWork ? entries : entries.filter((entry) => entry.publishedAt !== null), cycle.timeZone);
    const onRecord = moves.map((move) => ({ ...move, on: localDateOf(move.movedAt, cycle.timeZone), overrides: move.overrides.length }));
    return {
      cycle: summaryOf(cycle),
      today: cycle.today,
      phases: phaseLine(cycle.phase, onRecord, items),
      nextDate: nextDeadline(items, cycle.today),
      gates: seesWork && cycle.origin === 'work' ? await this.gatesOf(tx, cycle, gatesOutOf(cycle.phase), language) : null,
    };
  }

  private async gatesOf(tx: Tx, cycle: CycleInWork, names: readonly GateName[], language: Language): Promise<GateOnLine[]> {
    const known = await this.facts.factsOf(tx, cycle, names, false);
    return names.map((gate) => ({
      gate,
      strength: gates[gate].strength,
      reasons: reasonsAtGate(gate, known).map((reason) => this.texts.wire(reason, language)),
    }));
  }
}
