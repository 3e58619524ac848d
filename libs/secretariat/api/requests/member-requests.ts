import { IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { type Capacity, type RoleWithoutSeat, capacities, rolesWithoutSeat } from '@tequio/secretariat/domain';
import type { EndAppointmentRequest, InviteToRoleRequest, InviteToSeatRequest, RecordVacancyRequest } from '@tequio/secretariat/wire';

export class InviteToSeatBody implements InviteToSeatRequest {
  @IsString() @MinLength(1) @MaxLength(254) readonly email!: string;
  @IsIn(capacities) readonly capacity!: Capacity;
  @IsOptional() @IsUUID() readonly organisationId?: string;
}

export class InviteToRoleBody implements InviteToRoleRequest {
  @IsString() @MinLength(1) @MaxLength(254) readonly email!: string;
  @IsIn(rolesWithoutSeat) readonly role!: RoleWithoutSeat;
  @IsOptional() @IsUUID() readonly organisationId?: string;
}

export class RecordVacancyBody implements RecordVacancyRequest {
  @IsString() @MaxLength(1000) readonly note!: string;
}

export class EndAppointmentBody implements EndAppointmentRequest {
  @IsOptional() @IsString() @MaxLength(1000) readonly reason?: string;
}
