import { Injectable } from '@nestjs/common';
import { may, transitionsFrom } from '@tequio/cycle/domain';
import type { CycleWorkspace } from '@tequio/cycle/wire';
import type { Actor, Language } from '@tequio/kernel';
import { RefusalTexts, TransactionRunner, orRefuse } from '@tequio/platform/api';
import { type CalendarRow, selectCalendar } from '../calendar-rows';
import { CycleDirectory } from '../cycle-directory';
import { PhaseLineOfCycle } from './phase-line-of-cycle';

@Injectable()
export class WorkspaceOfCycle {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly cycles: CycleDirectory,
    private readonly lines: PhaseLineOfCycle,
    private readonly texts: RefusalTexts,
  ) {}

  async byId(actor: Actor, cycleId: string, language: Language): Promise<CycleWorkspace> {
    return this.transactions.read(async (tx) => {
      const cycle = await this.cycles.requireCycle(tx, cycleId);
      orRefuse(may(actor, 'read-work', cycle));
      const line = await this.lines.of(tx, actor, cycle, language);
      const moves = cycle.origin === 'historic' ? [] : transitionsFrom(cycle.phase);
      return {
        line,
        overview: cycle.overview,
        moves: moves.map(({ to, direction }) => ({ to, direction, gates: direction === 'forward' ? (line.gates ?? []) : [] })),
        calendar: await tx.query<CalendarRow>(selectCalendar, [cycleId]),
        can: this.texts.reasonsOf(
          {
            movePhase: may(actor, 'move-phase', cycle),
            setTerm: may(actor, 'set-term', cycle),
            writeOverview: may(actor, 'write-overview', cycle),
          },
          language,
        ),
      };
    });
  }

  async byAddress(actor: Actor, entitySlug: string, number: number, language: Language): Promise<CycleWorkspace> {
    return this.byId(actor, (await this.cycles.cycleOf(entitySlug, number)).id, language);
  }
}
