import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { type HidingReason, hidingReasons, longestContribution, longestQuote } from '@tequio/deliberation/domain';
import { type ChangePeriodRequest, type ContributeRequest, type HideContributionRequest, type OpenConsultationRequest, consultedKinds } from '@tequio/deliberation/wire';
import { type LedgerFilter, ledgerFilters } from '../queries/public-contributions';

export class OpenConsultationBody implements OpenConsultationRequest {
  @IsString() @MaxLength(10) opensOn!: string;
  @IsString() @MaxLength(10) closesOn!: string;
}

export class ChangePeriodBody implements ChangePeriodRequest {
  @IsString() @MaxLength(10) closesOn!: string;
}

export class HideContributionBody implements HideContributionRequest {
  @IsIn(hidingReasons) because!: HidingReason;
  @IsOptional() @IsString() @MaxLength(2_000) note?: string;
}

export class ContributeBody implements ContributeRequest {
  @IsOptional() @IsUUID() id?: string;
  @IsString() @MaxLength(longestContribution) body!: string;
  @IsOptional() @IsString() @MaxLength(200) passagePath?: string;
  @IsOptional() @IsString() @MaxLength(longestQuote) quote?: string;
  @IsOptional() @IsString() @MaxLength(200) authorName?: string;
  @IsOptional() @IsIn([true, false, 'yes', '']) showName?: boolean | string;
  @IsOptional() @IsString() @MaxLength(254) email?: string;
  @IsOptional() @IsString() @MaxLength(200) challenge?: string;
  @IsOptional() @IsString() @MaxLength(12) answer?: string;
}

export class TextPageQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100_000) page = 1;
}

export class PublicLedgerQuery extends TextPageQuery {
  @IsOptional() @IsIn(Object.keys(ledgerFilters)) state: LedgerFilter = 'all';
  /** `commitment:1`, `plan:1`. */
  @IsOptional() @Matches(new RegExp(`^(${consultedKinds.join('|')}):[\\w-]{1,20}$`)) text?: string;
}
