import { type CalendarKind, type CyclePhase, type GateName, calendarKinds, cyclePhases, gateNames } from '@tequio/cycle/domain';
import {
  type CalendarEntryRequest,
  type MoveClockRequest,
  type MovePhaseRequest,
  type OpenCycleRequest,
  type OverrideWire,
  type SetTermRequest,
  type WriteOverviewRequest,
  cycleLimits,
} from '@tequio/cycle/wire';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsISO8601, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';

const phases = [...cyclePhases];
const localDate = /^\d{4}-\d{2}-\d{2}$/;

export class OverrideBody implements OverrideWire {
  @IsIn([...gateNames]) gate!: GateName;
  @IsString() @MaxLength(cycleLimits.reason) reason!: string;
  @IsString() @MaxLength(cycleLimits.agreement) agreement!: string;
}

export class MovePhaseBody implements MovePhaseRequest {
  @IsIn(phases) from!: CyclePhase;
  @IsIn(phases) to!: CyclePhase;
  @IsOptional() @IsString() @MaxLength(cycleLimits.reason) reason?: string;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique((override: OverrideBody) => override.gate)
  @ValidateNested({ each: true })
  @Type(() => OverrideBody)
  overrides?: OverrideBody[];
}

export class OpenCycleBody implements OpenCycleRequest {
  @IsOptional() @IsString() @MaxLength(cycleLimits.overview) overview?: string;
}

export class CalendarEntryBody implements CalendarEntryRequest {
  @IsString() @MaxLength(cycleLimits.title) title!: string;
  @IsIn([...calendarKinds]) kind!: CalendarKind;
  @IsOptional() @IsIn(phases) phase?: CyclePhase | null;
  @Matches(localDate) startsOn!: string;
  @Matches(localDate) endsOn!: string;
}

export class WriteOverviewBody implements WriteOverviewRequest {
  @IsString() @MaxLength(cycleLimits.overview) base!: string;
  @IsString() @MaxLength(cycleLimits.overview) text!: string;
}

export class SetTermBody implements SetTermRequest {
  @Matches(localDate) startsOn!: string;
  @Matches(localDate) endsOn!: string;
}

export class MoveClockBody implements MoveClockRequest {
  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  @IsISO8601({ strict: true })
  to!: string;
}
