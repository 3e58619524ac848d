import { Injectable } from '@nestjs/common';
import { type Decision, decide, refusal, refuseWith } from '@tequio/kernel';
import { type RowReader, StoredFiles } from '@tequio/platform/api';
import { type ReadSheet, type SheetRow, mostSheetRows, readSheet } from '@tequio/deliberation/domain';
import { deliberationTexts } from '@tequio/deliberation/wire';
import { parse } from 'csv-parse/sync';
import { TextsByNumber } from './texts-by-number';

interface Read {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

/** Reads a sheet that somebody uploaded, whole. What cannot be read at all is refused; what is wrong in a row is told row by row. */
@Injectable()
export class OfferedSheet {
  constructor(
    private readonly files: StoredFiles,
    private readonly texts: TextsByNumber,
  ) {}

  async read(reader: RowReader, cycleId: string, accountId: string, fileId: string): Promise<Decision<ReadSheet>> {
    // Only what one uploaded oneself: an id guessed or overheard opens nobody's file
    const [file] = await reader.query<{ sha256: string }>('SELECT sha256 FROM stored_file WHERE id = $1 AND uploaded_by = $2', [fileId, accountId]);
    const content = file && (await this.files.content(file));
    if (!content) return refuseWith('invalid', 'deliberation.file-not-found', { at: 'fileId' });
    const table = tableOf(content.toString('utf8'));
    if (!table) return refuseWith('invalid', 'deliberation.sheet-is-no-table', { at: 'fileId' });
    const [heading, ...rows] = table;
    const textOf = await this.texts.of(reader, cycleId);
    const sheet = readSheet(heading?.cells ?? [], rows, (subject) => textOf(subject) !== null);
    const names = deliberationTexts.es.imports.columns;
    const reasons = sheet.missing.map((column) => refusal('invalid', 'deliberation.sheet-lacks-a-column', { at: 'fileId', params: { column: names[column] } }));
    if (rows.length > mostSheetRows) reasons.push(refusal('invalid', 'deliberation.sheet-has-too-many-rows', { at: 'fileId', params: { rows: rows.length, most: mostSheetRows } }));
    if (reasons.length === 0 && sheet.contributions.length + sheet.errors.length === 0) reasons.push(refusal('invalid', 'deliberation.sheet-has-no-rows', { at: 'fileId' }));
    return decide(reasons, sheet);
  }
}

/** Spreadsheets of this country write commas or semicolons, by their settings. */
function tableOf(text: string): readonly SheetRow[] | null {
  const [firstLine = ''] = text.split('\n', 1);
  const delimiter = [';', '\t', ','].find((one) => firstLine.includes(one)) ?? ',';
  try {
    const read = parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, info: true }) as unknown as readonly Read[];
    // The reader counts the line on which a row ends; people look for the one on which it begins
    let next = 1;
    return read.map(({ info, record }) => {
      const line = Math.max(next, info.lines - record.join('').split('\n').length + 1);
      next = info.lines + 1;
      return { line, cells: record };
    });
  } catch (error) {
    // Stray quotes and the like: the library gives its own errors a code
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

