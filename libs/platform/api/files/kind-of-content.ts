import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import { entryNamesOfZip, storedFirstEntryOfZip } from './zip-directory';

export const acceptedMediaTypes = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  csv: 'text/csv',
  text: 'text/plain',
} as const;

export type AcceptedMediaType = (typeof acceptedMediaTypes)[keyof typeof acceptedMediaTypes];

/** What the bytes are, whatever the name says; null for anything we do not keep. */
export function kindOfContent(content: Buffer): AcceptedMediaType | null {
  if (startsWith(content, '%PDF-')) return acceptedMediaTypes.pdf;
  if (content.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return acceptedMediaTypes.png;
  if (content.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return acceptedMediaTypes.jpeg;
  if (startsWith(content, 'RIFF') && content.subarray(8, 12).toString('latin1') === 'WEBP') return acceptedMediaTypes.webp;
  if (startsWith(content, 'PK\u0003\u0004')) return kindOfZip(content);
  return kindOfText(content);
}

function startsWith(content: Buffer, text: string): boolean {
  return content.subarray(0, text.length).toString('latin1') === text;
}

function kindOfZip(content: Buffer): AcceptedMediaType | null {
  if (storedFirstEntryOfZip(content, 'mimetype') === acceptedMediaTypes.odt) return acceptedMediaTypes.odt;
  const names = entryNamesOfZip(content);
  if (names === null || !names.has('[Content_Types].xml')) return null;
  // Macros run on the reader's machine: such a document is none of those we keep
  if ([...names].some((name) => name.toLowerCase().endsWith('vbaproject.bin'))) return null;
  if (names.has('word/document.xml')) return acceptedMediaTypes.docx;
  return names.has('xl/workbook.xml') ? acceptedMediaTypes.xlsx : null;
}

function kindOfText(content: Buffer): AcceptedMediaType | null {
  if (!isUtf8(content)) return null;
  const text = content.toString('utf8').replace(/^\uFEFF/, '');
  // Controls other than tab, line feed, form feed and carriage return: no text for people
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(text)) return null;
  // Markup could run where somebody opens it
  if (/^\s*<(!doctype|!--|\?xml|html|head|body|script|svg|iframe)/i.test(text)) return null;
  return isTable(text) ? acceptedMediaTypes.csv : acceptedMediaTypes.text;
}

// Far more than the rows that are looked at; to look for them in ten megabytes would keep everybody waiting for seconds
const lookedAt = 64 * 1024;

/** Every one of the first rows has the same two or more cells. */
function isTable(whole: string): boolean {
  const text = whole.length <= lookedAt ? whole : whole.slice(0, whole.lastIndexOf('\n', lookedAt) + 1);
  return [',', ';', '\t'].some((delimiter) => {
    try {
      const rows: string[][] = parse(text, { delimiter, to: 50 });
      return rows.length > 1 && (rows[0]?.length ?? 0) > 1;
    } catch (error) {
      // Unequal rows or stray quotes: a text, but no table by this delimiter
      if (error instanceof Error && 'code' in error) return false;
      throw error;
    }
  });
}
