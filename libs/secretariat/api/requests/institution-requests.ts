import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { type SeatRole, seatRoles } from '@tequio/kernel';
import { type ExerciseStage, type OrganisationKind, type SuccessionKind, exerciseStages, organisationKinds, successionKinds } from '@tequio/secretariat/domain';
import type {
  AddSeatRequest,
  AddSectorRequest,
  EndSeatRequest,
  EstablishSecretariatRequest,
  RecordStageFactRequest,
  RecordSuccessionRequest,
  RegisterEntityRequest,
  RegisterOrganisationRequest,
} from '@tequio/secretariat/wire';

export class PageQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100_000) readonly page: number = 1;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) readonly pageSize: number = 50;
}

export class OrganisationsQuery extends PageQuery {
  @IsOptional() @IsString() @MaxLength(200) readonly q?: string;
}

export class RegisterOrganisationBody implements RegisterOrganisationRequest {
  @IsString() @MinLength(1) @MaxLength(300) readonly name!: string;
  @IsOptional() @IsString() @MaxLength(100) readonly shortName?: string;
  @IsIn(organisationKinds) readonly kind!: OrganisationKind;
  @IsOptional() @IsUUID() readonly entityId?: string;
  @IsOptional() @IsUUID() readonly secretariatId?: string;
}

export class RecordSuccessionBody implements RecordSuccessionRequest {
  @IsIn(successionKinds) readonly kind!: SuccessionKind;
  @IsOptional() @IsUUID() readonly successorId?: string;
  @IsOptional() @IsString() @MaxLength(300) readonly newName?: string;
  @IsString() @MinLength(1) @MaxLength(10) readonly on!: string;
  @IsString() @MinLength(1) @MaxLength(500) readonly source!: string;
}

export class RegisterEntityBody implements RegisterEntityRequest {
  @Matches(/^MX-[A-Z]{3}$/) readonly code!: string;
  @Matches(/^\d{2}$/) readonly inegi!: string;
  @IsString() @MinLength(1) @MaxLength(100) readonly name!: string;
  @IsString() @MinLength(1) @MaxLength(100) readonly shortName!: string;
  @IsString() @MinLength(1) @MaxLength(60) readonly timeZone!: string;
}

export class RecordStageFactBody implements RecordStageFactRequest {
  @IsIn(exerciseStages) readonly stage!: ExerciseStage;
  @IsOptional() @IsString() @MaxLength(10) readonly occurredOn?: string;
  @IsString() @MinLength(1) @MaxLength(500) readonly source!: string;
  @IsOptional() @IsString() @MaxLength(500) readonly documentUrl?: string;
  @IsOptional() @IsUUID() readonly documentFileId?: string;
}

export class EstablishSecretariatBody implements EstablishSecretariatRequest {
  @IsUUID() readonly entityId!: string;
  @IsString() @MinLength(1) @MaxLength(200) readonly name!: string;
  @Matches(/^[A-Z]{2,5}[0-9]?$/) readonly folioPrefix!: string;
  @IsOptional() @IsString() @MaxLength(10) readonly validFrom?: string;
}

export class AddSectorBody implements AddSectorRequest {
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/) @MaxLength(60) readonly code!: string;
  @IsString() @MinLength(1) @MaxLength(100) readonly labelEs!: string;
  @IsString() @MinLength(1) @MaxLength(100) readonly labelEn!: string;
  @IsIn(seatRoles) readonly role!: SeatRole;
  @IsBoolean() readonly required!: boolean;
}

export class AddSeatBody implements AddSeatRequest {
  @IsUUID() readonly sectorId!: string;
  @IsString() @MinLength(1) @MaxLength(200) readonly label!: string;
  @IsOptional() @IsUUID() readonly organisationId?: string;
}

export class EndSeatBody implements EndSeatRequest {
  @IsString() @MaxLength(1000) readonly reason!: string;
}
