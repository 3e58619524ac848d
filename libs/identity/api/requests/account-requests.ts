import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Type } from 'class-transformer';
import type {
  AcceptInvitationRequest,
  ChangeAccountRequest,
  ChangeOwnAccountRequest,
  InviteAdministratorRequest,
} from '@tequio/identity/wire';
import { type Language, languages } from '@tequio/kernel';

export class ChangeOwnAccountBody implements ChangeOwnAccountRequest {
  @IsOptional() @IsString() @MaxLength(200) readonly name?: string;
  @IsOptional() @IsIn(languages) readonly language?: Language;
  @IsOptional() @IsBoolean() readonly showsNamePublicly?: boolean;
}

export class AcceptInvitationBody implements AcceptInvitationRequest {
  @IsOptional() @IsString() @MaxLength(200) readonly name?: string;
  @IsOptional() @IsIn(languages) readonly language?: Language;
  @IsOptional() @IsString() @MaxLength(1000) readonly password?: string;
}

export class InviteAdministratorBody implements InviteAdministratorRequest {
  @IsString() @MinLength(1) @MaxLength(254) readonly email!: string;
}

export class ChangeAccountBody implements ChangeAccountRequest {
  @IsOptional() @IsBoolean() readonly disabled?: boolean;
  @IsOptional() @IsBoolean() readonly isAdministrator?: boolean;
  @IsOptional() @IsBoolean() readonly isNationalObserver?: boolean;
}

export class PageQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100_000) readonly page: number = 1;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) readonly pageSize: number = 20;
}

export class AccountsQuery extends PageQuery {
  @IsOptional() @IsString() @MaxLength(200) readonly q?: string;
}
