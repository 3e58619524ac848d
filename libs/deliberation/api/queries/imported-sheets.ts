import { Injectable, type StreamableFile } from '@nestjs/common';
import { CycleDirectory } from '@tequio/cycle/api';
import type { AccountActor, Instant, Language } from '@tequio/kernel';
import { RefusalTexts, Sql, StoredFiles, notFound, orRefuse } from '@tequio/platform/api';
import { type ContributionState, may } from '@tequio/deliberation/domain';
import type { ImportedSheetsWire, SheetPreviewWire } from '@tequio/deliberation/wire';
import { canUndo } from '../commands/undo-import';
import { contributionFacts } from '../contribution-facts';
import { OfferedSheet } from '../offered-sheet';

interface SheetRow {
  readonly id: string;
  readonly fileName: string;
  readonly by: string;
  readonly importedAt: Instant;
  readonly undoneAt: Instant | null;
  readonly rows: readonly { readonly folio: string; readonly state: ContributionState }[];
}

const sheetsOfCycle = `
  SELECT i.id, f.original_name AS "fileName", a.name AS by, i.imported_at AS "importedAt", i.undone_at AS "undoneAt",
         coalesce((SELECT json_agg(json_build_object('folio', c.folio, 'state', c.state) ORDER BY c.sequence) FROM contribution c WHERE c.import_id = i.id), '[]') AS rows
  FROM contribution_import i JOIN stored_file f ON f.id = i.file_id JOIN account a ON a.id = i.imported_by
  WHERE i.cycle_id = $1 ORDER BY i.imported_at DESC LIMIT 100`;

const fileOfImport = `SELECT cycle_id AS "cycleId", file_id AS "fileId" FROM contribution_import WHERE id = $1`;

/** Sheets as they came in, and how one would. */
@Injectable()
export class ImportedSheets {
  constructor(
    private readonly sql: Sql,
    private readonly cycles: CycleDirectory,
    private readonly sheets: OfferedSheet,
    private readonly files: StoredFiles,
    private readonly texts: RefusalTexts,
  ) {}

  async list(actor: AccountActor, cycleId: string, language: Language): Promise<ImportedSheetsWire> {
    const facts = contributionFacts(await this.cycles.requireCycle(null, cycleId));
    orRefuse(may(actor, 'contribution.read', facts));
    const found = await this.sql.many<SheetRow>(sheetsOfCycle, [cycleId]);
    const items = found.map(({ rows, ...sheet }) => ({
      ...sheet,
      count: rows.length,
      firstFolio: rows[0]?.folio ?? null,
      lastFolio: rows.at(-1)?.folio ?? null,
      undo: this.texts.reasonsOf({ undo: canUndo(sheet.undoneAt !== null, rows) }, language).undo,
    }));
    return { items, can: this.texts.reasonsOf({ import: may(actor, 'contribution.import', facts) }, language) };
  }

  async preview(actor: AccountActor, cycleId: string, fileId: string): Promise<SheetPreviewWire> {
    orRefuse(may(actor, 'contribution.import', contributionFacts(await this.cycles.requireCycle(null, cycleId))));
    const { contributions, errors } = orRefuse(await this.sheets.read({ query: (text, params) => this.sql.many(text, params) }, cycleId, actor.accountId, fileId));
    return { rows: contributions, errors };
  }

  /** The file as it came, for members: it may hold what is not for everybody. */
  async original(actor: AccountActor, importId: string): Promise<StreamableFile> {
    const found = await this.sql.one<{ cycleId: string; fileId: string }>(fileOfImport, [importId]);
    if (!found) return notFound('deliberation.import-not-found');
    orRefuse(may(actor, 'contribution.read', contributionFacts(await this.cycles.requireCycle(null, found.cycleId))));
    return this.files.download(found.fileId);
  }
}
