import { IsBoolean, IsDefined, IsString, MaxLength } from 'class-validator';
import type { ChangeRuleRequest, ChangeSectorRequest, EndSectorRequest, ReturnToCommonRuleRequest } from '@tequio/secretariat/wire';

export class ChangeRuleBody implements ChangeRuleRequest {
  /** What it may be depends on the rule, and is the domain's to say. */
  @IsDefined() readonly value!: unknown;
  @IsString() @MaxLength(500) readonly source!: string;
  @IsString() @MaxLength(1000) readonly reason!: string;
  @IsString() @MaxLength(10) readonly from!: string;
}

export class ReturnToCommonRuleBody implements ReturnToCommonRuleRequest {
  @IsString() @MaxLength(1000) readonly reason!: string;
  @IsString() @MaxLength(10) readonly from!: string;
}

export class ChangeSectorBody implements ChangeSectorRequest {
  @IsString() @MaxLength(100) readonly labelEs!: string;
  @IsString() @MaxLength(100) readonly labelEn!: string;
  @IsBoolean() readonly required!: boolean;
  @IsString() @MaxLength(10) readonly from!: string;
  @IsString() @MaxLength(1000) readonly reason!: string;
}

export class EndSectorBody implements EndSectorRequest {
  @IsString() @MaxLength(1000) readonly reason!: string;
}
