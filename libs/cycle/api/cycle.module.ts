import { Module, type OnModuleInit } from '@nestjs/common';
import { cycleTexts } from '@tequio/cycle/wire';
import { IdentityModule } from '@tequio/identity/api';
import { provideRefusalTexts } from '@tequio/platform/api';
import { SecretariatModule } from '@tequio/secretariat/api';
import { CalendarController } from './calendar.controller';
import { ClockController } from './clock.controller';
import { AddCalendarEntry, ChangeCalendarEntry, RemoveCalendarEntry } from './commands/keep-calendar';
import { MoveClock } from './commands/move-clock';
import { MovePhase } from './commands/move-phase';
import { OpenFirstCycle } from './commands/open-first-cycle';
import { PublishCalendar } from './commands/publish-calendar';
import { SetTerm } from './commands/set-term';
import { WriteOverview } from './commands/write-overview';
import { CycleDirectory } from './cycle-directory';
import { CyclesController } from './cycles.controller';
import { LoadHistoricCycles } from './loading/load-historic-cycles';
import { OwnPhaseFacts } from './own-phase-facts';
import { PhaseFactRegistry } from './phase-fact-registry';
import { CalendarOfCycle } from './queries/calendar-of-cycle';
import { CyclesOfSecretariat } from './queries/cycles-of-secretariat';
import { PhaseLineOfCycle } from './queries/phase-line-of-cycle';
import { TraceOfCycle } from './queries/trace-of-cycle';
import { WorkspaceOfCycle } from './queries/workspace-of-cycle';
import { TermListeners } from './term-listeners';

@Module({
  imports: [IdentityModule, SecretariatModule],
  controllers: [CyclesController, CalendarController, ClockController],
  providers: [
    CycleDirectory,
    PhaseFactRegistry,
    TermListeners,
    OwnPhaseFacts,
    LoadHistoricCycles,
    OpenFirstCycle,
    MovePhase,
    WriteOverview,
    SetTerm,
    AddCalendarEntry,
    ChangeCalendarEntry,
    RemoveCalendarEntry,
    PublishCalendar,
    MoveClock,
    PhaseLineOfCycle,
    WorkspaceOfCycle,
    CalendarOfCycle,
    TraceOfCycle,
    CyclesOfSecretariat,
    provideRefusalTexts(cycleTexts),
  ],
  // Commands go out for the demonstration, which is told as people would do it
  exports: [
    CycleDirectory,
    PhaseFactRegistry,
    TermListeners,
    LoadHistoricCycles,
    OpenFirstCycle,
    MovePhase,
    WriteOverview,
    SetTerm,
    AddCalendarEntry,
    PublishCalendar,
  ],
})
export class CycleModule implements OnModuleInit {
  constructor(
    private readonly registry: PhaseFactRegistry,
    private readonly own: OwnPhaseFacts,
  ) {}

  onModuleInit(): void {
    this.own.register(this.registry);
  }
}
