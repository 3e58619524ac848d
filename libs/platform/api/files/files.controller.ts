import { Controller, Post, Req } from '@nestjs/common';
import { type Actor, accountIdOf } from '@tequio/kernel';
import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { CurrentActor, SignedIn } from '../http/access';
import { TransactionRunner } from '../database/transaction-runner';
import { EdgeRefusal } from '../http/edge-refusal';
import { RefusedError } from '../http/refused-error';
import { isError } from '../is-error';
import { Throttle } from '../throttle/throttle';
import { type StoredFile, StoredFiles } from './stored-files';

const uploadsPerHour = 120;

/** Takes a file in. What it belongs to, and who may read it, is said afterwards by the area that refers to it. */
@Controller('v1/files')
export class FilesController {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly files: StoredFiles,
    private readonly throttle: Throttle,
  ) {}

  @Post()
  @SignedIn()
  async upload(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<StoredFile> {
    const { allowed, retryAfterSeconds } = await this.throttle.hit(`upload:${accountIdOf(actor) ?? ''}`, uploadsPerHour, 3600);
    if (!allowed) throw EdgeRefusal.tooMany('platform.too-many-attempts', retryAfterSeconds);
    const offered = await uploadedFile(request);
    return this.transactions.run(actor, 'file.stored', (tx) => this.files.store(tx, offered));
  }
}

/** The one file of a multipart request, whole and within the limit. */
export async function uploadedFile(request: FastifyRequest): Promise<{ readonly content: Buffer; readonly name: string }> {
  if (!request.isMultipart()) throw new EdgeRefusal(415, 'platform.content-type-unknown');
  return readingForm(async () => {
    const part = await request.file();
    if (!part) throw new RefusedError([{ kind: 'invalid', code: 'platform.file-missing', at: 'file' }]);
    return { content: await part.toBuffer(), name: part.filename };
  });
}

/** Whoever sends a form that is none is told so, wherever a form is read. */
export async function readingForm<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw isBrokenForm(error) ? new EdgeRefusal(400, 'platform.request-malformed') : error;
  }
}

/** The reader of forms has no code for a form that is none; its own limits and our refusals have one. */
function isBrokenForm(error: unknown): boolean {
  return isError(error) && !(error instanceof RefusedError) && !('statusCode' in error) && !('code' in error);
}
