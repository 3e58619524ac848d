import type { EntityClass } from '@tequio/platform/api';
import { AgendaEntity } from './persistence/agenda.entity';
import { AppointmentEntity } from './persistence/appointment.entity';
import { EntityEntity } from './persistence/entity.entity';
import { ExerciseStageFactEntity } from './persistence/exercise-stage-fact.entity';
import { HolidayEntity } from './persistence/holiday.entity';
import { OrganisationEntity } from './persistence/organisation.entity';
import { SeatEntity } from './persistence/seat.entity';
import { SecretariatRuleEntity } from './persistence/secretariat-rule.entity';
import { SecretariatEntity } from './persistence/secretariat.entity';
import { StatutoryHolidayEntity } from './persistence/statutory-holiday.entity';
import { SectorEntity } from './persistence/sector.entity';

export type { RoleAppointment, SeatAppointment } from './appointing';
export { RecordAppointment } from './commands/record-appointment';
export { RegisterOrganisation } from './commands/register-organisation';
export { LoadCountry } from './loading/load-country';
export {
  type Agenda,
  type Member,
  type OrganisationName,
  type SeatInForce,
  SecretariatDirectory,
  type SecretariatFound,
  type SectorInForce,
} from './secretariat-directory';
export { secretariatDoors } from './secretariat-doors';
export { SecretariatModule } from './secretariat.module';

/** What TypeORM has to know of this area. */
export const secretariatEntities: readonly EntityClass[] = [
  EntityEntity,
  ExerciseStageFactEntity,
  OrganisationEntity,
  SecretariatEntity,
  SectorEntity,
  SeatEntity,
  AppointmentEntity,
  SecretariatRuleEntity,
  AgendaEntity,
  HolidayEntity,
  StatutoryHolidayEntity,
];
