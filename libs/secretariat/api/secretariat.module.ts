import { Module } from '@nestjs/common';
import { IdentityModule } from '@tequio/identity/api';
import { provideRefusalTexts } from '@tequio/platform/api';
import { secretariatTexts } from '@tequio/secretariat/wire';
import { Appointing } from './appointing';
import { AddSeat } from './commands/add-seat';
import { AddSector } from './commands/add-sector';
import { ChangeRule } from './commands/change-rule';
import { ChangeSector } from './commands/change-sector';
import { DeclareHolidays } from './commands/declare-holidays';
import { EndAppointment } from './commands/end-appointment';
import { EndSeat } from './commands/end-seat';
import { EndSector } from './commands/end-sector';
import { EstablishSecretariat } from './commands/establish-secretariat';
import { InviteToRole } from './commands/invite-to-role';
import { InviteToSeat } from './commands/invite-to-seat';
import { RecordAppointment } from './commands/record-appointment';
import { RecordStageFact } from './commands/record-stage-fact';
import { RecordSuccession } from './commands/record-succession';
import { RecordVacancy } from './commands/record-vacancy';
import { RegisterEntity } from './commands/register-entity';
import { RegisterOrganisation } from './commands/register-organisation';
import { ReturnToCommonRule } from './commands/return-to-common-rule';
import { WithdrawHoliday } from './commands/withdraw-holiday';
import { EntitiesController } from './entities.controller';
import { HolidaysController } from './holidays.controller';
import { InstitutionsController } from './institutions.controller';
import { LoadCountry } from './loading/load-country';
import { MembersController } from './members.controller';
import { RoleGrant, SeatGrant } from './membership-grants';
import { HolidaysOfEntity } from './queries/holidays-of-entity';
import { ListEntities } from './queries/list-entities';
import { ListInstitutions } from './queries/list-institutions';
import { ReadEntity } from './queries/read-entity';
import { ReadSecretariat } from './queries/read-secretariat';
import { RulesOfEntity } from './queries/rules-of-secretariat';
import { SectorsOfSecretariatQuery } from './queries/sectors-of-secretariat';
import { StageDocument } from './queries/stage-document';
import { RulesController } from './rules.controller';
import { SeatsOfActors } from './seats-of-actors';
import { SecretariatDirectory } from './secretariat-directory';

const commands = [
  AddSeat,
  AddSector,
  ChangeRule,
  ChangeSector,
  DeclareHolidays,
  EndAppointment,
  EndSeat,
  EndSector,
  EstablishSecretariat,
  InviteToRole,
  InviteToSeat,
  LoadCountry,
  RecordAppointment,
  RecordStageFact,
  RecordSuccession,
  RecordVacancy,
  RegisterEntity,
  RegisterOrganisation,
  ReturnToCommonRule,
  WithdrawHoliday,
];
const queries = [HolidaysOfEntity, ListEntities, ListInstitutions, ReadEntity, ReadSecretariat, RulesOfEntity, SectorsOfSecretariatQuery, StageDocument];

@Module({
  imports: [IdentityModule],
  controllers: [EntitiesController, HolidaysController, InstitutionsController, MembersController, RulesController],
  providers: [
    ...commands,
    ...queries,
    Appointing,
    RoleGrant,
    SeatGrant,
    SeatsOfActors,
    SecretariatDirectory,
    provideRefusalTexts(secretariatTexts),
  ],
  exports: [LoadCountry, RecordAppointment, RegisterOrganisation, SecretariatDirectory],
})
export class SecretariatModule {}
