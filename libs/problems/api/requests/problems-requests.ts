import { type ProblemState, type Scores, problemStates } from '@tequio/problems/domain';
import {
  type AttachRequest,
  type MergeRequest,
  type OpenProblemRequest,
  type PrioritiseRequest,
  type ReasonRequest,
  type ScoreRequest,
  problemLimits,
} from '@tequio/problems/wire';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';

export class ProblemListQuery {
  @IsOptional() @IsIn([...problemStates]) state?: ProblemState;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(10_000) page = 1;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) pageSize = 50;
}

export class OpenProblemBody implements OpenProblemRequest {
  @IsString() @MaxLength(problemLimits.title) title!: string;
}

export class ReasonBody implements ReasonRequest {
  @IsString() @MaxLength(problemLimits.reason) reason!: string;
}

export class MergeBody extends ReasonBody implements MergeRequest {
  @IsUUID() intoId!: string;
}

export class PrioritiseBody implements PrioritiseRequest {
  @IsString() @MaxLength(problemLimits.agreement) agreement!: string;
}

/** Which criteria there are is data: the rule checks them one by one. */
export class ScoreBody implements ScoreRequest {
  @IsObject() scores!: Scores;
}

export class AttachBody implements AttachRequest {
  @IsUUID() fileId!: string;
}
