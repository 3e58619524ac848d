import { type Completion, type EarlyResult, type Potential, type RenewalChoice, completions, earlyResults, potentials, renewalChoices } from '@tequio/renewal/domain';
import { type PublishReportRequest, type WriteBalanceRequest, type WriteChoiceRequest, type WriteReportRequest, renewalLimits } from '@tequio/renewal/wire';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';

// What an int column of the database holds
const mostRevisions = 2_147_483_647;

export class WriteBalanceBody implements WriteBalanceRequest {
  @IsIn(completions) completion!: Completion;
  @IsIn(potentials) potential!: Potential;
  @IsIn(earlyResults) earlyResults!: EarlyResult;
  @IsString() @MaxLength(renewalLimits.text) lessons!: string;
  @IsString() @MaxLength(renewalLimits.text) evidence!: string;
  @IsInt() @Min(0) @Max(mostRevisions) revision!: number;
}

export class WriteChoiceBody implements WriteChoiceRequest {
  @IsIn(renewalChoices) choice!: RenewalChoice;
  @IsString() @MaxLength(renewalLimits.text) reason!: string;
  @IsOptional() @IsUUID() intoCommitmentId?: string | null;
  @IsInt() @Min(0) @Max(mostRevisions) revision!: number;
}

export class WriteReportBody implements WriteReportRequest {
  @IsString() @MaxLength(renewalLimits.report) body!: string;
  @IsInt() @Min(0) @Max(mostRevisions) revision!: number;
}

export class PublishReportBody implements PublishReportRequest {
  @IsInt() @Min(0) @Max(mostRevisions) revision!: number;
}
