import { isUtf8 } from 'node:buffer';
import type {} from '@fastify/multipart';
import { type Decision, allow, canonicalJson, refuseWith } from '@tequio/kernel';
import { readingForm } from '@tequio/platform/api';
import type { FastifyRequest } from 'fastify';
import { largestVerifiedFile } from '@tequio/publication/wire';

/** What a stranger brought to be verified, and the language his form was in. */
export interface OfferedText {
  readonly text: string;
  readonly language: 'es' | 'en' | null;
}

/**
 * The text to verify, however it came: a form with a file or a pasted text (as a page without JavaScript sends it),
 * `{ "text": … }`, or the edition itself as the body of the request.
 */
export async function offeredText(request: FastifyRequest): Promise<Decision<OfferedText>> {
  return request.isMultipart() ? readingForm(() => fromForm(request)) : fromJson(request.body);
}

function fromJson(body: unknown): Decision<OfferedText> {
  if (typeof body !== 'object' || body === null) return refuseWith('invalid', 'publication.file-missing', { at: 'text' });
  const [name, ...more] = Object.keys(body);
  const text = name === 'text' && more.length === 0 ? (body as { text: unknown }).text : canonicalJson(body);
  if (typeof text !== 'string' || text.trim() === '') return refuseWith('invalid', 'publication.file-missing', { at: 'text' });
  return allow({ text, language: null });
}

async function fromForm(request: FastifyRequest): Promise<Decision<OfferedText>> {
  const options = { limits: { fileSize: largestVerifiedFile, fieldSize: largestVerifiedFile, files: 1, fields: 5, parts: 6 }, throwFileSizeLimit: false };
  let given = '';
  let pasted = '';
  let language: OfferedText['language'] = null;
  for await (const part of request.parts(options)) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer();
      if (part.file.truncated) return refuseWith('invalid', 'publication.file-too-large', { at: 'file' });
      // Not text at all is not JSON either; the verdict says so.
      if (bytes.length > 0) given = isUtf8(bytes) ? bytes.toString('utf8') : '\u0000';
    } else if (part.fieldname === 'text') {
      if (part.valueTruncated) return refuseWith('invalid', 'publication.file-too-large', { at: 'text' });
      pasted = String(part.value);
    } else if (part.fieldname === 'language') {
      language = part.value === 'en' ? 'en' : 'es';
    }
  }
  const text = given === '' ? pasted : given;
  return text.trim() === '' ? refuseWith('invalid', 'publication.file-missing', { at: 'file' }) : allow({ text, language });
}
