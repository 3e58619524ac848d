import { type SearchKind, longestQuestion, searchKinds } from '@tequio/observatory/domain';
import type { SearchQuestion } from '@tequio/observatory/wire';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

/** A field of a form that was left blank asks for nothing. */
const BlankIsAbsent = () => Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));

export class SearchRequest implements SearchQuestion {
  @IsOptional() @IsString() @MaxLength(longestQuestion) q?: string;
  @BlankIsAbsent() @IsOptional() @IsIn([...searchKinds]) kind?: SearchKind;
  @BlankIsAbsent() @IsOptional() @IsString() @Matches(/^[a-z0-9-]{1,60}$/) entity?: string;
  @BlankIsAbsent() @IsOptional() @IsString() @Matches(/^[a-z0-9-]{1,60}$/) agenda?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(10_000) page?: number;
}

export class RecordsRequest {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100_000) page = 1;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) pageSize = 100;
}
