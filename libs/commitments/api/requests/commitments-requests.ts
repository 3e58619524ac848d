import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { type CommitmentKind, commitmentKinds, setAsideReasonMax } from '@tequio/commitments/domain';
import { type CreateCommitmentRequest, type PublicCommitmentFilter, type SetAsideCommitmentRequest, publicPageSizeMax } from '@tequio/commitments/wire';

export class CreateCommitmentBody implements CreateCommitmentRequest {
  @IsString() title!: string;
  @IsOptional() @IsUUID() problemId?: string | null;
  @IsOptional() @IsIn([...commitmentKinds]) kind?: CommitmentKind;
}

export class SetAsideCommitmentBody implements SetAsideCommitmentRequest {
  @IsString() @MaxLength(setAsideReasonMax) reason!: string;
}

export class PublishedCommitmentsQuery implements PublicCommitmentFilter {
  @IsOptional() @IsString() @MaxLength(100) entity?: string;
  @IsOptional() @IsString() @MaxLength(100) agenda?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1900) @Max(2199) year?: number;
  @IsOptional() @IsString() @MaxLength(200) q?: string;
  // Nobody turns so many pages; an offset beyond is only a way to make the database work.
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(10_000) page?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(publicPageSizeMax) pageSize?: number;
}
