import { type SubjectKind, subjectKinds } from '@tequio/kernel';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { type ReplyOutcome, replyOutcomes } from '@tequio/deliberation/domain';
import type { RecordContributionRequest, ReplyRequest } from '@tequio/deliberation/wire';

export class RecordContributionBody implements RecordContributionRequest {
  @IsIn(subjectKinds) subjectKind!: SubjectKind;
  @IsUUID() subjectId!: string;
  @IsString() @MaxLength(10_000) body!: string;
  @IsOptional() @IsString() @MaxLength(200) authorName?: string;
}

export class ReplyBody implements ReplyRequest {
  @IsArray() @ArrayMaxSize(500) @IsUUID(undefined, { each: true }) contributionIds!: string[];
  @IsIn(replyOutcomes) outcome!: ReplyOutcome;
  @IsString() @MaxLength(10_000) body!: string;
  @IsOptional() @IsUUID() mergedIntoId?: string;
  @IsOptional() @IsUUID() versionId?: string;
  @IsOptional() @IsString() @MaxLength(200) passagePath?: string;
}
