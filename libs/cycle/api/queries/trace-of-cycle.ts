import { Injectable } from '@nestjs/common';
import { may } from '@tequio/cycle/domain';
import type { PhaseTraceWire } from '@tequio/cycle/wire';
import { AccountDirectory } from '@tequio/identity/api';
import type { Actor } from '@tequio/kernel';
import { Sql } from '@tequio/platform/api';
import { CycleDirectory } from '../cycle-directory';
import { summaryOf } from '../cycle-in-work';
import { type MoveRow, selectMoves } from '../move-rows';

/** Every move and every exception, for everybody. Persons are named to members, and to the public only by their own choice. */
@Injectable()
export class TraceOfCycle {
  constructor(
    private readonly sql: Sql,
    private readonly cycles: CycleDirectory,
    private readonly accounts: AccountDirectory,
  ) {}

  async execute(actor: Actor, cycleId: string): Promise<PhaseTraceWire> {
    const cycle = await this.cycles.requireCycle(null, cycleId);
    const seesWork = may(actor, 'read-work', cycle).allowed;
    const rows = await this.sql.many<MoveRow>(selectMoves, [cycleId]);
    const names = await this.accounts.namesOf([...new Set(rows.flatMap((row) => row.movedBy ?? []))]);
    return {
      cycle: summaryOf(cycle),
      moves: rows.map((row) => {
        const person = row.movedBy === null ? undefined : names.get(row.movedBy);
        return { ...row, movedBy: person && (seesWork || person.showsNamePublicly) ? person.name : null };
      }),
    };
  }
}
