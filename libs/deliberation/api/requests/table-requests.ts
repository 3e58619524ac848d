import { type SubjectKind, subjectKinds } from '@tequio/kernel';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { longestContribution } from '@tequio/deliberation/domain';
import type { CaptureTableRequest, CapturedContribution, SheetRequest } from '@tequio/deliberation/wire';

export class CapturedBody implements CapturedContribution {
  @IsUUID() id!: string;
  @IsIn(subjectKinds) kind!: SubjectKind;
  @IsString() @MaxLength(20) number!: string;
  @IsString() @MaxLength(longestContribution) body!: string;
  @IsOptional() @IsString() @MaxLength(200) authorName?: string;
  @IsOptional() @IsBoolean() showName?: boolean;
}

export class CaptureTableBody implements CaptureTableRequest {
  @IsString() @MaxLength(200) tableName!: string;
  @IsArray() @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => CapturedBody) items!: CapturedBody[];
}

export class SheetBody implements SheetRequest {
  @IsUUID() fileId!: string;
}
