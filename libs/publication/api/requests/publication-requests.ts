import { IsOptional, IsString, IsUUID, Matches } from 'class-validator';
import type { PublishEditionRequest } from '@tequio/publication/wire';

export class PublishEditionBody implements PublishEditionRequest {
  @IsString() @Matches(/^[0-9a-f]{64}$/) versionHash!: string;
}

export class VerificationQuery {
  /** The edition that a changed file claimed to be. */
  @IsOptional() @IsUUID() claims?: string;
}
