import { IsString, MaxLength, MinLength } from 'class-validator';
import type { ChangePasswordRequest, NewPasswordRequest, PasswordResetRequest, SignInRequest } from '@tequio/identity/wire';

/** Far above what a password may be: the rule of the area answers, and only a flood is cut off before. */
const longestText = 1000;

export class SignInBody implements SignInRequest {
  @IsString() @MinLength(1) @MaxLength(254) readonly email!: string;
  @IsString() @MinLength(1) @MaxLength(longestText) readonly password!: string;
}

export class PasswordResetBody implements PasswordResetRequest {
  @IsString() @MinLength(1) @MaxLength(254) readonly email!: string;
}

export class NewPasswordBody implements NewPasswordRequest {
  @IsString() @MaxLength(longestText) readonly password!: string;
}

export class ChangePasswordBody implements ChangePasswordRequest {
  @IsString() @MaxLength(longestText) readonly currentPassword!: string;
  @IsString() @MaxLength(longestText) readonly newPassword!: string;
}
