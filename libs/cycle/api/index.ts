import type { EntityClass } from '@tequio/platform/api';
import { CalendarEntryEntity } from './persistence/calendar-entry.entity';
import { CycleEntity } from './persistence/cycle.entity';
import { PhaseMoveEntity } from './persistence/phase-move.entity';

export { AddCalendarEntry } from './commands/keep-calendar';
export { MovePhase } from './commands/move-phase';
export { OpenFirstCycle } from './commands/open-first-cycle';
export { PublishCalendar } from './commands/publish-calendar';
export { SetTerm } from './commands/set-term';
export { WriteOverview } from './commands/write-overview';
export { cycleDoors } from './cycle-doors';
export { CycleDirectory } from './cycle-directory';
export { type CycleInWork, summaryOf } from './cycle-in-work';
export { CycleModule } from './cycle.module';
export { type HistoricCycle, LoadHistoricCycles } from './loading/load-historic-cycles';
export { type PhaseFacts, PhaseFactRegistry } from './phase-fact-registry';
export { type TermListener, TermListeners } from './term-listeners';

/** What TypeORM has to know of this area. */
export const cycleEntities: readonly EntityClass[] = [CycleEntity, PhaseMoveEntity, CalendarEntryEntity];
