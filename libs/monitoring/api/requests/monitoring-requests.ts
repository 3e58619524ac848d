import { type DeclaredStatus, type VerdictKind, declaredStatuses, verdictKinds } from '@tequio/monitoring/domain';
import type { AnswerVerdictRequest, EvidenceRequest, GiveVerdictRequest, ReportProgressRequest } from '@tequio/monitoring/wire';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';

export class EvidenceBody implements EvidenceRequest {
  @IsString() @MaxLength(500) description!: string;
  @IsOptional() @IsString() @MaxLength(2_000) link?: string;
  @IsOptional() @IsUUID() fileId?: string;
}

export class ReportProgressBody implements ReportProgressRequest {
  @IsIn(declaredStatuses) status!: DeclaredStatus;
  @IsString() @MaxLength(10_000) body!: string;
  @IsOptional() @IsUUID() milestoneId?: string;
  @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => EvidenceBody) evidence!: EvidenceBody[];
}

export class GiveVerdictBody implements GiveVerdictRequest {
  @IsIn(verdictKinds) kind!: VerdictKind;
  @IsString() @MaxLength(10_000) reason!: string;
}

export class AnswerVerdictBody implements AnswerVerdictRequest {
  @IsString() @MaxLength(10_000) body!: string;
}
