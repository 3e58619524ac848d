import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { type StanceKind, stanceKinds } from '@tequio/approval/domain';
import type { AnswerObjectionRequest, ConfirmStanceRequest, GiveStanceRequest } from '@tequio/approval/wire';

/** A reason, observations or an answer: some pages at most. */
const longestText = 10_000;
const sha256 = /^[0-9a-f]{64}$/;

export class GiveStanceBody implements GiveStanceRequest {
  @IsString() @Matches(sha256) versionHash!: string;
  @IsIn(stanceKinds) kind!: StanceKind;
  @IsOptional() @IsString() @MaxLength(longestText) body?: string;
}

export class ConfirmStanceBody implements ConfirmStanceRequest {
  @IsString() @Matches(sha256) versionHash!: string;
}

export class AnswerObjectionBody implements AnswerObjectionRequest {
  @IsString() @MaxLength(longestText) body!: string;
}
