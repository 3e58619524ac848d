import { Allow, IsBoolean, IsObject, IsOptional, IsString, MaxLength } from 'class-validator';
import { reasonMax } from '@tequio/drafting/domain';
import type { AddRowRequest, EditFieldRequest, FreezeVersionRequest, ReopenTextRequest } from '@tequio/drafting/wire';

/** What a field takes depends on the text: the shape validates base, value and cells, and names the field. */
export class EditFieldBody implements EditFieldRequest {
  @Allow() base!: unknown;
  @Allow() value!: unknown;
  @IsOptional() @IsBoolean() editorial?: boolean;
}

export class AddRowBody implements AddRowRequest {
  @Allow() cells?: unknown;
  @IsOptional() @IsBoolean() editorial?: boolean;
}

export class RemoveRowBody {
  /** The row as the person saw it. */
  @IsObject() base!: object;
}

export class FreezeVersionBody implements FreezeVersionRequest {
  @IsString() @MaxLength(reasonMax) reason!: string;
}

export class ReopenTextBody implements ReopenTextRequest {
  @IsString() @MaxLength(reasonMax) reason!: string;
}
