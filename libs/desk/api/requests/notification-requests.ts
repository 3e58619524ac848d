import { type MailRhythm, type ToldSubject, mailRhythms, toldSubjects } from '@tequio/desk/domain';
import { type MailChoicesRequest, type MarkReadRequest, type SubjectChoice, subjectChoices } from '@tequio/desk/wire';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';

const largestPosition = 2_147_483_647;

export class NotificationsQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(largestPosition) before?: number;
}

export class MarkReadBody implements MarkReadRequest {
  @IsOptional() @IsInt() @Min(0) @Max(largestPosition) upTo?: number;
  @IsOptional() @IsArray() @ArrayMaxSize(200) @IsUUID(undefined, { each: true }) ids?: string[];
}

export class FollowedSubject {
  @IsIn(toldSubjects) kind!: ToldSubject;
  @IsUUID() id!: string;
}

export class SubjectChoiceBody {
  @IsIn(subjectChoices) choice!: SubjectChoice;
}

export class MailChoicesBody implements MailChoicesRequest {
  @IsIn(mailRhythms) waiting!: MailRhythm;
  @IsIn(mailRhythms) followed!: MailRhythm;
  @IsInt() @Min(0) @Max(23) digestHour!: number;
  @IsBoolean() announces!: boolean;
}
