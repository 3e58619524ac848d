import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import { type Decision, type Ids, type Sha256, accountIdOf, allow, refuseWith } from '@tequio/kernel';
import { Sql } from '../database/sql';
import type { Tx } from '../database/transaction';
import { notFound } from '../http/refused-error';
import { isError } from '../is-error';
import { PLATFORM_SETTINGS, type PlatformSettings } from '../platform-settings';
import { IDS, SHA256 } from '../tokens';
import { type AcceptedMediaType, kindOfContent } from './kind-of-content';

export const largestFileMegabytes = 10;
const largestFileBytes = largestFileMegabytes * 1024 * 1024;

export interface StoredFile {
  readonly id: string;
  readonly sha256: string;
  readonly mediaType: AcceptedMediaType;
  readonly byteSize: number;
  /** As the person called it: shown, never used as a path. */
  readonly name: string;
}

export interface OfferedFile {
  readonly content: Readable | Buffer;
  readonly name: string;
  readonly secretariatId?: string | null;
}

interface FoundFile extends StoredFile {
  readonly uploadedBy: string | null;
}

const selectFile = `
  SELECT id, sha256, media_type AS "mediaType", byte_size AS "byteSize", original_name AS "name", uploaded_by AS "uploadedBy"
  FROM stored_file WHERE id = $1`;

/**
 * Files lie in `files/` under their SHA-256, without name or ending, where no web server looks and nothing can run
 * them. They are always handed out as attachments of the type their content had.
 */
@Injectable()
export class StoredFiles {
  private readonly folder: string;

  constructor(
    private readonly sql: Sql,
    @Inject(IDS) private readonly ids: Ids,
    @Inject(SHA256) private readonly sha256: Sha256,
    @Inject(PLATFORM_SETTINGS) settings: Pick<PlatformSettings, 'dataDir'>,
  ) {
    this.folder = join(settings.dataDir, 'files');
  }

  /** The bytes are on the disk before the row is committed: a row never lacks its file. */
  async store(tx: Tx, offered: OfferedFile): Promise<Decision<StoredFile>> {
    const content = await wholeContent(offered.content);
    if (content === null) return refuseWith('invalid', 'platform.file-too-large', { at: 'file', params: { megabytes: largestFileMegabytes } });
    if (content.length === 0) return refuseWith('invalid', 'platform.file-empty', { at: 'file' });
    const mediaType = kindOfContent(content);
    if (mediaType === null) return refuseWith('invalid', 'platform.file-kind-not-accepted', { at: 'file' });
    const file: StoredFile = {
      id: this.ids.next(),
      sha256: this.sha256(content),
      mediaType,
      byteSize: content.length,
      name: harmlessName(offered.name),
    };
    await this.keep(file.sha256, content);
    await tx.query(
      `INSERT INTO stored_file (id, sha256, media_type, byte_size, original_name, uploaded_by, created_at, secretariat_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [file.id, file.sha256, file.mediaType, file.byteSize, file.name, accountIdOf(tx.actor), tx.now, offered.secretariatId ?? null],
    );
    tx.journal({
      chain: offered.secretariatId ?? 'installation',
      action: 'file.stored',
      subject: { kind: 'file', id: file.id },
      after: { sha256: file.sha256, mediaType: file.mediaType, byteSize: file.byteSize },
    });
    return allow(file);
  }

  /** Inside a change over its own connection: one that waits there for a second could wait for itself. */
  async find(id: string, tx: Pick<Tx, 'query'> | null = null): Promise<FoundFile | null> {
    const [file] = tx === null ? await this.sql.many<FoundFile>(selectFile, [id]) : await tx.query<FoundFile>(selectFile, [id]);
    return file ?? null;
  }

  /** What a handler returns to hand the file out; whether the asker may have it is the handler's area's question. */
  async download(id: string): Promise<StreamableFile> {
    const file = await this.find(id);
    if (!file) return notFound('platform.nothing-here');
    const path = this.pathOf(file.sha256);
    if (!(await isThere(path))) return notFound('platform.file-away');
    return new StreamableFile(createReadStream(path), { type: file.mediaType, length: file.byteSize, disposition: attachmentNamed(file.name) });
  }

  /** The bytes themselves, for whoever reads what is in them; null when there is no such file. */
  async content(file: Pick<StoredFile, 'sha256'>): Promise<Buffer | null> {
    const path = this.pathOf(file.sha256);
    return (await isThere(path)) ? readFile(path) : null;
  }

  private async keep(sha256: string, content: Buffer): Promise<void> {
    const path = this.pathOf(sha256);
    if (await isThere(path)) return;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const unfinished = `${path}.${randomBytes(6).toString('hex')}`;
    try {
      const file = await open(unfinished, 'wx', 0o600);
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, path);
    } finally {
      await rm(unfinished, { force: true });
    }
  }

  private pathOf(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256);
  }
}

async function wholeContent(content: Readable | Buffer): Promise<Buffer | null> {
  if (Buffer.isBuffer(content)) return content.length > largestFileBytes ? null : content;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of content as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largestFileBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (isError(error) && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

function harmlessName(name: string): string {
  // eslint-disable-next-line no-control-regex
  const last = basename(name.replace(/\\/g, '/')).replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '').toWellFormed().trim();
  return last.slice(0, 200) || 'archivo';
}

/** RFC 6266: a plain name for old programs, the real one for the others. */
export function attachmentNamed(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^\x20-\x7e]/g, '').replace(/["\\%]/g, '_');
  const full = encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain || 'archivo'}"; filename*=UTF-8''${full}`;
}
