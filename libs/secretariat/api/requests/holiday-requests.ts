import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { DeclareHolidaysRequest, WithdrawHolidayRequest } from '@tequio/secretariat/wire';

export class HolidaysQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(2006) @Max(2100) readonly year?: number;
}

export class DeclareHolidaysBody implements DeclareHolidaysRequest {
  @IsString() @MaxLength(10) readonly from!: string;
  @IsString() @MaxLength(10) readonly to!: string;
  @IsString() @MaxLength(200) readonly label!: string;
  @IsString() @MaxLength(500) readonly source!: string;
}

export class WithdrawHolidayBody implements WithdrawHolidayRequest {
  @IsString() @MaxLength(1000) readonly reason!: string;
}
