import { type SubjectKind, subjectKinds } from '@tequio/kernel';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { OpenThreadRequest, PostCommentRequest, ResolveThreadRequest } from '@tequio/deliberation/wire';

// A comment is a remark, not a document: long texts belong into the sheet.
const commentMaxLength = 10_000;

export class ThreadsQuery {
  @IsIn(subjectKinds) subjectKind!: SubjectKind;
  @IsUUID() subjectId!: string;
}

export class PostCommentBody implements PostCommentRequest {
  @IsString() @MaxLength(commentMaxLength) body!: string;
  @IsOptional() @IsArray() @ArrayMaxSize(20) @IsUUID(undefined, { each: true }) mentions?: string[];
}

export class OpenThreadBody extends PostCommentBody implements OpenThreadRequest {
  @IsIn(subjectKinds) subjectKind!: SubjectKind;
  @IsUUID() subjectId!: string;
  @IsOptional() @IsString() @MaxLength(200) field?: string;
}

export class ResolveThreadBody implements ResolveThreadRequest {
  @IsString() @MaxLength(2_000) reason!: string;
}
