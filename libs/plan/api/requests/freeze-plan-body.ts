import { IsString, MaxLength } from 'class-validator';
import { reasonMax } from '@tequio/drafting/domain';
import type { FreezePlanRequest } from '@tequio/plan/wire';

export class FreezePlanBody implements FreezePlanRequest {
  @IsString() @MaxLength(reasonMax) reason!: string;
}
