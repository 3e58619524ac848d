import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

export const contributionFilters = ['all', 'pending', 'overdue', 'waiting', 'hidden', 'received', 'in-analysis', 'accepted', 'partly-accepted', 'not-accepted', 'merged'] as const;

export class ContributionsQuery {
  @IsOptional() @IsIn(contributionFilters) state: (typeof contributionFilters)[number] = 'all';
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100_000) page = 1;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) pageSize = 20;
}
